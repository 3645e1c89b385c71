/** The keys of a document's parts: a part keeps its key over all versions of the document, so that links to it hold. Source: decision 0070. */
import { type KeyRing, printUuid, uuidBytes } from '../../../platform/sealing/index.ts';
import { type DocumentEntry, listAt, textAt } from '../../../standards/fhir/index.ts';
import { type ItemKey, itemKey } from '../../grants/index.ts';

/** Of these a report has one. */
const ONLY: ReadonlySet<string> = new Set(['Composition', 'DiagnosticReport']);

/** What tells a part from the others, the surest first. */
function namesOf({ type, fullUrl, at, resource }: DocumentEntry): readonly (readonly unknown[])[] {
  const [identifier] = listAt(resource, 'identifier');
  const [system, value] = [textAt(identifier, 'system'), textAt(identifier, 'value')];
  return [
    ...(ONLY.has(type) ? [[type]] : []),
    ...(value ? [[type, 'identifier', system, value]] : []),
    ...(fullUrl === undefined ? [] : [[type, 'url', fullUrl]]),
    [type, 'at', at],
  ];
}

const TIME_BYTES = 6;

/** A UUIDv7 of the moment of the document: it reads like every other key. */
function keyOf(keys: KeyRing, document: ItemKey, name: readonly unknown[]): ItemKey {
  const bytes = Buffer.from(keys.keyedHash('fhir-part', JSON.stringify([document, ...name])).subarray(0, 16));
  uuidBytes(document).copy(bytes, 0, 0, TIME_BYTES);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return itemKey(printUuid(bytes));
}

/** Of two parts with one name the first has it. */
export function partKeys(
  keys: KeyRing,
  document: ItemKey,
  parts: readonly DocumentEntry[],
): ReadonlyMap<DocumentEntry, ItemKey> {
  const taken = new Set<string>();
  return new Map(
    parts.map((part) => {
      const name = namesOf(part).find((one) => !taken.has(JSON.stringify(one)));
      if (!name) throw new Error('a place in a document is taken twice');
      taken.add(JSON.stringify(name));
      return [part, keyOf(keys, document, name)];
    }),
  );
}
