/** What stands in a part for an address that has a meaning in its document alone. Source: FHIR R4, "references" 2.3.0.1 (literal, logical). */
import type { Edit, Edits, JsonPath, JsonText, Range } from '../json/index.ts';
import { isObject, type JsonObject, objectAt, textAt } from '../json-object.ts';

/** An address that leads to the same thing from everywhere, or the number by which it is known: as JSON. */
export type Link = { readonly reference: string } | { readonly identifier: string };

/** Edits of one part, in the order of its text. `linkOf` tells what a reference means; nothing for one that stays as it is. */
export function linkEdits(
  { bytes, at }: Pick<JsonText, 'bytes' | 'at'>,
  references: readonly FoundReference[],
  linkOf: (reference: string) => Link | undefined,
): Edits {
  const edits = references.flatMap(({ path, holder, reference }) => {
    const link = linkOf(reference);
    if (!link) return [];
    const place = [...path, 'reference'];
    if ('reference' in link) return [replacing(bytes, at.valueAt(place), JSON.stringify(link.reference))];
    // It tells its number already.
    if (objectAt(holder, 'identifier')) return [];
    return [replacing(bytes, at.memberAt(place), `"identifier":${link.identifier}`)];
  });
  return edits.sort((a, b) => a.from - b.from);
}

function replacing(bytes: Buffer, range: Range | undefined, text: string): Edit {
  if (!range) throw new Error('a reference that was read has no place');
  return { ...range, text, was: bytes.toString('utf8', range.from, range.to) };
}

export interface FoundReference {
  readonly path: JsonPath;
  readonly holder: JsonObject;
  readonly reference: string;
}

/** Set by the server: whatever stands there is replaced. */
const SERVERS: ReadonlySet<string | number> = new Set(['id', 'meta']);

/** Every `Reference.reference` of a resource and of what it contains; those to what it contains are left out. */
export function referencesIn(resource: JsonObject): readonly FoundReference[] {
  const found: FoundReference[] = [];
  // No recursion over what somebody sent.
  const open: { readonly value: unknown; readonly path: JsonPath }[] = [{ value: resource, path: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    const reference = textAt(value, 'reference');
    if (isObject(value) && reference !== undefined && !reference.startsWith('#'))
      found.push({ path, holder: value, reference });
    for (const [name, member] of membersOf(value))
      if (path.length > 0 || !SERVERS.has(name)) open.push({ value: member, path: [...path, name] });
  }
  return found;
}

const membersOf = (value: unknown): readonly (readonly [string | number, unknown])[] => {
  if (Array.isArray(value)) return [...value.entries()];
  return isObject(value) ? Object.entries(value) : [];
};
