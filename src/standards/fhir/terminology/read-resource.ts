/** Value sets and code systems that come with a question: what is known of them is copied, checked and bounded. */

import { isObject, type JsonObject, listAt, memberOf, objectAt } from '../json-object.ts';
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
import { numberIn, textIn, textsIn, truthIn } from './read-fields.ts';

/** A coding, of which a code is the least. */
export function readCoding(value: unknown): TermCoding | undefined {
  if (!isObject(value)) return undefined;
  const code = textIn(value, 'code');
  if (code === undefined || code === '') return undefined;
  const { system, version, display } = textsIn(value, ['system', 'version', 'display']);
  return { system, version, code, display };
}

const designation = (fields: JsonObject): readonly Designation[] => {
  const value = textIn(fields, 'value');
  if (value === undefined) return [];
  return [{ language: textIn(fields, 'language'), use: readCoding(memberOf(fields, 'use')), value }];
};

const property = (fields: JsonObject): readonly ConceptProperty[] => {
  const code = textIn(fields, 'code');
  if (code === undefined) return [];
  return [
    {
      code,
      ...textsIn(fields, ['valueCode', 'valueString', 'valueDateTime']),
      valueBoolean: truthIn(fields, 'valueBoolean'),
      valueInteger: numberIn(fields, 'valueInteger'),
      valueDecimal: numberIn(fields, 'valueDecimal'),
      valueCoding: readCoding(memberOf(fields, 'valueCoding')),
    },
  ];
};

/** The depth of a question is bounded before. */
const concept = (fields: JsonObject): readonly CodeSystemConcept[] => {
  const code = textIn(fields, 'code');
  if (code === undefined) return [];
  return [
    {
      code,
      ...textsIn(fields, ['display', 'definition']),
      designation: listAt(fields, 'designation').filter(isObject).flatMap(designation),
      property: listAt(fields, 'property').filter(isObject).flatMap(property),
      concept: listAt(fields, 'concept').filter(isObject).flatMap(concept),
    },
  ];
};

const named = (fields: JsonObject) => ({
  ...textsIn(fields, ['id', 'version', 'name', 'title', 'language']),
  url: textIn(fields, 'url') ?? '',
  status: textIn(fields, 'status') ?? 'unknown',
  experimental: truthIn(fields, 'experimental'),
});

const CONTENTS: readonly string[] = ['not-present', 'example', 'fragment', 'complete', 'supplement'];
const isContent = (text: string): text is CodeSystem['content'] => CONTENTS.includes(text);

/** Nothing for what is no code system, or has no address. */
export function readCodeSystem(value: unknown): CodeSystem | undefined {
  if (!isObject(value) || memberOf(value, 'resourceType') !== 'CodeSystem' || !textIn(value, 'url')) return undefined;
  const content = textIn(value, 'content') ?? '';
  return {
    resourceType: 'CodeSystem',
    ...named(value),
    content: isContent(content) ? content : 'not-present',
    caseSensitive: truthIn(value, 'caseSensitive'),
    supplements: textIn(value, 'supplements'),
    property: listAt(value, 'property')
      .filter(isObject)
      .flatMap((one) => {
        const code = textIn(one, 'code');
        return code === undefined ? [] : [{ code, uri: textIn(one, 'uri') }];
      }),
    concept: listAt(value, 'concept').filter(isObject).flatMap(concept),
  };
}

const reference = (fields: JsonObject): readonly ConceptReference[] => {
  const code = textIn(fields, 'code');
  if (code === undefined) return [];
  const designations = listAt(fields, 'designation').filter(isObject).flatMap(designation);
  return [{ code, display: textIn(fields, 'display'), designation: designations }];
};

/** A filter that lacks a part stays, empty: to leave it out would make the set larger. */
const filter = (fields: JsonObject): ConceptFilter => ({
  property: textIn(fields, 'property') ?? '',
  op: textIn(fields, 'op') ?? '',
  value: textIn(fields, 'value') ?? '',
});

const conceptSet = (fields: JsonObject): ConceptSet => ({
  ...textsIn(fields, ['system', 'version']),
  concept: listAt(fields, 'concept').filter(isObject).flatMap(reference),
  filter: listAt(fields, 'filter').filter(isObject).map(filter),
  valueSet: listAt(fields, 'valueSet').filter((one) => typeof one === 'string'),
});

/** One that comes inside a question may do without an address. */
export function readValueSet(value: unknown): ValueSet | undefined {
  if (!isObject(value) || memberOf(value, 'resourceType') !== 'ValueSet') return undefined;
  const compose = objectAt(value, 'compose');
  const sets = (name: string) => (compose ? listAt(compose, name).filter(isObject).map(conceptSet) : []);
  return {
    resourceType: 'ValueSet',
    ...named(value),
    compose: compose && { inactive: truthIn(compose, 'inactive'), include: sets('include'), exclude: sets('exclude') },
  };
}
