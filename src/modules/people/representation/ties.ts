/** Who speaks for somebody, and that an adult cannot decide, as it stands in the record; the record's scope must be open. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { type PatientKey, patientKey } from '../../grants/index.ts';
import type { EntryKind, RepresentationKind } from '../rules/representation.ts';

export type TieSource = 'national-register' | 'court' | 'network';

export interface NewTie {
  readonly tie: string;
  readonly patient: PatientKey;
  readonly source: TieSource;
  /** Local days, YYYY-MM-DD; the end is exclusive. */
  readonly from: string;
  readonly until?: string | undefined;
}

const INSERT = statement(
  'people-insert-representation',
  `INSERT INTO people_representation (patient, tie, representative, kind, source, from_date, until_date, recorded_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING tie`,
);
const INSERT_INCAPACITY = statement(
  'people-insert-incapacity',
  `INSERT INTO people_incapacity (patient, tie, source, from_date, until_date, recorded_at)
   VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING tie`,
);

/** False when the same stands already from the same day. */
export async function insertRepresentation(
  tx: Transaction,
  { patient, tie, source, from, until }: NewTie,
  { representative, kind }: { readonly representative: PatientKey; readonly kind: RepresentationKind },
): Promise<boolean> {
  const values = [patient, tie, representative, kind, source, from, until ?? null, tx.now];
  return (await tx.run(INSERT, values)).length > 0;
}

export async function insertIncapacity(
  tx: Transaction,
  { patient, tie, source, from, until }: NewTie,
): Promise<boolean> {
  return (await tx.run(INSERT_INCAPACITY, [patient, tie, source, from, until ?? null, tx.now])).length > 0;
}

export interface Tie extends NewTie {
  readonly kind: EntryKind;
  readonly representative?: PatientKey | undefined;
  readonly representativeName?: string | undefined;
  readonly representativeDeceased: boolean;
}

interface TieRow {
  tie: string;
  patient: string;
  kind: EntryKind;
  source: TieSource;
  from_date: string;
  until_date: string | null;
  representative: string | null;
  name: string | null;
  deceased: boolean;
}

// What is over is not told: the trail keeps it.
const STANDING = statement(
  'people-ties-standing',
  `SELECT tie, patient, kind, source, from_date::text, until_date::text, representative, representative_name AS name,
          representative_deceased AS deceased
   FROM people_v_representation WHERE patient = ANY ($1::uuid[]) AND (until_date IS NULL OR until_date > $2)
   UNION ALL SELECT tie, patient, 'incapacity', source, from_date::text, until_date::text, NULL, NULL, false
   FROM people_incapacity WHERE patient = ANY ($1::uuid[]) AND (until_date IS NULL OR until_date > $2)
   ORDER BY from_date, tie`,
);

const toTie = (row: TieRow): Tie => ({
  tie: row.tie,
  patient: patientKey(row.patient),
  kind: row.kind,
  source: row.source,
  from: row.from_date,
  until: row.until_date ?? undefined,
  representative: row.representative ? patientKey(row.representative) : undefined,
  representativeName: row.name ?? undefined,
  representativeDeceased: row.deceased,
});

/** What stands on this local day or begins after it. */
export const tiesOf = async (tx: Transaction, patients: readonly PatientKey[], today: string): Promise<Tie[]> =>
  (await tx.run<TieRow>(STANDING, [patients, today])).map(toTie);
