/** Finds value sets and code systems by what they are called. Source: FHIR R4, ValueSet 4.9.17 and CodeSystem 4.8.16 "search parameters". */
import { type CodeSystem, canonicalParts, type ValueSet } from '../../standards/fhir/index.ts';

export const SEARCHED = ['url', 'version', 'name', 'title', 'status', '_id'] as const;
export type SearchedName = (typeof SEARCHED)[number];

type Canonical = ValueSet | CodeSystem;

const fieldOf = (one: Canonical, name: SearchedName): string | undefined => (name === '_id' ? one.id : one[name]);

/** Names and titles by how they begin, whatever the capitals; anything else exactly. An address that moved finds what it became. */
function has(one: Canonical, name: SearchedName, value: string): boolean {
  const held = fieldOf(one, name);
  if (held === undefined) return false;
  if (name === 'url') return canonicalParts(held).url === canonicalParts(value).url;
  return name === 'name' || name === 'title' ? held.toLowerCase().startsWith(value.toLowerCase()) : held === value;
}

export const searchCanonicals = <T extends Canonical>(
  all: readonly T[],
  criteria: readonly (readonly [SearchedName, string])[],
): readonly T[] => all.filter((one) => criteria.every(([name, value]) => has(one, name, value)));
