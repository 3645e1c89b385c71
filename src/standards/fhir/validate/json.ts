/** Parsed JSON, read without trusting its names. */
import type { JsonValue } from '../definitions/structure-definition.ts';

export type { JsonValue };
export type JsonObject = { readonly [name: string]: JsonValue };

export const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: JsonValue | undefined): value is readonly JsonValue[] => Array.isArray(value);

/** The object's own member of that name: a name such as `constructor` finds nothing. */
export const member = (object: JsonObject, name: string): JsonValue | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined;

/** A member as the list it is, or the list of the one value. */
export function listOf(object: JsonObject, name: string): readonly JsonValue[] {
  const value = member(object, name);
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

export const objectsOf = (object: JsonObject, name: string): readonly JsonObject[] =>
  listOf(object, name).filter(isObject);

export function textOf(object: JsonObject, name: string): string | undefined {
  const value = member(object, name);
  return typeof value === 'string' ? value : undefined;
}

/** Whether something lies deeper than so many levels; without recursion, since it asks before anything else does. */
export function isDeeper(value: JsonValue, levels: number): boolean {
  let row: readonly JsonValue[] = [value];
  for (let level = 0; level <= levels; level += 1) {
    const next: JsonValue[] = [];
    for (const one of row) {
      if (typeof one !== 'object' || one === null) continue;
      for (const part of Object.values(one)) if (typeof part === 'object' && part !== null) next.push(part);
    }
    if (next.length === 0) return false;
    row = next;
  }
  return true;
}
