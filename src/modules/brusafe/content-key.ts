/** The key of one document's content: made with its first version, read with each, destroyed when its term has passed. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { type DataKey, type KeyRing, openDataKey, unwrapItemKey, wrapItemKey } from '../../platform/sealing/index.ts';
import { type ItemKey, type PatientKey, type SystemGrant, systemTransaction } from '../grants/index.ts';

const READ = statement(
  'brusafe-read-content-key',
  'SELECT wrapped FROM brusafe_document_key WHERE patient = $1 AND item = $2',
);
const INSERT = statement(
  'brusafe-insert-content-key',
  `INSERT INTO brusafe_document_key (patient, item, wrapped, made_at) VALUES ($1, $2, $3, $4)
   ON CONFLICT DO NOTHING RETURNING item`,
);

interface Home {
  readonly home: PatientKey;
  readonly item: ItemKey;
}

/** The document's key; a document of before keys of their own gets one with its next version. */
export async function contentKey(
  tx: Transaction,
  dataKey: DataKey,
  { version, ...document }: Home & { readonly version: number },
): Promise<DataKey> {
  return version === 1 ? makeKey(tx, dataKey, document) : standingOrNew(tx, dataKey, document);
}

/** The document's key for what a job reads out of it: sealed below this key, it is gone with the document. */
export async function keyForJob(
  grant: SystemGrant,
  keys: KeyRing,
  { patient: home, item }: { readonly patient: PatientKey; readonly item: ItemKey },
): Promise<DataKey> {
  const tx = systemTransaction(grant);
  return standingOrNew(tx, await openDataKey(tx, keys, home), { home, item });
}

const standingOrNew = async (tx: Transaction, dataKey: DataKey, document: Home): Promise<DataKey> =>
  (await standingKey(tx, dataKey, document)) ?? makeKey(tx, dataKey, document);

async function standingKey(tx: Transaction, dataKey: DataKey, { home, item }: Home): Promise<DataKey | undefined> {
  const [known] = await tx.run<{ wrapped: Buffer }>(READ, [home, item]);
  return known && unwrapItemKey(dataKey, home, item, known.wrapped);
}

/** Whoever makes one at the same moment made it. */
async function makeKey(tx: Transaction, dataKey: DataKey, document: Home): Promise<DataKey> {
  const { home, item } = document;
  const { itemKey, wrapped } = wrapItemKey(dataKey, home, item);
  const [made] = await tx.run(INSERT, [home, item, wrapped, tx.now]);
  if (made) return itemKey;
  const standing = await standingKey(tx, dataKey, document);
  if (!standing) throw new Error('a document’s key came and went');
  return standing;
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
