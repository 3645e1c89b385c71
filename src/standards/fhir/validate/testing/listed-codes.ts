/** Value sets that list their codes, or take whole code systems that are at hand; the rest is not to be told. Source: FHIR R4, 4.9. */
import type { CodeSystem, CodeSystemConcept, ValueSet } from '../../definitions/index.ts';
import type { Terminology } from '../walk/walk-context.ts';

interface Expansion {
  readonly codes: Set<string>;
  whole: boolean;
}

export function listedCodes(valueSets: readonly ValueSet[], codeSystems: readonly CodeSystem[]): Terminology {
  const sets = new Map(valueSets.map((set) => [set.url, set]));
  const systems = new Map(codeSystems.map((system) => [system.url, system]));
  const known = new Map<string, Expansion>();

  function addAll(expansion: Expansion, system: string, concepts: readonly CodeSystemConcept[]): void {
    for (const { code, concept } of concepts) {
      expansion.codes.add(`${system}|${code}`).add(`|${code}`);
      addAll(expansion, system, concept ?? []);
    }
  }

  function expand(canonical: string): Expansion {
    const url = canonical.split('|')[0] ?? '';
    const before = known.get(url);
    if (before) return before;
    const set = sets.get(url);
    const expansion: Expansion = { codes: new Set(), whole: set !== undefined && !set.compose.exclude };
    known.set(url, expansion);
    for (const { system, concept, filter, valueSet } of set?.compose.include ?? []) {
      const all = system === undefined ? undefined : systems.get(system);
      for (const other of (valueSet ?? []).map(expand)) {
        for (const code of other.codes) expansion.codes.add(code);
        expansion.whole &&= other.whole;
      }
      if (system === undefined) continue;
      if (concept) addAll(expansion, system, concept);
      else if (filter || !all?.concept?.length) expansion.whole = false;
      else addAll(expansion, system, all.concept);
    }
    return expansion;
  }

  return {
    memberOf: (valueSet, { system, code }) => {
      const { codes, whole } = expand(valueSet);
      if (codes.has(`${system ?? ''}|${code}`)) return 'in';
      return whole ? 'out' : 'unknown';
    },
  };
}
