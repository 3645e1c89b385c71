/** The key of one document's content: made with its first version, read with each, destroyed when its term has passed. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { type DataKey, unwrapItemKey, wrapItemKey } from '../../platform/sealing/index.ts';
import type { ItemKey, PatientKey } from '../grants/index.ts';

const READ = statement(
  'brusafe-read-content-key',
  'SELECT wrapped FROM brusafe_document_key WHERE patient = $1 AND item = $2',
);
const INSERT = statement(
  'brusafe-insert-content-key',
  'INSERT INTO brusafe_document_key (patient, item, wrapped, made_at) VALUES ($1, $2, $3, $4)',
);

/** The document's key; a document of before keys of their own gets one with its next version. */
export async function contentKey(
  tx: Transaction,
  dataKey: DataKey,
  { home, item, version }: { readonly home: PatientKey; readonly item: ItemKey; readonly version: number },
): Promise<DataKey> {
  const [known] = version === 1 ? [] : await tx.run<{ wrapped: Buffer }>(READ, [home, item]);
  if (known) return unwrapItemKey(dataKey, home, item, known.wrapped);
  const { itemKey, wrapped } = wrapItemKey(dataKey, home, item);
  await tx.run(INSERT, [home, item, wrapped, tx.now]);
  return itemKey;
}

const DESTROY = statement(
  'brusafe-destroy-content-key',
  'DELETE FROM brusafe_document_key WHERE patient = $1 AND item = $2',
);
// Versions of before keys of their own go with their bytes; the others are emptied too, since nobody can read them any more.
const EMPTY = statement(
  'brusafe-empty-document',
  `UPDATE brusafe_document SET content = '' WHERE patient = $1 AND item = $2`,
);

/** From the commit on no version of this document can be read, here or in a copy of its table. */
export async function destroyContent(tx: Transaction, patient: PatientKey, item: ItemKey): Promise<void> {
  await tx.run(DESTROY, [patient, item]);
  await tx.run(EMPTY, [patient, item]);
}
