/** Small words in which rules are written. */
import { isObject, type JsonObject, type JsonValue, listOf, member, objectsOf, textOf } from '../json.ts';
import type { NativeTest } from './native-test.ts';

/** What is no object is somebody else's fault. */
export const about =
  (test: (element: JsonObject) => boolean): NativeTest =>
  (element) =>
    !isObject(element) || test(element);

/** A value, or the id and extensions of one. */
export const has = (element: JsonObject, name: string): boolean =>
  listOf(element, name).length > 0 || member(element, `_${name}`) !== undefined;

export const hasChoice = (element: JsonObject, stem: string): boolean =>
  Object.keys(element).some((name) => {
    const plain = name.startsWith('_') ? name.slice(1) : name;
    return plain.startsWith(stem) && /^[A-Z]/.test(plain.slice(stem.length));
  });

export const hasAny = (...names: readonly string[]): NativeTest =>
  about((element) => names.some((name) => has(element, name)));

/** Not both. */
export const notBoth = (one: string, other: string): NativeTest =>
  about((element) => !has(element, one) || !has(element, other));

/** Where the one is, the other is. */
export const needs = (one: string, other: string): NativeTest =>
  about((element) => !has(element, one) || has(element, other));

export const at = (value: JsonValue | undefined, name: string): JsonObject | undefined => {
  const found = isObject(value) ? member(value, name) : undefined;
  return isObject(found) ? found : undefined;
};

export const codings = (concept: JsonObject | undefined): readonly JsonObject[] =>
  concept ? objectsOf(concept, 'coding') : [];

export const hasCoding = (concept: JsonObject | undefined, system: string, codes: readonly string[]): boolean =>
  codings(concept).some(
    (coding) => textOf(coding, 'system') === system && codes.includes(textOf(coding, 'code') ?? ''),
  );
