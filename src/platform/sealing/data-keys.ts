/** A data key per patient, wrapped by the versioned master key. Destroying it is erasure. */
import { randomBytes } from 'node:crypto';
import { statement, type Transaction } from '../postgres/index.ts';
import type { KeyRing } from './key-ring.ts';
import { type DataKey, openWith, sealWith } from './seal.ts';

/** The subject has no data key: it was never registered, or its data were erased. */
export class DataKeyMissing extends Error {}

const wrapPlace = (subject: string, version: number): Buffer => Buffer.from(`data key ${subject} ${version}`);

const INSERT = statement(
  'platform-insert-data-key',
  'INSERT INTO platform_data_key (subject, master_version, wrapped, made_at) VALUES ($1, $2, $3, $4)',
);

export async function createDataKey(tx: Transaction, keys: KeyRing, subject: string): Promise<DataKey> {
  const key = randomBytes(32);
  const wrapped = sealWith(keys.masterKey, wrapPlace(subject, keys.masterVersion), 1, key);
  await tx.run(INSERT, [subject, keys.masterVersion, wrapped, tx.now]);
  return { key };
}

const READ = statement(
  'platform-read-data-key',
  'SELECT master_version, wrapped FROM platform_data_key WHERE subject = $1',
);

/** A data key as it was read, with what it seals, from `platform_v_data_key`. */
export const unwrapDataKey = (keys: KeyRing, subject: string, masterVersion: number, wrapped: Buffer): DataKey => ({
  key: openWith(keys.masterKey, wrapPlace(subject, masterVersion), wrapped).bytes,
});

export async function openDataKey(tx: Transaction, keys: KeyRing, subject: string): Promise<DataKey> {
  const [row] = await tx.run<{ master_version: number; wrapped: Buffer }>(READ, [subject]);
  if (!row) throw new DataKeyMissing('no data key');
  return unwrapDataKey(keys, subject, row.master_version, row.wrapped);
}

/** A key for one item's content, wrapped by the data key of its subject: the subject's erasure is the item's too. */
export function wrapItemKey(dataKey: DataKey, subject: string, item: string): ItemKeyMade {
  const key = randomBytes(32);
  return { itemKey: { key }, wrapped: sealWith(dataKey.key, itemPlace(subject, item), 1, key) };
}

export interface ItemKeyMade {
  readonly itemKey: DataKey;
  readonly wrapped: Buffer;
}

export const unwrapItemKey = (dataKey: DataKey, subject: string, item: string, wrapped: Buffer): DataKey => ({
  key: openWith(dataKey.key, itemPlace(subject, item), wrapped).bytes,
});

const itemPlace = (subject: string, item: string): Buffer => Buffer.from(`content key ${subject} ${item}`);
