/** The terminology engine: pure, over standard ValueSet and CodeSystem JSON. Source: FHIR R4, "Terminology Service". */
import { canonicalParts, keptAddress } from './aliases.ts';
import { type Budget, boundless } from './budget.ts';
import { type CodeSet, type Member, unknowable } from './code-set.ts';
import { compileValueSet } from './compile.ts';
import { type Library, makeLibrary, type Resources } from './library.ts';
import type { Membership, ValueSet } from './model.ts';

export interface AskedCode {
  /** Nothing for an element of type `code`: the binding says the system. */
  readonly system?: string | undefined;
  readonly code: string;
}

export interface Terminology {
  readonly library: Library;
  /** Fast: a look-up in sets that are made once. `valueSet` is a canonical with or without its version. */
  readonly memberOf: (valueSet: string, coding: AskedCode) => Membership;
  /** What a value set holds, made once; nothing for one that is not known here. */
  readonly codesIn: (valueSet: string) => CodeSet | undefined;
  /** Of a value set that is held here, or came with the question: then only of what `beside` gives. */
  readonly codesOf: (valueSet: ValueSet) => CodeSet;
  /** The same with more resources, for one question, and within the work that one question is worth; those given win. */
  readonly beside: (more: Resources) => Terminology;
  /** Codes looked at so far for the question it was made for; none for the house's own. */
  readonly spent: () => number;
}

/** Codes looked at for one question with resources of its own: about a second. */
const WORK_FOR_A_QUESTION = 500_000;

export function makeTerminology(resources: Resources): Terminology {
  const budget = boundless();
  return terminologyOf(resources, makeLibrary(resources, budget), budget);
}

function terminologyOf(resources: Resources, library: Library, budget: Budget): Terminology {
  const made = new Map<ValueSet, CodeSet>();
  const named = new Map<string, CodeSet>();

  const compiled = (valueSet: ValueSet, within: readonly string[]): CodeSet => {
    const known = made.get(valueSet);
    if (known) return known;
    const set = compileValueSet({ library, compile, budget }, valueSet, within);
    made.set(valueSet, set);
    return set;
  };
  const compile = (canonical: string, within: readonly string[]): CodeSet => {
    const valueSet = library.valueSet(canonical);
    return valueSet ? compiled(valueSet, within) : unknowable({ name: 'value-set-unknown', about: canonical });
  };
  const codesIn = (canonical: string): CodeSet | undefined => {
    const known = named.get(canonical);
    if (known) return known;
    const valueSet = library.valueSet(canonical);
    const set = valueSet && compiled(valueSet, []);
    if (set) named.set(canonical, set);
    return set;
  };
  return {
    ...{ library, codesIn },
    codesOf: (valueSet) => compiled(valueSet, []),
    memberOf: (canonical, coding) => {
      const set = codesIn(canonical);
      return set ? membershipIn(library, set, coding) : 'unknown';
    },
    spent: () => (Number.isFinite(budget.left) ? WORK_FOR_A_QUESTION - budget.left : 0),
    beside: (more) => {
      const own: Budget = { left: WORK_FOR_A_QUESTION };
      const all = joined(more, resources);
      return terminologyOf(all, libraryBeside(library, more, makeLibrary(all, own)), own);
    },
  };
}

/** Code systems that the question does not bring were made ready before: they are not made again for it. */
function libraryBeside(kept: Library, { codeSystems }: Resources, all: Library): Library {
  const isKept = isNotIn(codeSystems);
  return { ...all, codeSystem: (url, version) => (isKept({ url }) ? kept : all).codeSystem(url, version) };
}

const joined = (more: Resources, resources: Resources): Resources => ({
  valueSets: [...more.valueSets, ...resources.valueSets.filter(isNotIn(more.valueSets))],
  codeSystems: [...more.codeSystems, ...resources.codeSystems.filter(isNotIn(more.codeSystems))],
  labels: resources.labels,
});

interface Named {
  readonly url: string;
  readonly version?: string | undefined;
}

const isNotIn = (given: readonly Named[]) => {
  const names = new Set(given.map(({ url }) => canonicalParts(url).url));
  return ({ url }: Named): boolean => !names.has(keptAddress(url));
};

/** The member that a code is: in a system that does not look at capitals, under its own spelling. */
export function memberIn(library: Library, set: CodeSet, system: string, code: string): Member | undefined {
  const codes = set.members.get(system);
  return codes?.get(code) ?? codes?.get(library.codeSystem(system)?.find(code)?.code ?? '');
}

export function membershipIn(library: Library, set: CodeSet, { system, code }: AskedCode): Membership {
  if (system === undefined) return membershipAnywhere(set, code);
  const kept = keptAddress(system);
  if (memberIn(library, set, kept, code)) return 'in';
  if (set.isOpenEverywhere) return 'unknown';
  if (!set.open.has(kept)) return 'out';
  // Whatever a set may hold: a code that its complete code system lacks is none.
  const held = library.codeSystem(kept);
  return held?.isComplete && !held.find(code) ? 'out' : 'unknown';
}

function membershipAnywhere(set: CodeSet, code: string): Membership {
  for (const codes of set.members.values()) if (codes.has(code)) return 'in';
  return set.isOpenEverywhere || set.open.size > 0 ? 'unknown' : 'out';
}

/** The systems of a value set in which a code without a system may be meant. */
export const systemsWith = (set: CodeSet, code: string): readonly string[] =>
  [...set.members].filter(([, codes]) => codes.has(code)).map(([system]) => system);
