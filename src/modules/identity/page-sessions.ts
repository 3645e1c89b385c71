/** Sessions of the pages: how long they last, and that their secret changes when who is signed in does. Source: OWASP ASVS 5.0, chapter 7; decision 0060. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { browserOf } from './rules/browser.ts';
import { hashOf, newSecret } from './secrets.ts';
import { closeSession, type FactorKind, openSession, type Party, type PartyKind } from './sessions.ts';

/** However busy: then one signs in again. */
const PAGE_SESSION_MINUTES = 12 * 60;
/** Without a question for so long: in the office lie other people's data. */
const IDLE_MINUTES: Readonly<Partial<Record<PartyKind, number>>> = { officer: 30, patient: 60, caregiver: 60 };

export interface NewPageSession {
  readonly party: Party;
  readonly signedInWith: string;
  /** As the browser names itself; only its family is kept. */
  readonly userAgent: string | undefined;
  /** The session this browser had: it ends. */
  readonly replaces: string | undefined;
}

/** Opens a session of the pages; an officer's opens nothing until a second factor is given. */
export async function openPageSession(tx: Transaction, session: NewPageSession): Promise<string> {
  const { party, signedInWith, userAgent, replaces } = session;
  if (replaces !== undefined) await closeSession(tx, replaces);
  return openSession(tx, {
    ...{ party, signedInWith, door: 'pages', minutes: PAGE_SESSION_MINUTES },
    ...{ idleMinutes: IDLE_MINUTES[party.kind], browser: browserOf(userAgent) },
  });
}

const TOUCH = statement(
  'identity-touch-session',
  `UPDATE identity_session SET seen_at = $2, idle_until = $2::timestamptz + idle_minutes * interval '1 minute'
   WHERE token_hash = $1 AND idle_until > $2`,
);

/** Notes that the session is used. */
export async function touchSession(tx: Transaction, token: string): Promise<void> {
  await tx.run(TOUCH, [hashOf(token), tx.now]);
}

const READ_HALF = statement(
  'identity-read-half-session',
  `SELECT session, party AS officer, invited, factor, factor_at FROM identity_session
   WHERE token_hash = $1 AND door = 'pages' AND party_kind = 'officer' AND expires_at > $2 AND (idle_until IS NULL OR idle_until > $2)`,
);

/** An officer's session, whole or waiting for its second factor. */
export interface OfficerSession {
  readonly session: string;
  readonly officer: string;
  readonly invited: boolean;
  readonly factor: FactorKind | undefined;
  /** When it was given. */
  readonly factorAt: Date | undefined;
}

interface OfficerRow extends Omit<OfficerSession, 'factor' | 'factorAt'> {
  readonly factor: FactorKind | null;
  readonly factor_at: Date | null;
}

export async function readOfficerSession(tx: Transaction, token: string): Promise<OfficerSession | undefined> {
  const [row] = await tx.run<OfficerRow>(READ_HALF, [hashOf(token), tx.now]);
  if (!row) return undefined;
  const { session, officer, invited, factor, factor_at: factorAt } = row;
  return { session, officer, invited, factor: factor ?? undefined, factorAt: factorAt ?? undefined };
}

const INVITED = statement('identity-mark-invited', 'UPDATE identity_session SET invited = true WHERE session = $1');

/** The officer showed an invitation in this session. */
export async function markInvited(tx: Transaction, session: string): Promise<void> {
  await tx.run(INVITED, [session]);
}

const PASS = statement(
  'identity-pass-factor',
  `UPDATE identity_session SET token_hash = $2, factor = $3, factor_at = $4, seen_at = $4
   WHERE token_hash = $1 AND expires_at > $4 AND (idle_until IS NULL OR idle_until > $4) RETURNING session`,
);

/** The second factor was given: the session opens the office, under a new secret; the old one is good for nothing. */
export async function passFactor(tx: Transaction, token: string, factor: FactorKind): Promise<string> {
  const next = newSecret();
  const rows = await tx.run(PASS, [hashOf(token), hashOf(next), factor, tx.now]);
  if (rows.length !== 1) throw new Error('the session ended while its second factor was given');
  return next;
}
