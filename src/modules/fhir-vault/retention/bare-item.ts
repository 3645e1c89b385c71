/** Of an item, what the office may know: nothing of its content. Only in a scope that is open for its record. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { type ItemKey, itemKey, type PatientKey } from '../../grants/index.ts';

export interface BareItem {
  /** CD-TRANSACTION. */
  readonly kind: string;
  /** Local day of its last version. */
  readonly recordedOn: string;
  /** It was taken back. */
  readonly gone: boolean;
  /** The house, or the caregiver without one, that answers for it. */
  readonly house: string | undefined;
}

const LOCK = statement(
  'fhir-bare-item',
  `SELECT kind, deleted_at IS NOT NULL AS gone, coalesce(institution, author) AS house FROM fhir_item
   WHERE patient = $1 AND item = $2 AND document IS NULL AND source IS NULL FOR UPDATE`,
);
// A statement of its own: it sees what was committed while the lock was waited for.
const LAST = statement(
  'fhir-last-version-day',
  `SELECT (max(put_at) AT TIME ZONE 'Europe/Brussels')::date::text AS day FROM fhir_version
   WHERE patient = $1 AND item = $2 AND method <> 'delete'`,
);

/** Locked until the act ends; nothing for a part, or for what follows a document of the registry. */
export async function bareItem(tx: Transaction, patient: PatientKey, item: ItemKey): Promise<BareItem | undefined> {
  type Row = { readonly kind: string; readonly gone: boolean; readonly house: string | null };
  const [row] = await tx.run<Row>(LOCK, [patient, item]);
  if (!row) return undefined;
  const [last] = await tx.run<{ readonly day: string }>(LAST, [patient, item]);
  if (!last) throw new Error('an item has no version');
  return { kind: row.kind, gone: row.gone, house: row.house ?? undefined, recordedOn: last.day };
}

const WHOLE = statement(
  'fhir-whole-of-item',
  'SELECT coalesce(source, document, item) AS whole FROM fhir_item WHERE patient = $1 AND item = $2',
);

/** What is kept and destroyed as one: the document of a part, the document of the registry of what was read from it; else the item. */
export async function wholeOf(tx: Transaction, patient: PatientKey, item: ItemKey): Promise<ItemKey> {
  const [row] = await tx.run<{ readonly whole: string }>(WHOLE, [patient, item]);
  return row ? itemKey(row.whole) : item;
}
