/** The item that the caller's house knows by one of its numbers: what a condition finds. It never looks beyond the grant. */
import type { KeyRing } from '../../platform/sealing/index.ts';
import { type RecordGrant, readGrant } from '../grants/index.ts';
import { authorOf } from './author.ts';
import type { HeldItem } from './held-item.ts';
import { type BusinessIdentifier, itemByNumber } from './numbers.ts';

export async function findByNumber(
  grant: RecordGrant,
  keys: KeyRing,
  type: string,
  identifier: BusinessIdentifier,
): Promise<HeldItem | undefined> {
  const author = authorOf(readGrant(grant).caller);
  if (!author) return undefined;
  return itemByNumber(grant, keys, { type, identifiers: [identifier], author });
}
