/** The keys of items that were read from a document: the same in each version of it. They are told apart from others without a look. */
import { type KeyRing, printUuid, uuidBytes } from '../../../platform/sealing/index.ts';
import { type ItemKey, itemKey } from '../../grants/index.ts';

const TIME_BYTES = 6;
/** Source: RFC 9562 5.8 (version 8: made in a way of our own). */
const VERSION = 0x80;

/** Of the moment of its document and a keyed hash of what it is called there: a name holds codes of a person's care. */
export function derivedKey(keys: KeyRing, source: ItemKey, name: string): ItemKey {
  const bytes = Buffer.from(keys.keyedHash('fhir-derived', JSON.stringify([source, name])).subarray(0, 16));
  uuidBytes(source).copy(bytes, 0, 0, TIME_BYTES);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | VERSION;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return itemKey(printUuid(bytes));
}

/** Is this the key of something that was read from a document, whether it stands or not? */
export const isDerivedKey = (item: ItemKey): boolean => ((uuidBytes(item)[6] ?? 0) & 0xf0) === VERSION;
