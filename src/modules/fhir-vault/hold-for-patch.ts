/**
 * What a patch is applied to: the version in force as it is served. For its author alone: an act that puts sees nothing that others wrote,
 * and the result of a patch, or a test in it, would show it.
 */
import { statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { type RecordGrant, readGrant } from '../grants/index.ts';
import { KEY_COLUMNS, KEY_JOINS, type KeyColumns, keyOf, openContent } from './content.ts';
import { type HeldItem, tieTo } from './held-item.ts';
import { servedBytes } from './read.ts';
import { type Held, holdOwn, type Target } from './update.ts';

const READ = statement(
  'fhir-read-for-patch',
  `SELECT v.content, ${KEY_COLUMNS} FROM fhir_version v ${KEY_JOINS} WHERE v.patient = $1 AND v.item = $2 AND v.version = $3`,
);

export async function holdForPatch(
  grant: RecordGrant,
  keys: KeyRing,
  target: Target,
): Promise<{ readonly held: HeldItem; readonly served: Buffer } | Exclude<Held, HeldItem>> {
  const held = await holdOwn(grant, target);
  if (typeof held === 'string') return held;
  if (tieTo(grant, held) !== 'author') return 'not-yours';
  const { patient, item, version } = held;
  const values = [patient, item, version];
  const [row] = await readGrant(grant).tx.run<KeyColumns & { readonly content: Buffer }>(READ, values);
  if (!row) throw new Error('an item has no version in force');
  return { held, served: servedBytes(openContent(keyOf(keys, held, row), held, row.content)) };
}
