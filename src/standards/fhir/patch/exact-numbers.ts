/**
 * JSON as values whose decimals keep the digits they were written with. Source: FHIR R4, "datatypes" (decimal: precision is kept).
 * What a double would write differently stands as a text that begins with U+0000, which no text that was read can hold.
 */
const MARK = '\u0000';
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
const MARKED = /"\\u0000([^"]*)"/g;

/** The text is JSON that `readJson` took. */
export const parseExact = (text: string): unknown =>
  JSON.parse(text.replace(TOKEN, (token) => (token.startsWith('"') || isPlain(token) ? token : `"\\u0000${token}"`)));

export const printExact = (value: unknown): string => JSON.stringify(value).replace(MARKED, '$1');

const isPlain = (token: string): boolean => String(Number(token)) === token;

/** A number by its value, whatever its digits; anything else as it is. */
export const numeric = (value: unknown): unknown =>
  typeof value === 'string' && value.startsWith(MARK) ? Number(value.slice(1)) : value;
