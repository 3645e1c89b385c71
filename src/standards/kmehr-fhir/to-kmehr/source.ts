/** Reading FHIR that somebody sent: plain objects, of which nothing is sure. Source: FHIR R4 2.6.2. */
import { isObject, type JsonObject, objectAt } from '../../fhir/index.ts';
import type { Ledger } from '../ledger.ts';
import type { Coding } from '../made.ts';

export type Fields = JsonObject;
export const isFields = isObject;
export const fieldsIn = (of: Fields | undefined, name: string): Fields | undefined => objectAt(of, name);

/** The objects of a list; one object stands for a list of one. */
export const listIn = (of: Fields | undefined, name: string): readonly Fields[] => {
  const value = of?.[name];
  return (Array.isArray(value) ? value : [value]).filter(isFields);
};

/** A text, not counted as carried. */
export const peek = (of: Fields | undefined, name: string): string => {
  const value = of?.[name];
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
};

/** A text, counted as carried. */
export function textIn(ledger: Ledger, of: Fields | undefined, name: string): string {
  const text = peek(of, name);
  if (text !== '') ledger.take(of, name);
  return text;
}

/** The texts of a list, counted as carried. */
export function textsIn(ledger: Ledger, of: Fields | undefined, name: string): readonly string[] {
  const value = of?.[name];
  const texts = (Array.isArray(value) ? value : []).filter((one) => typeof one === 'string' && one.trim() !== '');
  if (Array.isArray(value) && texts.length === value.length) ledger.take(of, name);
  return texts.map((text) => String(text).trim());
}

export const codingOf = (of: Fields): Coding => ({
  system: peek(of, 'system') || undefined,
  version: peek(of, 'version') || undefined,
  code: peek(of, 'code') || undefined,
  display: peek(of, 'display') || undefined,
});

/** The code of a concept in one system. */
export const codeIn = (concept: Fields | undefined, system: string): Fields | undefined =>
  listIn(concept, 'coding').find((coding) => peek(coding, 'system') === system);

export const extensionIn = (of: Fields | undefined, url: string): Fields | undefined =>
  listIn(of, 'extension').find((extension) => peek(extension, 'url') === url);
