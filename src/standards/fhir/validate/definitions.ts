/** The definitions at hand, several versions side by side, each compiled when first asked. Source: FHIR R4, 2.1.0.4 (canonical|version). */
import type { StructureDefinition } from '../definitions/structure-definition.ts';
import { movedNames } from './aliases.ts';
import { compile } from './compile/compile.ts';
import type { Compiled, Library } from './compile/compiled.ts';
import { newerFirst } from './versions.ts';
import type { CompiledDefinitions } from './walk/walk-context.ts';

/** One guide package, or definitions of ours. */
export interface DefinitionSet {
  /** Version of the guide that published them, where it has one. */
  readonly guideVersion?: string | undefined;
  readonly structures: readonly StructureDefinition[];
}

export interface Definitions extends CompiledDefinitions {
  /** Every definition of that name, newest guide first. */
  readonly versionsOf: (url: string) => readonly KnownVersion[];
}

export interface KnownVersion {
  readonly artefact: string | undefined;
  readonly guide: string | undefined;
}

interface Entry extends KnownVersion {
  readonly structure: StructureDefinition;
  readonly compiled: () => Compiled;
}

const HL7 = 'http://hl7.org/fhir/StructureDefinition/';

export function makeDefinitions(sets: readonly DefinitionSet[]): Definitions {
  const entries = new Map<string, Entry[]>();
  const find = (canonical: string): Compiled | undefined => choose(canonical, entries)?.compiled();
  const library: Library = {
    type: (code) => find(HL7 + code),
    profile: find,
    isResource: (code) => choose(HL7 + code, entries)?.structure.kind === 'resource',
  };
  for (const { guideVersion, structures } of sets) {
    for (const structure of structures) {
      const list = entries.get(structure.url) ?? [];
      list.push({ structure, artefact: structure.version, guide: guideVersion, compiled: once(structure, library) });
      entries.set(structure.url, list);
    }
  }
  for (const list of entries.values()) list.sort((one, other) => newerFirst(rank(one), rank(other)));
  return {
    find,
    type: library.type,
    isResource: library.isResource,
    versionsOf: (url) => (entries.get(url) ?? []).map(({ artefact, guide }) => ({ artefact, guide })),
  };
}

const rank = ({ guide, artefact }: KnownVersion): string => guide ?? artefact ?? '';

function once(structure: StructureDefinition, library: Library): () => Compiled {
  let made: Compiled | undefined;
  return () => {
    made ??= compile(structure, library);
    return made;
  };
}

/** `|version` is that of the artefact or that of its guide; the guide's is asked first, since it is the one that is announced. */
function choose(canonical: string, entries: ReadonlyMap<string, readonly Entry[]>): Entry | undefined {
  const bar = canonical.indexOf('|');
  const url = bar < 0 ? canonical : canonical.slice(0, bar);
  const version = bar < 0 ? undefined : canonical.slice(bar + 1);
  for (const name of [url, ...movedNames(url)]) {
    const list = entries.get(name);
    if (!list) continue;
    if (version === undefined) return list[0];
    const found = list.find(({ guide }) => guide === version) ?? list.find(({ artefact }) => artefact === version);
    if (found) return found;
  }
  return undefined;
}
