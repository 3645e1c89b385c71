/** Sessions and opaque tokens: the secret is shown once, only its hash is kept. How pages open theirs: `page-sessions.ts`. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { newItemId } from '../../platform/sealing/index.ts';
import { type ActingCaregiver, caregiverKey, type PatientKey, patientKey } from '../grants/index.ts';
import { hashOf, isSecret, newSecret } from './secrets.ts';

export type PartyKind = 'patient' | 'caregiver' | 'institution' | 'software' | 'officer';

/** Who signed in. `key` is the internal key of its kind. */
export interface Party {
  readonly kind: PartyKind;
  readonly key: string;
}

/** The other record a session stands at; `note` is the portal's own, sealed by it. */
export interface ActingFor {
  readonly patient: PatientKey;
  readonly note: Buffer;
}

/** A party as its session gives it; a caregiver comes with what rules ask of one. */
export interface SignedIn extends Party {
  /** For whom the person acts now; whether it may is decided at each question. */
  readonly actingFor?: ActingFor | undefined;
  readonly caregiver?: (ActingCaregiver & { readonly nihii: string }) | undefined;
  /** Some minutes have passed since the session was last noted as used. */
  readonly isStale?: boolean;
}

/** What an officer proves beside the sign-in; `sandbox` proves nothing and does not exist in production. */
export type FactorKind = 'passkey' | 'code' | 'sandbox';

export interface NewSession {
  readonly party: Party;
  /** Where the token is good: a door, or `pages`. */
  readonly door: string;
  readonly minutes: number;
  /** Lapses when nothing is asked for so long. */
  readonly idleMinutes?: number | undefined;
  /** The issuer that said who it is, as a person knows it; `persona` in the sandbox. */
  readonly signedInWith?: string | undefined;
  readonly browser?: string | undefined;
  /** Without it an officer's session at the pages opens nothing. */
  readonly factor?: FactorKind | undefined;
}

const INSERT = statement(
  'identity-insert-session',
  `INSERT INTO identity_session (token_hash, party_kind, party, door, opened_at, expires_at, session, signed_in_with, browser, seen_at,
     idle_minutes, idle_until, factor, factor_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $5, $10, $11, $12, $13)`,
);

const minutesAfter = (moment: Date, minutes: number): Date => new Date(moment.getTime() + minutes * 60_000);

/** Opens a session and gives its secret token. */
export async function openSession(tx: Transaction, session: NewSession): Promise<string> {
  const { party, door, minutes, idleMinutes, signedInWith = null, browser = null, factor = null } = session;
  const token = newSecret();
  await tx.run(INSERT, [
    ...[hashOf(token), party.kind, party.key, door, tx.now, minutesAfter(tx.now, minutes)],
    ...[newItemId(tx.now), signedInWith, browser],
    ...[idleMinutes ?? null, idleMinutes === undefined ? null : minutesAfter(tx.now, idleMinutes)],
    ...[factor, factor && tx.now],
  ]);
  return token;
}

const READ = statement(
  'identity-read-session',
  `SELECT s.party_kind AS kind, s.party AS key, encode(c.person_hash, 'hex') AS "personHash", c.nihii, c.profession, c.status,
          s.acting_for, s.acting_note, s.idle_until < $3::timestamptz + (s.idle_minutes - 5) * interval '1 minute' AS stale
   FROM identity_session s LEFT JOIN people_v_caregiver c ON s.party_kind = 'caregiver' AND c.caregiver = s.party
   WHERE s.token_hash = $1 AND s.door = $2 AND s.expires_at > $3 AND (s.idle_until IS NULL OR s.idle_until > $3)
     AND (s.party_kind <> 'officer' OR s.door <> 'pages' OR s.factor IS NOT NULL)`,
);

type CaregiverPart = Omit<NonNullable<SignedIn['caregiver']>, 'key'>;
type SessionRow = Party &
  (CaregiverPart | { readonly [Part in keyof CaregiverPart]: null }) & {
    readonly acting_for: string | null;
    readonly acting_note: Buffer | null;
    readonly stale: boolean | null;
  };

/** The party behind a token at this door; nothing when it is unknown, over or lapsed, for another door, or lacks its second factor. */
export async function readSession(tx: Transaction, token: string, door: string): Promise<SignedIn | undefined> {
  if (!isSecret(token)) return undefined;
  const [row] = await tx.run<SessionRow>(READ, [hashOf(token), door, tx.now]);
  if (!row) return undefined;
  const { kind, key, nihii, personHash, profession, status } = row;
  const party = { kind, key, ...(row.stale ? { isStale: true } : {}) };
  const { acting_for: other, acting_note: note } = row;
  if (nihii === null) return other && note ? { ...party, actingFor: { patient: patientKey(other), note } } : party;
  return { ...party, caregiver: { key: caregiverKey(key), nihii, personHash, profession, status } };
}

const ACT_FOR = statement(
  'identity-act-for',
  'UPDATE identity_session SET acting_for = $2, acting_note = $3 WHERE token_hash = $1 AND expires_at > $4',
);

/** From now on the session stands at this other record; without one, at the own. */
export async function actFor(tx: Transaction, token: string, other: ActingFor | undefined): Promise<void> {
  await tx.run(ACT_FOR, [hashOf(token), other?.patient ?? null, other?.note ?? null, tx.now]);
}

const CLOSE = statement('identity-close-session', 'DELETE FROM identity_session WHERE token_hash = $1');

export async function closeSession(tx: Transaction, token: string): Promise<void> {
  await tx.run(CLOSE, [hashOf(token)]);
}

const SWEEP = statement(
  'identity-sweep-sessions',
  'DELETE FROM identity_session WHERE expires_at <= $1 OR idle_until <= $1',
);

/** Forgets expired sessions; a nightly job. */
export async function sweepSessions(tx: Transaction): Promise<void> {
  await tx.run(SWEEP, [tx.now]);
}
