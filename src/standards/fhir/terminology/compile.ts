/** What a value set says, worked out to a set of codes. Source: FHIR R4, ValueSet 4.9.8.1 "composition rules". */
import { canonicalParts, keptAddress } from './aliases.ts';
import { type Budget, pay } from './budget.ts';
import {
  CODES_AT_MOST,
  type CodeSet,
  countOf,
  difference,
  type Fault,
  intersection,
  nothing,
  openSystem,
  setOfMembers,
  union,
  unknowable,
  weightOf,
} from './code-set.ts';
import { costOf, type Picks, picksOf } from './filters.ts';
import type { Library } from './library.ts';
import { listedCodes, memberOf } from './listed-codes.ts';
import type { ConceptSet, ValueSet } from './model.ts';

const DEPTH = 50;
/** Value sets, and filters, of one include: nobody needs more. */
const PARTS_AT_MOST = 50;

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
  if (countOf(included) > CODES_AT_MOST) return unknowable(tooMuch(url));
  if (!compose?.exclude?.length) return included;
  const excluded = each(compose.exclude);
  return pay(around.budget, weightOf(included)) ? difference(included, excluded) : unknowable(tooMuch(url));
}

const tooMuch = (about: string): Fault => ({ name: 'too-many-codes', about });

function paidSet(around: Around, set: ConceptSet, within: readonly string[]): CodeSet {
  const refused = unknowable(tooMuch(within[0] ?? ''));
  if (!pay(around.budget, 1)) return refused;
  const found = conceptSet(around, set, within);
  // What it costs to put it together with others.
  return pay(around.budget, weightOf(found)) ? found : refused;
}

function conceptSet(around: Around, set: ConceptSet, within: readonly string[]): CodeSet {
  const named = canonicalsOf(set);
  const refused = unknowable(tooMuch(within.at(-1) ?? ''));
  if (named.length > PARTS_AT_MOST || (set.filter ?? []).length > PARTS_AT_MOST) return refused;
  const imported = named.map((canonical) => importedSet(canonical, around.compile, within));
  const own = set.system === undefined ? [] : [codesOf(around, keptAddress(set.system), set)];
  const [first, ...rest] = [...own, ...imported];
  const meet = (left: CodeSet, right: CodeSet): CodeSet =>
    pay(around.budget, weightOf(left) + weightOf(right)) ? intersection(left, right) : refused;
  return first ? rest.reduce(meet, first) : nothing();
}

/** Each value set once, under whichever of its addresses: what is in a set twice is in it once. */
function canonicalsOf({ valueSet = [] }: ConceptSet): readonly string[] {
  const each = new Map<string, string>();
  for (const canonical of valueSet) {
    const { url, version = '' } = canonicalParts(canonical);
    if (!each.has(`${url}|${version}`)) each.set(`${url}|${version}`, canonical);
  }
  return [...each.values()];
}

function importedSet(canonical: string, compile: Compile, within: readonly string[]): CodeSet {
  const [url = ''] = canonical.split('|');
  if (within.includes(url) || within.length > DEPTH)
    return unknowable({ name: 'value-set-circular', about: canonical });
  return compile(canonical, within);
}

function codesOf({ library, budget }: Around, system: string, set: ConceptSet): CodeSet {
  const { version, concept, filter = [] } = set;
  const about = version === undefined ? system : `${system}|${version}`;
  const held = library.codeSystem(system, version);
  if (budget.left < 0) return openSystem(system, tooMuch(about));
  if (concept && concept.length > 0)
    return listedCodes({ system, version, held, budget }, concept) ?? openSystem(system, tooMuch(about));
  if (!held) return openSystem(system, { name: 'code-system-unknown', about });
  if (filter.length > 0 && !held.isComplete) return openSystem(system, { name: 'content-lacking', about });
  if (held.concepts.size === 0 && !held.isComplete) return openSystem(system, { name: 'content-lacking', about });
  const cost = filter.reduce((sum, one) => sum + costOf(held, one), held.concepts.size);
  if (!pay(budget, cost)) return openSystem(system, tooMuch(about));
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
