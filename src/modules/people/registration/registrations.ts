/** Registrations of caregivers as they stand, and the change of one from state to state. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { type KeyRing, openHouse } from '../../../platform/sealing/index.ts';
import { type CaregiverKey, caregiverKey } from '../../grants/index.ts';
import type { CobrhaSays, OpenRegistration, RegistrationState } from '../rules/registration.ts';

export interface Registration extends OpenRegistration {
  readonly registration: string;
  readonly caregiver: CaregiverKey;
  readonly name: string;
  readonly nihii: string;
  readonly profession: string;
  /** What the caregiver accepted with it; absent: it accepts the rules itself, later. */
  readonly rulesVersion?: string | undefined;
  /** Local days. */
  readonly rulesAcceptedOn?: string | undefined;
  readonly decideBefore: string;
  readonly cobrha?: CobrhaSays | undefined;
  readonly guarantorName?: string | undefined;
  readonly askedAt: Date;
  readonly decidedAt?: Date | undefined;
  /** Why it was refused, in the words of who refused. */
  readonly reason?: string | undefined;
}

interface RegistrationRow {
  registration: string;
  caregiver: string;
  state: RegistrationState;
  guarantor: string | null;
  person_hash: string;
  name: string;
  nihii: string;
  profession: string;
  rules_version: string | null;
  rules_accepted_on: string | null;
  decide_before: string;
  cobrha: CobrhaSays | null;
  guarantor_name: string | null;
  asked_at: Date;
  decided_at: Date | null;
  reason: Buffer | null;
}

const SELECT = `
  SELECT r.registration, r.caregiver, r.state, r.guarantor, encode(c.person_hash, 'hex') AS person_hash,
         c.first_name || ' ' || c.family_name AS name, c.nihii, c.profession, r.rules_version,
         r.rules_accepted_on::text, r.decide_before::text, r.cobrha, g.first_name || ' ' || g.family_name AS guarantor_name,
         r.asked_at, r.decided_at, r.reason
  FROM people_caregiver_registration r JOIN people_caregiver c USING (caregiver)
  LEFT JOIN people_caregiver g ON g.caregiver = r.guarantor`;

/** Where the sealed reason of a refusal belongs. */
export const reasonPlace = (registration: string): string => `registration-reason ${registration}`;

const toRegistration = (row: RegistrationRow, keys: KeyRing): Registration => ({
  registration: row.registration,
  caregiver: caregiverKey(row.caregiver),
  state: row.state,
  guarantor: row.guarantor === null ? undefined : caregiverKey(row.guarantor),
  personHash: row.person_hash,
  name: row.name,
  nihii: row.nihii,
  profession: row.profession,
  rulesVersion: row.rules_version ?? undefined,
  rulesAcceptedOn: row.rules_accepted_on ?? undefined,
  decideBefore: row.decide_before,
  cobrha: row.cobrha ?? undefined,
  guarantorName: row.guarantor_name ?? undefined,
  askedAt: row.asked_at,
  decidedAt: row.decided_at ?? undefined,
  reason: row.reason ? openHouse(keys, reasonPlace(row.registration), row.reason).toString() : undefined,
});

const BY_ID = statement('people-registration-by-id', `${SELECT} WHERE r.registration = $1 FOR UPDATE OF r`);
const LATEST = statement(
  'people-registration-latest',
  `${SELECT} WHERE r.caregiver = $1 ORDER BY r.asked_at DESC, r.registration DESC LIMIT 1`,
);
const WAITING = statement(
  'people-registrations-waiting',
  `${SELECT} WHERE r.state = 'waiting' ORDER BY r.asked_at, r.registration LIMIT $1`,
);
const WAITING_FOR = statement(
  'people-registrations-waiting-for',
  `${SELECT} WHERE r.state = 'waiting' AND r.guarantor = $1 ORDER BY r.asked_at, r.registration LIMIT $2`,
);
const CHECKING = statement(
  'people-registrations-checking',
  `${SELECT} WHERE r.state = 'checking' ORDER BY r.asked_at LIMIT $1`,
);
const OVERDUE = statement(
  'people-registrations-overdue',
  `${SELECT} WHERE r.state IN ('checking', 'waiting') AND r.decide_before <= $1 ORDER BY r.asked_at LIMIT $2 FOR UPDATE OF r SKIP LOCKED`,
);

async function select(
  tx: Transaction,
  keys: KeyRing,
  ...[query, values]: Parameters<Transaction['run']>
): Promise<Registration[]> {
  const rows = await tx.run<RegistrationRow>(query, values);
  return rows.map((row) => toRegistration(row, keys));
}

/** The registration, locked until the act ends. */
export const registrationById = async (tx: Transaction, keys: KeyRing, id: string): Promise<Registration | undefined> =>
  (await select(tx, keys, BY_ID, [id]))[0];
export const latestRegistration = async (
  tx: Transaction,
  keys: KeyRing,
  of: CaregiverKey,
): Promise<Registration | undefined> => (await select(tx, keys, LATEST, [of]))[0];
export const allWaiting = (tx: Transaction, keys: KeyRing, most: number): Promise<Registration[]> =>
  select(tx, keys, WAITING, [most]);
export const waitingFor = (
  tx: Transaction,
  keys: KeyRing,
  guarantor: CaregiverKey,
  most: number,
): Promise<Registration[]> => select(tx, keys, WAITING_FOR, [guarantor, most]);
export const stillChecking = (tx: Transaction, keys: KeyRing, most: number): Promise<Registration[]> =>
  select(tx, keys, CHECKING, [most]);
export const overdueOn = (tx: Transaction, keys: KeyRing, day: string, most: number): Promise<Registration[]> =>
  select(tx, keys, OVERDUE, [day, most]);
