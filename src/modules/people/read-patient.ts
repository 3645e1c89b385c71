/** Who a record is about, numbers opened; of merged records as the survivor tells it, or whichever was told of a change since. */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, openBytes, unwrapDataKey } from '../../platform/sealing/index.ts';
import type { Ssin } from '../../standards/belgium/index.ts';
import { type RecordGrant, readGrant } from '../grants/index.ts';
import { addressPlace, localIdPlace, type PatientDetails, ssinPlace } from './patients.ts';

/** A person as the record tells it: somebody without an SSIN has an id of the house. */
export type KnownPatient = Omit<PatientDetails, 'ssin'> & {
  readonly ssin?: Ssin | undefined;
  readonly localId?: string | undefined;
  /** When the newest of what is told here came. */
  readonly changedAt: Date;
};

/**
 * One row a key of a record. Each key keeps its own details, so that a merge can be undone: who was told of a change since the
 * records were joined tells first, else the survivor. A number that was replaced stands in where there is no other.
 */
export const personRows = (keys: string): string => `
  SELECT p.patient, coalesce(g.survivor, p.patient) AS survivor, p.family_name, p.first_names, p.birth_date, p.sex, p.language, p.address,
         to_char(p.deceased_on, 'YYYY-MM-DD') AS deceased_on, greatest(p.changed_at, g.joined_at, s.recorded_at) AS told_at, k.master_version, k.wrapped, s.ssin_sealed,
         s.replaced_at IS NULL AS ssin_in_force, i.id_sealed
  FROM people_patient p JOIN platform_v_data_key k ON k.subject = p.patient
  LEFT JOIN people_record_group g ON g.member = p.patient
  LEFT JOIN LATERAL (SELECT n.ssin_sealed, n.recorded_at, n.replaced_at FROM people_patient_ssin n WHERE n.patient = p.patient
                     ORDER BY n.replaced_at DESC NULLS FIRST LIMIT 1) s ON true
  LEFT JOIN LATERAL (SELECT l.id_sealed FROM people_patient_local_id l WHERE l.patient = p.patient LIMIT 1) i ON true
  WHERE p.patient = ANY (${keys})
  ORDER BY CASE WHEN g.joined_at < p.changed_at THEN p.changed_at END DESC NULLS LAST, p.patient <> g.survivor, p.patient`;

const READ_PATIENT = statement('people-read-patient', personRows('$1::uuid[]'));

export interface PersonRow {
  patient: string;
  survivor: string;
  family_name: string;
  first_names: string;
  birth_date: string | null;
  sex: string;
  language: string | null;
  address: Buffer | null;
  deceased_on: string | null;
  told_at: Date;
  master_version: number;
  wrapped: Buffer;
  ssin_sealed: Buffer | null;
  ssin_in_force: boolean;
  id_sealed: Buffer | null;
}

/** The details of this grant's patient, numbers opened. */
export async function readPatient(grant: RecordGrant, keys: KeyRing): Promise<KnownPatient> {
  const { tx, patients } = readGrant(grant);
  return toPerson(keys, await tx.run<PersonRow>(READ_PATIENT, [patients]));
}

/** Who the rows of one record tell of. */
export function toPerson(keys: KeyRing, rows: readonly PersonRow[]): KnownPatient {
  const [teller] = rows;
  if (!teller) throw new Error('a record has no details');
  const isSurvivor = ({ patient, survivor }: PersonRow): number => Number(patient === survivor);
  const survivorFirst = [...rows].sort((one, other) => isSurvivor(other) - isSurvivor(one));
  const numbered = survivorFirst.filter((row) => row.ssin_sealed);
  const number = numbered.find((row) => row.ssin_in_force) ?? numbered[0];
  const housed = survivorFirst.find((row) => row.id_sealed);
  return {
    ssin: number && (opened(keys, number, ssinPlace, number.ssin_sealed) as Ssin | undefined),
    localId: housed && opened(keys, housed, localIdPlace, housed.id_sealed),
    familyName: teller.family_name,
    firstNames: teller.first_names,
    birthDate: teller.birth_date ?? undefined,
    sex: teller.sex,
    language: teller.language ?? undefined,
    deceasedOn: rows.find((row) => row.deceased_on)?.deceased_on ?? undefined,
    address: opened(keys, teller, addressPlace, teller.address),
    changedAt: new Date(Math.max(...rows.map((row) => row.told_at.getTime()))),
  };
}

function opened(
  keys: KeyRing,
  { patient, master_version: master, wrapped }: PersonRow,
  place: typeof ssinPlace | typeof localIdPlace | typeof addressPlace,
  sealed: Buffer | null,
): string | undefined {
  return sealed
    ? openBytes(unwrapDataKey(keys, patient, master, wrapped), place(patient), sealed).toString()
    : undefined;
}
