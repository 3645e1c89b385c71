/** The definitions at hand, several versions side by side, each compiled when first asked. Source: FHIR R4, 2.1.0.4 (canonical|version). */
import type { StructureDefinition } from '../definitions/structure-definition.ts';
import { compile } from './compile/compile.ts';
import type { Compiled, Library } from './compile/compiled.ts';
import { nativeTestOf } from './invariants/native.ts';
import { newerFirst } from './versions.ts';
import type { CompiledDefinitions } from './walk/walk-context.ts';

/** One guide package, or definitions of ours. */
export interface DefinitionSet {
  /** Version of the guide that published a definition, by its canonical. */
  readonly guideVersion?: ((url: string) => string | undefined) | undefined;
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

type NativeTests = Library['nativeTest'];

const HL7 = 'http://hl7.org/fhir/StructureDefinition/';

/** `nativeTest` gives the rules that we have in our own code; the rest is left to the engine. */
export function makeDefinitions(sets: readonly DefinitionSet[], nativeTest: NativeTests = nativeTestOf): Definitions {
  const entries = new Map<string, Entry[]>();
  const find = (canonical: string): Compiled | undefined => choose(canonical, entries)?.compiled();
  const library: Library = {
    type: (code) => find(HL7 + code),
    profile: find,
    nativeTest,
    isResource: (code) => choose(HL7 + code, entries)?.structure.kind === 'resource',
  };
  for (const { guideVersion, structures } of sets) {
    for (const structure of structures) {
      const list = entries.get(structure.url) ?? [];
      const guide = guideVersion?.(structure.url);
      list.push({ structure, artefact: structure.version, guide, compiled: once(structure, library) });
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

/** `|version` is that of the guide or that of the artefact; the guide's is asked first, since it is the one that is announced. */
function choose(canonical: string, entries: ReadonlyMap<string, readonly Entry[]>): Entry | undefined {
  const bar = canonical.indexOf('|');
  const list = entries.get(bar < 0 ? canonical : canonical.slice(0, bar));
  if (bar < 0) return list?.[0];
  const version = canonical.slice(bar + 1);
  return list?.find(({ guide }) => guide === version) ?? list?.find(({ artefact }) => artefact === version);
}
