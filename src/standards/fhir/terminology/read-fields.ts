/** Reads the fields of JSON that comes from outside: of the right type, of a bounded size, and own ones only. */
import { type JsonObject, memberOf } from '../json-object.ts';

/** A text that is longer counts as absent; a question that is deeper is refused whole. How many there are is bounded by the bytes of a body. */
export const FIELD_LIMITS = { textChars: 2000, depth: 40 } as const;

/** Without recursion: it is asked before anything else looks. */
export function isTooDeep(body: unknown): boolean {
  let level: readonly unknown[] = [body];
  for (let depth = 0; depth < FIELD_LIMITS.depth; depth += 1) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
}

export const textIn = (fields: JsonObject, name: string): string | undefined => {
  const value = memberOf(fields, name);
  return typeof value === 'string' && value.length <= FIELD_LIMITS.textChars && !value.includes('\0')
    ? value
    : undefined;
};
export const truthIn = (fields: JsonObject, name: string): boolean | undefined => {
  const value = memberOf(fields, name);
  return typeof value === 'boolean' ? value : undefined;
};
export const numberIn = (fields: JsonObject, name: string): number | undefined => {
  const value = memberOf(fields, name);
  return typeof value === 'number' ? value : undefined;
};
export const textsIn = <Name extends string>(fields: JsonObject, names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, textIn(fields, name)])) as Record<Name, string | undefined>;
