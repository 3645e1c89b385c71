/** The sessions of one's own at the pages: listed, ended. */
import { statement } from '../../platform/postgres/index.ts';
import { type Caller, type ItemKey, noteUnder, type RegisterGrant, readRegisterGrant } from '../grants/index.ts';
import { hashOf } from './secrets.ts';

export interface OwnSession {
  readonly session: string;
  /** The issuer, or `persona` in the sandbox. */
  readonly signedInWith: string | undefined;
  readonly browser: string | undefined;
  readonly openedAt: Date;
  /** The hour it was last used in: nothing finer is told. */
  readonly seenIn: Date;
  /** The one that asks. */
  readonly isThis: boolean;
}

const HOUR_MS = 3_600_000;

/** Whose sessions they are. */
function partyOf(caller: Caller): string {
  if (caller.kind === 'patient') return caller.patient;
  if (caller.kind === 'caregiver') return caller.caregiver.key;
  if (caller.kind === 'officer') return caller.officer;
  throw new Error('only persons have sessions at the pages');
}

const LIST = statement(
  'identity-own-sessions',
  `SELECT session, signed_in_with, browser, opened_at, seen_at, token_hash = $2 AS this FROM identity_session
   WHERE party = $1 AND door = 'pages' AND session IS NOT NULL AND expires_at > $3 AND (idle_until IS NULL OR idle_until > $3)
   ORDER BY token_hash = $2 DESC, seen_at DESC, session LIMIT $4`,
);

interface Row {
  readonly session: string;
  readonly signed_in_with: string | null;
  readonly browser: string | null;
  readonly opened_at: Date;
  readonly seen_at: Date;
  readonly this: boolean;
}

/** This one first, then the ones used last. */
export async function ownSessions(grant: RegisterGrant, token: string): Promise<OwnSession[]> {
  const { tx, caller, mostRows } = readRegisterGrant(grant, 'own-sessions');
  const rows = await tx.run<Row>(LIST, [partyOf(caller), hashOf(token), tx.now, mostRows]);
  noteUnder(grant, { count: rows.length });
  return rows.map((row) => ({
    session: row.session,
    signedInWith: row.signed_in_with ?? undefined,
    browser: row.browser ?? undefined,
    openedAt: row.opened_at,
    seenIn: new Date(Math.floor(row.seen_at.getTime() / HOUR_MS) * HOUR_MS),
    isThis: row.this,
  }));
}

const END_ONE = statement(
  'identity-end-own-session',
  `DELETE FROM identity_session WHERE party = $1 AND door = 'pages' AND session = $2 RETURNING session`,
);
const END_OTHERS = statement(
  'identity-end-other-sessions',
  `DELETE FROM identity_session WHERE party = $1 AND door = 'pages' AND token_hash <> $2 RETURNING session`,
);

/** Ends one, or all but the one that asks; gives how many ended. */
export async function endOwnSessions(
  grant: RegisterGrant,
  which: { readonly session: string } | { readonly allBut: string },
): Promise<number> {
  const { tx, caller } = readRegisterGrant(grant, 'end-session');
  const party = partyOf(caller);
  const ended =
    'session' in which
      ? await tx.run(END_ONE, [party, which.session])
      : await tx.run(END_OTHERS, [party, hashOf(which.allBut)]);
  const item = 'session' in which ? { item: which.session as ItemKey } : {};
  noteUnder(grant, { ...item, count: ended.length });
  return ended.length;
}
