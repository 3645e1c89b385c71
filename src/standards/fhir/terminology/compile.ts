/** What a value set says, worked out to a set of codes. Source: FHIR R4, ValueSet 4.9.8.1 "composition rules". */
import { keptAddress } from './aliases.ts';
import {
  CODES_AT_MOST,
  type CodeSet,
  countOf,
  difference,
  intersection,
  type Member,
  nothing,
  openSystem,
  setOfMembers,
  union,
  unknowable,
} from './code-set.ts';
import type { Concept, IndexedSystem } from './code-system-index.ts';
import { type Picks, picksOf } from './filters.ts';
import type { Library } from './library.ts';
import type { ConceptReference, ConceptSet, ValueSet } from './model.ts';

const DEPTH = 50;
/** A pattern is that much dearer than another filter. */
const PATTERN_COST = 50;

/** What may still be spent on one question, in codes looked at: what comes from outside could ask for days of work. */
export interface Budget {
  left: number;
}

export interface Around {
  readonly library: Library;
  readonly compile: Compile;
  readonly budget: Budget;
}

/** Works out a value set; `within` holds the ones that are being worked out, to see a circle. */
export type Compile = (canonical: string, within: readonly string[]) => CodeSet;

export function compileValueSet(around: Around, { url, compose }: ValueSet, within: readonly string[] = []): CodeSet {
  const inside = [...within, url];
  const each = (sets: readonly ConceptSet[] = []) => union(sets.map((one) => paidSet(around, one, inside)));
  const included = each(compose?.include);
  if (countOf(included) > CODES_AT_MOST) return unknowable({ name: 'too-many-codes', about: url });
  return compose?.exclude?.length ? difference(included, each(compose.exclude)) : included;
}

function paidSet(around: Around, set: ConceptSet, within: readonly string[]): CodeSet {
  const { budget } = around;
  if (budget.left < 0) return unknowable({ name: 'too-many-codes', about: within[0] ?? '' });
  const found = conceptSet(around, set, within);
  budget.left -= 1 + countOf(found);
  return found;
}

function conceptSet(around: Around, set: ConceptSet, within: readonly string[]): CodeSet {
  const imported = (set.valueSet ?? []).map((canonical) => importedSet(canonical, around.compile, within));
  const own = set.system === undefined ? [] : [codesOf(around, keptAddress(set.system), set)];
  const [first, ...rest] = [...own, ...imported];
  return first ? rest.reduce(intersection, first) : nothing();
}

function importedSet(canonical: string, compile: Compile, within: readonly string[]): CodeSet {
  const [url = ''] = canonical.split('|');
  if (within.includes(url) || within.length > DEPTH)
    return unknowable({ name: 'value-set-circular', about: canonical });
  return compile(canonical, within);
}

function codesOf({ library, budget }: Around, system: string, { version, concept, filter = [] }: ConceptSet): CodeSet {
  const held = library.codeSystem(system, version);
  if (concept && concept.length > 0) return listedCodes(system, version, held, concept);
  const about = version === undefined ? system : `${system}|${version}`;
  if (!held) return openSystem(system, { name: 'code-system-unknown', about });
  if (filter.length > 0 && !held.isComplete) return openSystem(system, { name: 'content-lacking', about });
  if (held.concepts.size === 0 && !held.isComplete) return openSystem(system, { name: 'content-lacking', about });
  budget.left -= filter.reduce((cost, { op }) => cost + held.concepts.size * (op === 'regex' ? PATTERN_COST : 1), 0);
  if (budget.left < 0) return openSystem(system, { name: 'too-many-codes', about });
  const picks = filter.map((one) => [one, picksOf(held, one)] as const);
  const faults = picks.flatMap(([{ property, op, value }, name]) =>
    typeof name === 'string' ? [{ name, about: `${property} ${op} ${value}` }] : [],
  );
  if (faults.length > 0) return openSystem(system, ...faults);
  const all = picks.map(([, pick]) => pick).filter((pick): pick is Picks => typeof pick === 'function');
  const members = [...held.concepts.values()].filter((one) => all.every((pick) => pick(one)));
  return setOfMembers(
    system,
    members.map((one) => memberOf(system, held, one)),
    !held.isComplete,
  );
}

/** What a value set lists is in, also of a code system that is not at hand; what its code system surely lacks is not. */
const listedCodes = (
  system: string,
  version: string | undefined,
  held: IndexedSystem | undefined,
  listed: readonly ConceptReference[],
): CodeSet =>
  setOfMembers(
    system,
    listed.flatMap((reference) => {
      const concept = held?.find(reference.code);
      if (held && concept) return [memberOf(system, held, concept, reference)];
      return held?.isComplete
        ? []
        : [{ system, version, ...reference, designations: reference.designation ?? [], concept: undefined }];
    }),
    false,
  );

const memberOf = (system: string, held: IndexedSystem, concept: Concept, said?: ConceptReference): Member => ({
  ...{ system, version: held.source.version, code: concept.code, concept },
  display: said?.display ?? concept.display,
  designations: [...(said?.designation ?? []), ...concept.designations],
});
