/** Patients: known by a random key; their SSINs lead to it through a keyed hash. Source: architecture, "Data". */
import { claim, lookUpClaim } from '../../platform/claims/index.ts';
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import {
  createDataKey,
  type DataKey,
  type KeyRing,
  newPatientId,
  openDataKey,
  sealBytes,
} from '../../platform/sealing/index.ts';
import { factsOf, type Ssin } from '../../standards/belgium/index.ts';
import { discloseUnder, type PatientKey, patientKey, type RecordGrant, readGrant } from '../grants/index.ts';

const SSIN_NAMESPACE = 'ssin';

/** What a hub needs to know of a person. `birthDate` is as precise as known (YYYY, YYYY-MM or YYYY-MM-DD). */
export interface PatientDetails {
  readonly ssin: Ssin;
  readonly familyName: string;
  readonly firstNames: string;
  readonly birthDate?: string | undefined;
  /** CD-SEX value. */
  readonly sex: string;
  readonly language?: string | undefined;
  readonly deceasedOn?: string | undefined;
  /** As the national register tells it; nobody else sets it. */
  readonly address?: string | undefined;
}

export const hashSsin = (keys: KeyRing, ssin: Ssin): Buffer => keys.keyedHash(SSIN_NAMESPACE, ssin);

export const makePatientKey = (): PatientKey => patientKey(newPatientId());

/** The key behind a hashed SSIN, current or replaced. */
export async function findPatient(tx: Transaction, ssinHash: Buffer): Promise<PatientKey | undefined> {
  const found = await lookUpClaim(tx, ssinHash);
  return found && patientKey(found.subject);
}

const INSERT_PATIENT = statement(
  'people-insert-patient',
  `INSERT INTO people_patient (patient, family_name, first_names, birth_date, sex, language, deceased_on, recorded_at, changed_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
);
const INSERT_SSIN = statement(
  'people-insert-ssin',
  'INSERT INTO people_patient_ssin (patient, ssin_hash, ssin_sealed, recorded_at) VALUES ($1, $2, $3, $4)',
);
const UPDATE_PATIENT = statement(
  'people-update-patient',
  `UPDATE people_patient SET family_name = $2, first_names = $3, birth_date = $4, sex = $5, language = coalesce($6, language),
     deceased_on = coalesce($7, deceased_on), changed_at = $8
   WHERE patient = $1`,
);

const columns = (
  patient: PatientKey,
  { ssin, ...details }: Omit<PatientDetails, 'ssin'> & Partial<PatientDetails>,
  now: Date,
) => [
  patient,
  details.familyName,
  details.firstNames,
  // Who may act for whom is judged by age: a number tells the date of birth where the sender does not.
  details.birthDate ?? (ssin && factsOf(ssin).birthDate) ?? null,
  details.sex,
  details.language ?? null,
  details.deceasedOn ?? null,
  now,
];

/** Another transaction registered this person in the meantime; asked again, the patient is found. */
export class PatientJustRegistered extends Error {}

/**
 * Registers the person of this grant, or brings its details up to date. Gives what happened: a person who is known already
 * is changed only by somebody who treats it, else anybody could rename or bury anybody.
 */
export async function registerPatient(
  grant: RecordGrant,
  keys: KeyRing,
  details: PatientDetails,
): Promise<'registered' | 'updated' | 'known'> {
  const { tx, patient, patients, basis } = readGrant(grant);
  const ssinHash = hashSsin(keys, details.ssin);
  const claimed = await claim(tx, { keyHash: ssinHash, subject: patient });
  if (!claimed.won) {
    if (!patients.some((key) => key === claimed.subject)) throw new PatientJustRegistered();
    if (basis !== 'therapeutic-link') return 'known';
    // Of merged records the one that has this number: what is told of it stays with it when they are apart again.
    await tx.run(UPDATE_PATIENT, columns(patientKey(claimed.subject), details, tx.now));
    discloseUnder(grant, { count: 1 });
    return 'updated';
  }
  const dataKey = await insertPatient(tx, keys, patient, details);
  const sealed = sealBytes(dataKey, ssinPlace(patient), Buffer.from(details.ssin));
  await tx.run(INSERT_SSIN, [patient, ssinHash, sealed, tx.now]);
  discloseUnder(grant, { count: 1 });
  return 'registered';
}

const REPLACE_SSIN = statement(
  'people-replace-ssin',
  'UPDATE people_patient_ssin SET replaced_at = $3 WHERE patient = $1 AND replaced_at IS NULL AND ssin_hash <> $2',
);
const CURRENT_SSIN = statement(
  'people-current-ssin',
  `INSERT INTO people_patient_ssin (patient, ssin_hash, ssin_sealed, recorded_at) VALUES ($1, $2, $3, $4)
   ON CONFLICT (patient, ssin_hash) DO UPDATE SET replaced_at = NULL`,
);

/** The numbers of this record that are not `ssin` are in force no more; they stay in the history. */
export async function replaceNumbers(tx: Transaction, keys: KeyRing, patient: PatientKey, ssin: Ssin): Promise<void> {
  await tx.run(REPLACE_SSIN, [patient, hashSsin(keys, ssin), tx.now]);
}

/** The number, claimed for this patient before, is the one in force from now on. */
export async function addNumber(tx: Transaction, keys: KeyRing, patient: PatientKey, ssin: Ssin): Promise<void> {
  const ssinHash = hashSsin(keys, ssin);
  const dataKey = await openDataKey(tx, keys, patient);
  await replaceNumbers(tx, keys, patient, ssin);
  const sealed = sealBytes(dataKey, ssinPlace(patient), Buffer.from(ssin));
  await tx.run(CURRENT_SSIN, [patient, ssinHash, sealed, tx.now]);
}

/** A new person: data key and details, no number yet. */
export async function insertPatient(
  tx: Transaction,
  keys: KeyRing,
  patient: PatientKey,
  details: Omit<PatientDetails, 'ssin'>,
): Promise<DataKey> {
  const dataKey = await createDataKey(tx, keys, patient);
  await tx.run(INSERT_PATIENT, columns(patient, details, tx.now));
  return dataKey;
}

/** Where a sealed id of the house belongs. */
export const localIdPlace = (patient: string) => ({ subject: patient, item: patient, version: 1, kind: 'local-id' });

/** Where a sealed address belongs. */
export const addressPlace = (patient: string) => ({ subject: patient, item: patient, version: 1, kind: 'address' });

/** Where a sealed SSIN belongs. */
export const ssinPlace = (patient: string) => ({ subject: patient, item: patient, version: 1, kind: 'ssin' });
