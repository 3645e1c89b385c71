/** Sessions and opaque tokens: the secret is shown once, only its hash is kept. The sign-in of the network replaces what opens them, not this face. */
import { createHash, randomBytes } from 'node:crypto';
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { type ActingCaregiver, caregiverKey, type PatientKey, patientKey } from '../grants/index.ts';

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
}

export interface NewSession {
  readonly party: Party;
  /** Where the token is good: a door, or `pages`. */
  readonly door: string;
  readonly minutes: number;
}

const TOKEN_BYTES = 32;
const TOKEN_CHARS = 43;
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const INSERT = statement(
  'identity-insert-session',
  `INSERT INTO identity_session (token_hash, party_kind, party, door, opened_at, expires_at)
   VALUES ($1, $2, $3, $4, $5, $6)`,
);

/** Opens a session and gives its secret token. */
export async function openSession(tx: Transaction, { party, door, minutes }: NewSession): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const expiresAt = new Date(tx.now.getTime() + minutes * 60_000);
  await tx.run(INSERT, [hashOf(token), party.kind, party.key, door, tx.now, expiresAt]);
  return token;
}

const READ = statement(
  'identity-read-session',
  `SELECT s.party_kind AS kind, s.party AS key, encode(c.person_hash, 'hex') AS "personHash", c.nihii, c.profession, c.status,
          s.acting_for,
          s.acting_note
   FROM identity_session s LEFT JOIN people_v_caregiver c ON s.party_kind = 'caregiver' AND c.caregiver = s.party
   WHERE s.token_hash = $1 AND s.door = $2 AND s.expires_at > $3`,
);

type CaregiverPart = Omit<NonNullable<SignedIn['caregiver']>, 'key'>;
type SessionRow = Party &
  (CaregiverPart | { readonly [Part in keyof CaregiverPart]: null }) & {
    readonly acting_for: string | null;
    readonly acting_note: Buffer | null;
  };

/** The party behind a token at this door; nothing when it is unknown, expired or for another door. */
export async function readSession(tx: Transaction, token: string, door: string): Promise<SignedIn | undefined> {
  if (token.length !== TOKEN_CHARS) return undefined;
  const [row] = await tx.run<SessionRow>(READ, [hashOf(token), door, tx.now]);
  if (!row) return undefined;
  const { kind, key, nihii, personHash, profession, status } = row;
  const { acting_for: other, acting_note: note } = row;
  if (nihii === null)
    return other && note ? { kind, key, actingFor: { patient: patientKey(other), note } } : { kind, key };
  return { kind, key, caregiver: { key: caregiverKey(key), nihii, personHash, profession, status } };
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

const SWEEP = statement('identity-sweep-sessions', 'DELETE FROM identity_session WHERE expires_at <= $1');

/** Forgets expired sessions; a nightly job. */
export async function sweepSessions(tx: Transaction): Promise<void> {
  await tx.run(SWEEP, [tx.now]);
}
