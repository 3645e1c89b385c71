/** The filters by which a value set picks codes of a code system. Source: FHIR R4, filter-operator; CodeSystem 4.8.13. */
import { boundedPattern, patternCost } from './bounded-pattern.ts';
import { type Concept, descendantsOf, type IndexedSystem } from './code-system-index.ts';
import type { ConceptFilter, ConceptProperty } from './model.ts';

export type Picks = (concept: Concept) => boolean;
export type FilterFault = 'filter-without-value' | 'filter-not-supported' | 'pattern-too-costly';

type MakePicks = (system: IndexedSystem, filter: ConceptFilter) => Picks | FilterFault;

const listed = (value: string): ReadonlySet<string> => new Set(value.split(',').map((one) => one.trim()));

/** The codes above one, by their parents. */
function ancestorsOf({ concepts }: IndexedSystem, code: string): ReadonlySet<string> {
  const found = new Set([code]);
  for (const one of found) for (const parent of concepts.get(one)?.parents ?? []) found.add(parent);
  return found;
}

const byPattern = (value: string, textsOf: (concept: Concept) => readonly string[]): Picks | FilterFault => {
  const matches = boundedPattern(value);
  return matches ? (concept) => textsOf(concept).some(matches) : 'pattern-too-costly';
};

/** On the code itself and on its place in the hierarchy. */
const onCode: Readonly<Record<string, MakePicks>> = {
  '=':
    (_, { value }) =>
    ({ code }) =>
      code === value,
  'is-a': (system, { value }) => {
    const below = descendantsOf(system, value);
    return ({ code }) => below.has(code);
  },
  'descendent-of': (system, { value }) => {
    const below = descendantsOf(system, value);
    return ({ code }) => code !== value && below.has(code);
  },
  'is-not-a': (system, { value }) => {
    const below = descendantsOf(system, value);
    return ({ code }) => !below.has(code);
  },
  'child-of': (system, { value }) => {
    const children = new Set(system.childrenOf(value));
    return ({ code }) => children.has(code);
  },
  generalizes: (system, { value }) => {
    const above = ancestorsOf(system, value);
    return ({ code }) => above.has(code);
  },
  in: (_, { value }) => {
    const codes = listed(value);
    return ({ code }) => codes.has(code);
  },
  'not-in': (_, { value }) => {
    const codes = listed(value);
    return ({ code }) => !codes.has(code);
  },
  regex: (_, { value }) => byPattern(value, ({ code }) => [code]),
};

const textOf = (one: ConceptProperty): string =>
  String(
    one.valueCode ??
      one.valueString ??
      one.valueCoding?.code ??
      one.valueDateTime ??
      one.valueBoolean ??
      one.valueInteger ??
      one.valueDecimal ??
      '',
  );

/** What a concept says under a name; some names are of the concept itself. */
function valuesOf(concept: Concept, property: string): readonly string[] {
  const own = concept.properties.filter(({ code }) => code === property).map(textOf);
  if (property === 'parent') return concept.parents;
  if (property === 'display') return concept.display === undefined ? own : [concept.display, ...own];
  if (own.length > 0) return own;
  return property === 'inactive' ? [String(concept.isInactive)] : [];
}

const onProperty: Readonly<Record<string, MakePicks>> = {
  '=':
    (_, { property, value }) =>
    (concept) =>
      valuesOf(concept, property).includes(value),
  in: (_, { property, value }) => {
    const wanted = listed(value);
    return (concept) => valuesOf(concept, property).some((one) => wanted.has(one));
  },
  'not-in': (_, { property, value }) => {
    const unwanted = listed(value);
    return (concept) => !valuesOf(concept, property).some((one) => unwanted.has(one));
  },
  regex: (_, { property, value }) => byPattern(value, (concept) => valuesOf(concept, property)),
  exists:
    (_, { property, value }) =>
    (concept) =>
      valuesOf(concept, property).length > 0 === (value === 'true'),
};

const ON_CODE: readonly string[] = ['concept', 'code'];
const STANDARD: readonly string[] = [
  ...['parent', 'child', 'inactive', 'status', 'notSelectable', 'deprecated', 'display'],
];

export function picksOf(system: IndexedSystem, filter: ConceptFilter): Picks | FilterFault {
  if (filter.value === '') return 'filter-without-value';
  const isOnCode = ON_CODE.includes(filter.property);
  const table = isOnCode ? onCode : onProperty;
  if (!isOnCode && !knowsProperty(system, filter.property)) return 'filter-not-supported';
  return (Object.hasOwn(table, filter.op) && table[filter.op]?.(system, filter)) || 'filter-not-supported';
}

const knowsProperty = ({ propertyNames }: IndexedSystem, property: string): boolean =>
  STANDARD.includes(property) || propertyNames.has(property);

/** What it costs to hold every concept against a filter: the concepts, and all that they say; a pattern is dearer. */
export const costOf = ({ weight }: IndexedSystem, { op, value }: ConceptFilter): number =>
  weight * (op === 'regex' ? patternCost(value) : 1);
