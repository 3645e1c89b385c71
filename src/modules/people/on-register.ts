/** Who the patients of a register's page are: fixed columns, number opened. Their scope was opened by the register. */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, openBytes, unwrapDataKey } from '../../platform/sealing/index.ts';
import type { Ssin } from '../../standards/belgium/index.ts';
import { type PatientKey, patientKey, type RegisterGrant, readRegisterGrant } from '../grants/index.ts';
import { localIdPlace } from './patients.ts';
import { openSsin, type SealedSsin } from './read-patient.ts';

/** What a register shows of a person: somebody without an SSIN has an id of the house. */
export interface RegisterPatient {
  readonly ssin?: Ssin | undefined;
  readonly localId?: string | undefined;
  readonly familyName: string;
  readonly firstNames: string;
  readonly birthDate?: string | undefined;
  readonly isDeceased: boolean;
}

// As a record tells it (`read-patient.ts`): of merged records the survivor, with a number of another where it has none.
const READ = statement(
  'people-on-register',
  `SELECT p.patient, p.family_name, p.first_names, p.birth_date, k.master_version, k.wrapped,
          EXISTS (SELECT 1 FROM people_patient d WHERE d.patient = ANY (of.keys) AND d.deceased_on IS NOT NULL) AS deceased,
          s.patient AS ssin_of, s.ssin_sealed, sk.master_version AS ssin_master, sk.wrapped AS ssin_wrapped, i.id_sealed
   FROM people_patient p JOIN platform_v_data_key k ON k.subject = p.patient
   CROSS JOIN LATERAL (SELECT p.patient || ARRAY(SELECT g.member FROM people_record_group g WHERE g.survivor = p.patient) AS keys) of
   LEFT JOIN LATERAL (SELECT n.patient, n.ssin_sealed FROM people_patient_ssin n WHERE n.patient = ANY (of.keys) AND n.replaced_at IS NULL
                      ORDER BY n.patient <> p.patient, n.patient LIMIT 1) s ON true
   LEFT JOIN platform_v_data_key sk ON sk.subject = s.patient
   LEFT JOIN LATERAL (SELECT l.id_sealed FROM people_patient_local_id l WHERE l.patient = p.patient LIMIT 1) i ON true
   WHERE p.patient = ANY ($1::uuid[])`,
);

interface Row extends SealedSsin {
  patient: string;
  family_name: string;
  first_names: string;
  birth_date: string | null;
  deceased: boolean;
  master_version: number;
  wrapped: Buffer;
  id_sealed: Buffer | null;
}

export async function patientsOnRegister(
  grant: RegisterGrant,
  keys: KeyRing,
  patients: readonly PatientKey[],
): Promise<ReadonlyMap<PatientKey, RegisterPatient>> {
  const rows = await readRegisterGrant(grant, 'links-i-hold').tx.run<Row>(READ, [patients]);
  return new Map(rows.map((row) => [patientKey(row.patient), toPatient(keys, row)]));
}

const toPatient = (keys: KeyRing, row: Row): RegisterPatient => ({
  ssin: openSsin(keys, row),
  localId: row.id_sealed ? openLocalId(keys, row, row.id_sealed) : undefined,
  familyName: row.family_name,
  firstNames: row.first_names,
  birthDate: row.birth_date ?? undefined,
  isDeceased: row.deceased,
});

const openLocalId = (keys: KeyRing, { patient, master_version: master, wrapped }: Row, sealed: Buffer): string =>
  openBytes(unwrapDataKey(keys, patient, master, wrapped), localIdPlace(patient), sealed).toString();
