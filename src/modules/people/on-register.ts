/** Who the patients of a register's page are: fixed columns, SSIN opened. Their scope was opened by the register. */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, openBytes, unwrapDataKey } from '../../platform/sealing/index.ts';
import type { Ssin } from '../../standards/belgium/index.ts';
import { type PatientKey, patientKey, type RegisterGrant, readRegisterGrant } from '../grants/index.ts';

/** What a register shows of a person. */
export interface RegisterPatient {
  readonly ssin: Ssin;
  readonly familyName: string;
  readonly firstNames: string;
  readonly birthDate?: string | undefined;
  readonly isDeceased: boolean;
}

const READ = statement(
  'people-on-register',
  `SELECT p.patient, p.family_name, p.first_names, p.birth_date, p.deceased_on IS NOT NULL AS deceased, s.ssin_sealed,
          k.master_version, k.wrapped
   FROM people_patient p JOIN people_patient_ssin s ON s.patient = p.patient AND s.replaced_at IS NULL
   JOIN platform_v_data_key k ON k.subject = p.patient
   WHERE p.patient = ANY ($1::uuid[])`,
);

interface Row {
  patient: string;
  family_name: string;
  first_names: string;
  birth_date: string | null;
  deceased: boolean;
  ssin_sealed: Buffer;
  master_version: number;
  wrapped: Buffer;
}

export async function patientsOnRegister(
  grant: RegisterGrant,
  keys: KeyRing,
  patients: readonly PatientKey[],
): Promise<ReadonlyMap<PatientKey, RegisterPatient>> {
  const rows = await readRegisterGrant(grant).tx.run<Row>(READ, [patients]);
  return new Map(rows.map((row) => [patientKey(row.patient), toPatient(keys, row)]));
}

function toPatient(keys: KeyRing, row: Row): RegisterPatient {
  const { patient } = row;
  const dataKey = unwrapDataKey(keys, patient, row.master_version, row.wrapped);
  const place = { subject: patient, item: patient, version: 1, kind: 'ssin' };
  return {
    ssin: openBytes(dataKey, place, row.ssin_sealed).toString() as Ssin,
    familyName: row.family_name,
    firstNames: row.first_names,
    birthDate: row.birth_date ?? undefined,
    isDeceased: row.deceased,
  };
}
