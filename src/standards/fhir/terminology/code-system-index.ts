/** A code system made ready to be asked: codes, hierarchy, what is inactive. Source: FHIR R4, CodeSystem 4.8.10-4.8.14. */
import { type Budget, pay } from './budget.ts';
import type { CodeSystem, CodeSystemConcept, ConceptProperty, Designation } from './model.ts';

export interface Concept {
  readonly code: string;
  readonly display?: string | undefined;
  readonly definition?: string | undefined;
  readonly designations: readonly Designation[];
  readonly properties: readonly ConceptProperty[];
  readonly parents: readonly string[];
  /** For navigation only: not to be chosen. */
  readonly isAbstract: boolean;
  readonly isInactive: boolean;
}

export interface IndexedSystem {
  readonly source: CodeSystem;
  /** Every code is here: what is not here is no code. */
  readonly isComplete: boolean;
  /** Its displays are those of the publisher: another one is a fault. */
  readonly isOfficial: boolean;
  /** In the order of the code system. */
  readonly concepts: ReadonlyMap<string, Concept>;
  /** Concepts, and the properties that they have: what it costs to look at all of them. */
  readonly weight: number;
  readonly propertyNames: ReadonlySet<string>;
  readonly find: (code: string) => Concept | undefined;
  readonly childrenOf: (code: string) => readonly string[];
}

const CONCEPTS_AT_MOST = 200_000;
const INACTIVE: readonly string[] = ['retired', 'deprecated', 'withdrawn', 'inactive'];

interface Around {
  /** Other files with labels for the same codes. */
  readonly beside: readonly CodeSystem[];
  readonly isOfficial: boolean;
  readonly budget: Budget;
}

/** What it costs is taken from the budget, whatever is left of it. */
export function indexCodeSystem(source: CodeSystem, { beside, isOfficial, budget }: Around): IndexedSystem {
  const labels = designationsOf(beside, budget);
  const concepts = new Map<string, Concept>();
  let weight = 0;
  for (const [concept, parent] of walk(source.concept)) {
    weight += 1 + (concept.property?.length ?? 0);
    if (concepts.has(concept.code)) continue;
    concepts.set(concept.code, indexed(concept, parent, labels.get(concept.code) ?? []));
  }
  pay(budget, weight);
  const children = childrenIn(concepts);
  const folded = source.caseSensitive === false ? foldedIn(concepts) : undefined;
  return {
    source,
    isComplete: source.content === 'complete',
    isOfficial,
    ...{ concepts, weight },
    propertyNames: new Set((source.property ?? []).map(({ code }) => code)),
    find: (code) => concepts.get(code) ?? (folded && concepts.get(folded.get(code.toLowerCase()) ?? '')),
    childrenOf: (code) => children.get(code) ?? [],
  };
}

/** Depth first, in the order of the file, without recursion: a code system comes from outside too. */
function* walk(
  roots: readonly CodeSystemConcept[] = [],
): Generator<readonly [CodeSystemConcept, parent: string | undefined]> {
  const waiting = roots.map((concept) => [concept, undefined] as readonly [CodeSystemConcept, string | undefined]);
  waiting.reverse();
  for (let seen = 0; seen < CONCEPTS_AT_MOST; seen += 1) {
    const next = waiting.pop();
    if (!next) return;
    yield next;
    const [{ code, concept = [] }] = next;
    for (let at = concept.length - 1; at >= 0; at -= 1) {
      const child = concept[at];
      if (child) waiting.push([child, code]);
    }
  }
}

function indexed(concept: CodeSystemConcept, parent: string | undefined, more: readonly Designation[]): Concept {
  const { code, display, definition, designation = [], property = [] } = concept;
  const named = property.flatMap((one) => (one.code === 'parent' && one.valueCode ? [one.valueCode] : []));
  return {
    ...{ code, display, definition, properties: property },
    designations: [...designation, ...more],
    parents: parent === undefined ? named : [parent, ...named],
    isAbstract: property.some((one) => one.code === 'notSelectable' && isTrue(one)),
    isInactive: property.some(isInactive),
  };
}

const isTrue = ({ valueBoolean, valueCode }: ConceptProperty): boolean => valueBoolean === true || valueCode === 'true';

const isInactive = (one: ConceptProperty): boolean =>
  (one.code === 'inactive' && isTrue(one)) || (one.code === 'status' && INACTIVE.includes(one.valueCode ?? ''));

function childrenIn(concepts: ReadonlyMap<string, Concept>): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const { code, parents, properties } of concepts.values()) {
    for (const parent of parents) push(children, parent, code);
    for (const { code: name, valueCode } of properties)
      if (name === 'child' && valueCode) push(children, code, valueCode);
  }
  return children;
}

function push(children: Map<string, string[]>, parent: string, child: string): void {
  const known = children.get(parent);
  if (known) known.push(child);
  else children.set(parent, [child]);
}

const foldedIn = (concepts: ReadonlyMap<string, Concept>): ReadonlyMap<string, string> =>
  new Map([...concepts.keys()].map((code) => [code.toLowerCase(), code]));

/** A display in a file of labels counts in the language of that file. */
function designationsOf(files: readonly CodeSystem[], budget: Budget): ReadonlyMap<string, readonly Designation[]> {
  const found = new Map<string, Designation[]>();
  for (const { concept, language = 'en' } of files)
    for (const [{ code, display, designation = [] }] of walk(concept)) {
      pay(budget, 1 + designation.length);
      const known = found.get(code) ?? [];
      if (known.length === 0) found.set(code, known);
      if (display !== undefined) known.push({ language, value: display });
      for (const one of designation) known.push(one);
    }
  return found;
}

/** The code and all below it. */
export function descendantsOf({ childrenOf }: IndexedSystem, code: string): ReadonlySet<string> {
  const found = new Set([code]);
  const waiting = [code];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const child of childrenOf(next)) {
      if (found.has(child)) continue;
      found.add(child);
      waiting.push(child);
    }
  return found;
}
