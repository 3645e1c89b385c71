/** Which of these keys are items of the vault, of what type and in whose record: the trail names an item by its key alone. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { type PatientKey, patientKey } from '../grants/index.ts';

const READ = statement(
  'fhir-item-types',
  'SELECT patient, item, type FROM fhir_item WHERE patient = ANY ($1::uuid[]) AND item = ANY ($2::uuid[])',
);

export interface KnownItem {
  readonly patient: PatientKey;
  /** Resource type. */
  readonly type: string;
}

/** By key, of records that are opened in this transaction, also of what was taken back; other keys are left out. */
export async function knownItems(
  tx: Transaction,
  records: readonly string[],
  items: readonly string[],
): Promise<ReadonlyMap<string, KnownItem>> {
  if (items.length === 0) return new Map();
  const rows = await tx.run<{ patient: string; item: string; type: string }>(READ, [records, items]);
  return new Map(rows.map(({ patient, item, type }) => [item, { patient: patientKey(patient), type }]));
}
