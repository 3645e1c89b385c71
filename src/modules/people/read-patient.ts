/** Who a record is about, numbers opened; of merged records as the survivor tells it. */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, openBytes, unwrapDataKey } from '../../platform/sealing/index.ts';
import type { Ssin } from '../../standards/belgium/index.ts';
import { type RecordGrant, readGrant } from '../grants/index.ts';
import { addressPlace, localIdPlace, type PatientDetails, ssinPlace } from './patients.ts';

/** A person as the record tells it: somebody without an SSIN has an id of the house. */
export type KnownPatient = Omit<PatientDetails, 'ssin'> & {
  readonly ssin?: Ssin | undefined;
  readonly localId?: string | undefined;
};

// Of merged records the survivor tells who the person is; a number of another record stands in where it has none.
const READ_PATIENT = statement(
  'people-read-patient',
  `SELECT p.family_name, p.first_names, p.birth_date, p.sex, p.language, p.address, to_char(p.deceased_on, 'YYYY-MM-DD') AS deceased_on,
          k.master_version, k.wrapped, s.patient AS ssin_of, s.ssin_sealed, sk.master_version AS ssin_master, sk.wrapped AS ssin_wrapped,
          i.id_sealed
   FROM people_patient p JOIN platform_v_data_key k ON k.subject = p.patient
   LEFT JOIN LATERAL (SELECT n.patient, n.ssin_sealed FROM people_patient_ssin n WHERE n.patient = ANY ($2::uuid[]) AND n.replaced_at IS NULL
                      ORDER BY n.patient <> $1, n.patient LIMIT 1) s ON true
   LEFT JOIN platform_v_data_key sk ON sk.subject = s.patient
   LEFT JOIN LATERAL (SELECT l.id_sealed FROM people_patient_local_id l WHERE l.patient = $1 LIMIT 1) i ON true
   WHERE p.patient = $1`,
);

/** The current number of a person, under the key it stands under; nothing for somebody without one. */
export interface SealedSsin {
  ssin_of: string | null;
  ssin_sealed: Buffer | null;
  ssin_master: number | null;
  ssin_wrapped: Buffer | null;
}

interface PatientRow extends SealedSsin {
  family_name: string;
  first_names: string;
  birth_date: string | null;
  sex: string;
  language: string | null;
  address: Buffer | null;
  deceased_on: string | null;
  master_version: number;
  wrapped: Buffer;
  id_sealed: Buffer | null;
}

/** The details of this grant's patient, numbers opened. */
export async function readPatient(grant: RecordGrant, keys: KeyRing): Promise<KnownPatient> {
  const { tx, patient, patients } = readGrant(grant);
  const [row] = await tx.run<PatientRow>(READ_PATIENT, [patient, patients]);
  if (!row) throw new Error('a granted patient has no details');
  const dataKey = unwrapDataKey(keys, patient, row.master_version, row.wrapped);
  return {
    ssin: openSsin(keys, row),
    localId: row.id_sealed ? openBytes(dataKey, localIdPlace(patient), row.id_sealed).toString() : undefined,
    familyName: row.family_name,
    firstNames: row.first_names,
    birthDate: row.birth_date ?? undefined,
    sex: row.sex,
    language: row.language ?? undefined,
    deceasedOn: row.deceased_on ?? undefined,
    address: row.address ? openBytes(dataKey, addressPlace(patient), row.address).toString() : undefined,
  };
}

export function openSsin(keys: KeyRing, row: SealedSsin): Ssin | undefined {
  const { ssin_of: of, ssin_sealed: sealed, ssin_master: master, ssin_wrapped: wrapped } = row;
  if (of === null || sealed === null || master === null || wrapped === null) return undefined;
  return openBytes(unwrapDataKey(keys, of, master, wrapped), ssinPlace(of), sealed).toString() as Ssin;
}
