/** The parameters of an operation, from an address or from a Parameters resource. Source: FHIR R4, "operations" 3.2.0. */

import { isObject, type JsonObject, listAt, objectAt } from '../json-object.ts';
import type { Resources } from './library.ts';
import type { TermCoding, ValueSet } from './model.ts';
import { FIELD_LIMITS, isTooDeep, textIn } from './read-fields.ts';
import { readCodeSystem, readCoding, readValueSet } from './read-resource.ts';

const PARAMETERS = 200;

export interface Question {
  readonly text: (name: string) => string | undefined;
  readonly texts: (name: string) => readonly string[];
  readonly truth: (name: string) => boolean | undefined;
  readonly number: (name: string) => number | undefined;
  readonly coding: (name: string) => TermCoding | undefined;
  readonly concept: (name: string) => { readonly codings: readonly TermCoding[]; readonly sent: unknown } | undefined;
  readonly valueSet: (name: string) => ValueSet | undefined;
  /** Resources to use for this one question. */
  readonly resources: () => Resources;
  readonly names: readonly string[];
}

interface Given {
  readonly name: string;
  /** As text, whatever primitive it was. */
  readonly text?: string | undefined;
  readonly fields?: JsonObject | undefined;
}

/** Of an address: every value is text. */
export const questionOfPairs = (pairs: readonly (readonly [string, string])[]): Question | undefined =>
  pairs.length > PARAMETERS || pairs.some(([name, text]) => isTooLong(name) || isTooLong(text))
    ? undefined
    : questionOf(pairs.map(([name, text]) => ({ name, text })));

const isTooLong = (text: string): boolean => text.length > FIELD_LIMITS.textChars || text.includes('\0');

/** Nothing for what is no Parameters resource, or has more in it than anybody asks. */
export function questionOfParameters(body: unknown): Question | undefined {
  if (!isObject(body) || body.resourceType !== 'Parameters' || isTooDeep(body)) return undefined;
  const given = listAt(body, 'parameter');
  if (given.length > PARAMETERS || !given.every(isObject)) return undefined;
  const read = given.map(givenOf);
  return read.every((one) => one !== undefined) ? questionOf(read) : undefined;
}

function givenOf(fields: JsonObject): Given | undefined {
  const name = textIn(fields, 'name');
  if (name === undefined) return undefined;
  const resource = objectAt(fields, 'resource');
  if (resource) return { name, fields: resource };
  const [value] = Object.entries(fields).flatMap(([key, one]) => (/^value[A-Z]/.test(key) ? [one] : []));
  if (isObject(value)) return { name, fields: value };
  const text = ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
  return text !== undefined && isTooLong(text) ? undefined : { name, text };
}

function questionOf(given: readonly Given[]): Question {
  const all = (name: string) => given.filter((one) => one.name === name);
  const texts = (name: string) => all(name).flatMap(({ text }) => (text === undefined ? [] : [text]));
  const fields = (name: string) => all(name).find((one) => one.fields)?.fields;
  const text = (name: string) => texts(name)[0];
  const resources = () => all('tx-resource').flatMap((one) => (one.fields ? [one.fields] : []));
  return {
    ...{ text, texts, names: given.map(({ name }) => name) },
    truth: (name) => (text(name) === 'true' ? true : text(name) === 'false' ? false : undefined),
    number: (name) => {
      const value = text(name);
      return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
    },
    coding: (name) => readCoding(fields(name)),
    concept: (name) => {
      const sent = fields(name);
      return sent && { sent, codings: listAt(sent, 'coding').flatMap((one) => readCoding(one) ?? []) };
    },
    valueSet: (name) => readValueSet(fields(name)),
    resources: () => ({
      valueSets: resources().flatMap((one) => readValueSet(one) ?? []),
      codeSystems: resources().flatMap((one) => readCodeSystem(one) ?? []),
    }),
  };
}
