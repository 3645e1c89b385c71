/** Reads the fields of JSON that comes from outside: of the right type, of a bounded size, and own ones only. */

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

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const field = (fields: Fields, name: string): unknown =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

export const textIn = (fields: Fields, name: string): string | undefined => {
  const value = field(fields, name);
  return typeof value === 'string' && value.length <= FIELD_LIMITS.textChars && !value.includes('\0')
    ? value
    : undefined;
};
export const truthIn = (fields: Fields, name: string): boolean | undefined => {
  const value = field(fields, name);
  return typeof value === 'boolean' ? value : undefined;
};
export const numberIn = (fields: Fields, name: string): number | undefined => {
  const value = field(fields, name);
  return typeof value === 'number' ? value : undefined;
};
export const listIn = (fields: Fields, name: string): readonly unknown[] => {
  const value = field(fields, name);
  return Array.isArray(value) ? value : [];
};
export const fieldsIn = (fields: Fields, name: string): Fields | undefined => {
  const value = field(fields, name);
  return isFields(value) ? value : undefined;
};
export const fieldsOf = (list: readonly unknown[]): readonly Fields[] => list.filter(isFields);

export const textsIn = <Name extends string>(fields: Fields, names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, textIn(fields, name)])) as Record<Name, string | undefined>;
