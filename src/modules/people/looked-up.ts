/** What an officer's look into the trail needs of people: whose record it is, whose name a caregiver shares. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import {
  type PatientKey,
  patientKey,
  type RegisterGrant,
  readRegisterGrant,
  type SystemGrant,
  systemTransaction,
} from '../grants/index.ts';

const KEYS = statement(
  'people-keys-of-record',
  `SELECT m.member FROM people_v_group m WHERE m.survivor = (SELECT w.survivor FROM people_v_group w WHERE w.member = $1)
   ORDER BY m.member <> m.survivor`,
);

/** Every key of the record in which this key stands, the survivor first. */
export async function keysOfRecord(tx: Transaction, patient: PatientKey): Promise<PatientKey[]> {
  const rows = await tx.run<{ member: string }>(KEYS, [patient]);
  return rows.length > 0 ? rows.map(({ member }) => patientKey(member)) : [patient];
}

const NAMES = statement(
  'people-names-of-records',
  `SELECT patient AS key, first_names || ' ' || family_name AS name FROM people_patient WHERE patient = ANY ($1::uuid[])`,
);

/** Names of the patients whose records the question named. */
export async function namesOfRecords(grant: RegisterGrant): Promise<ReadonlyMap<string, string>> {
  const { tx, records } = readRegisterGrant(grant, 'look-up-patient-trail', 'look-up-caregiver-trail');
  const rows = await tx.run<{ key: string; name: string }>(NAMES, [records]);
  return new Map(rows.map(({ key, name }) => [key, name]));
}

const NUMBERS = statement(
  'people-numbers-of',
  `SELECT caregiver AS key, 'nihdi' AS system, nihii AS value FROM people_caregiver WHERE caregiver = ANY ($1::uuid[])
   UNION ALL SELECT institution, CASE WHEN nihii IS NOT NULL THEN 'nihdi' WHEN ehp IS NOT NULL THEN 'ehp' ELSE 'cbe' END, coalesce(nihii, ehp, cbe)
   FROM people_institution WHERE institution = ANY ($1::uuid[]) AND coalesce(nihii, ehp, cbe) IS NOT NULL`,
);

/** A public number of the sector, by its naming system. */
export interface PublicNumber {
  readonly system: 'nihdi' | 'ehp' | 'cbe';
  readonly value: string;
}

/** Public numbers of caregivers and institutions by key. */
export async function numbersOf(tx: Transaction, keys: readonly string[]): Promise<ReadonlyMap<string, PublicNumber>> {
  const rows = await tx.run<PublicNumber & { key: string }>(NUMBERS, [keys]);
  return new Map(rows.map(({ key, ...number }) => [key, number]));
}

const SAME_NAME = statement(
  'people-same-family-name',
  `SELECT seen.actor, count(*)::int AS times FROM unnest($1::uuid[], $2::uuid[]) AS seen (actor, patient)
   JOIN people_caregiver c ON c.caregiver = seen.actor JOIN people_patient p ON p.patient = seen.patient
   WHERE lower(c.family_name) = lower(p.family_name) GROUP BY seen.actor`,
);

/** Of these looks, how often each caregiver looked at somebody of its own family name. */
export function looksAtOwnName(
  grant: SystemGrant,
  seen: readonly { readonly actor: string; readonly stream: string }[],
): Promise<{ actor: string; times: number }[]> {
  const columns = [seen.map(({ actor }) => actor), seen.map(({ stream }) => stream)];
  return systemTransaction(grant).run<{ actor: string; times: number }>(SAME_NAME, columns);
}
