/** Value sets and code systems that come with a question: what is known of them is copied, checked and bounded. */
import type {
  CodeSystem,
  CodeSystemConcept,
  ConceptFilter,
  ConceptProperty,
  ConceptReference,
  ConceptSet,
  Designation,
  TermCoding,
  ValueSet,
} from './model.ts';
import {
  type Fields,
  field,
  fieldsIn,
  fieldsOf,
  isFields,
  listIn,
  numberIn,
  textIn,
  textsIn,
  truthIn,
} from './read-fields.ts';

/** A coding, of which a code is the least. */
export function readCoding(value: unknown): TermCoding | undefined {
  if (!isFields(value)) return undefined;
  const code = textIn(value, 'code');
  if (code === undefined || code === '') return undefined;
  const { system, version, display } = textsIn(value, ['system', 'version', 'display']);
  return { system, version, code, display };
}

const designation = (fields: Fields): readonly Designation[] => {
  const value = textIn(fields, 'value');
  if (value === undefined) return [];
  return [{ language: textIn(fields, 'language'), use: readCoding(field(fields, 'use')), value }];
};

const property = (fields: Fields): readonly ConceptProperty[] => {
  const code = textIn(fields, 'code');
  if (code === undefined) return [];
  return [
    {
      code,
      ...textsIn(fields, ['valueCode', 'valueString', 'valueDateTime']),
      valueBoolean: truthIn(fields, 'valueBoolean'),
      valueInteger: numberIn(fields, 'valueInteger'),
      valueDecimal: numberIn(fields, 'valueDecimal'),
      valueCoding: readCoding(field(fields, 'valueCoding')),
    },
  ];
};

/** The depth of a question is bounded before. */
const concept = (fields: Fields): readonly CodeSystemConcept[] => {
  const code = textIn(fields, 'code');
  if (code === undefined) return [];
  return [
    {
      code,
      ...textsIn(fields, ['display', 'definition']),
      designation: fieldsOf(listIn(fields, 'designation')).flatMap(designation),
      property: fieldsOf(listIn(fields, 'property')).flatMap(property),
      concept: fieldsOf(listIn(fields, 'concept')).flatMap(concept),
    },
  ];
};

const named = (fields: Fields) => ({
  ...textsIn(fields, ['id', 'version', 'name', 'title', 'language']),
  url: textIn(fields, 'url') ?? '',
  status: textIn(fields, 'status') ?? 'unknown',
  experimental: truthIn(fields, 'experimental'),
});

const CONTENTS: readonly string[] = ['not-present', 'example', 'fragment', 'complete', 'supplement'];
const isContent = (text: string): text is CodeSystem['content'] => CONTENTS.includes(text);

/** Nothing for what is no code system, or has no address. */
export function readCodeSystem(value: unknown): CodeSystem | undefined {
  if (!isFields(value) || field(value, 'resourceType') !== 'CodeSystem' || !textIn(value, 'url')) return undefined;
  const content = textIn(value, 'content') ?? '';
  return {
    resourceType: 'CodeSystem',
    ...named(value),
    content: isContent(content) ? content : 'not-present',
    caseSensitive: truthIn(value, 'caseSensitive'),
    supplements: textIn(value, 'supplements'),
    property: fieldsOf(listIn(value, 'property')).flatMap((one) => {
      const code = textIn(one, 'code');
      return code === undefined ? [] : [{ code, uri: textIn(one, 'uri') }];
    }),
    concept: fieldsOf(listIn(value, 'concept')).flatMap(concept),
  };
}

const reference = (fields: Fields): readonly ConceptReference[] => {
  const code = textIn(fields, 'code');
  if (code === undefined) return [];
  const designations = fieldsOf(listIn(fields, 'designation')).flatMap(designation);
  return [{ code, display: textIn(fields, 'display'), designation: designations }];
};

/** A filter that lacks a part stays, empty: to leave it out would make the set larger. */
const filter = (fields: Fields): ConceptFilter => ({
  property: textIn(fields, 'property') ?? '',
  op: textIn(fields, 'op') ?? '',
  value: textIn(fields, 'value') ?? '',
});

const conceptSet = (fields: Fields): ConceptSet => ({
  ...textsIn(fields, ['system', 'version']),
  concept: fieldsOf(listIn(fields, 'concept')).flatMap(reference),
  filter: fieldsOf(listIn(fields, 'filter')).map(filter),
  valueSet: listIn(fields, 'valueSet').filter((one) => typeof one === 'string'),
});

/** One that comes inside a question may do without an address. */
export function readValueSet(value: unknown): ValueSet | undefined {
  if (!isFields(value) || field(value, 'resourceType') !== 'ValueSet') return undefined;
  const compose = fieldsIn(value, 'compose');
  const sets = (name: string) => (compose ? fieldsOf(listIn(compose, name)).map(conceptSet) : []);
  return {
    resourceType: 'ValueSet',
    ...named(value),
    compose: compose && { inactive: truthIn(compose, 'inactive'), include: sets('include'), exclude: sets('exclude') },
  };
}
