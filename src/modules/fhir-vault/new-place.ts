/** Where a resource will stand before it is written: others of its transaction point at it. */
import { newItemId } from '../../platform/sealing/index.ts';
import { itemKey, type RecordGrant, readGrant } from '../grants/index.ts';
import type { ItemPlace } from './place.ts';

export function newPlace(grant: RecordGrant): ItemPlace {
  const { tx, patient } = readGrant(grant);
  return { patient, item: itemKey(newItemId(tx.now)) };
}
