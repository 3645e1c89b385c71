/** Patients: known by a random key; their SSINs lead to it through a keyed hash. Source: architecture, "Data". */
import { claim, lookUpClaim } from '../../platform/claims/index.ts';
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import {
  createDataKey,
  type KeyRing,
  newPatientId,
  openBytes,
  sealBytes,
  unwrapDataKey,
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

const columns = (patient: PatientKey, details: PatientDetails, now: Date) => [
  patient,
  details.familyName,
  details.firstNames,
  // Who may act for whom is judged by age: a number tells the date of birth where the sender does not.
  details.birthDate ?? factsOf(details.ssin).birthDate ?? null,
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
  const { tx, patient, basis } = readGrant(grant);
  const ssinHash = hashSsin(keys, details.ssin);
  const claimed = await claim(tx, { keyHash: ssinHash, subject: patient });
  if (!claimed.won) {
    if (claimed.subject !== patient) throw new PatientJustRegistered();
    if (basis !== 'therapeutic-link') return 'known';
    await tx.run(UPDATE_PATIENT, columns(patient, details, tx.now));
    discloseUnder(grant, { count: 1 });
    return 'updated';
  }
  const dataKey = await createDataKey(tx, keys, patient);
  await tx.run(INSERT_PATIENT, columns(patient, details, tx.now));
  const sealed = sealBytes(dataKey, ssinPlace(patient), Buffer.from(details.ssin));
  await tx.run(INSERT_SSIN, [patient, ssinHash, sealed, tx.now]);
  discloseUnder(grant, { count: 1 });
  return 'registered';
}

const ssinPlace = (patient: PatientKey) => ({ subject: patient, item: patient, version: 1, kind: 'ssin' });

const READ_PATIENT = statement(
  'people-read-patient',
  `SELECT p.family_name, p.first_names, p.birth_date, p.sex, p.language, to_char(p.deceased_on, 'YYYY-MM-DD') AS deceased_on, s.ssin_sealed,
          k.master_version, k.wrapped
   FROM people_patient p JOIN people_patient_ssin s ON s.patient = p.patient AND s.replaced_at IS NULL
   JOIN platform_v_data_key k ON k.subject = p.patient
   WHERE p.patient = $1`,
);

interface PatientRow {
  family_name: string;
  first_names: string;
  birth_date: string | null;
  sex: string;
  language: string | null;
  deceased_on: string | null;
  ssin_sealed: Buffer;
  master_version: number;
  wrapped: Buffer;
}

/** The details of this grant's patient, SSIN opened. */
export async function readPatient(grant: RecordGrant, keys: KeyRing): Promise<PatientDetails> {
  const { tx, patient } = readGrant(grant);
  const [row] = await tx.run<PatientRow>(READ_PATIENT, [patient]);
  if (!row) throw new Error('a granted patient has no details');
  const dataKey = unwrapDataKey(keys, patient, row.master_version, row.wrapped);
  return {
    ssin: openBytes(dataKey, ssinPlace(patient), row.ssin_sealed).toString() as Ssin,
    familyName: row.family_name,
    firstNames: row.first_names,
    birthDate: row.birth_date ?? undefined,
    sex: row.sex,
    language: row.language ?? undefined,
    deceasedOn: row.deceased_on ?? undefined,
  };
}
