/** The simple types of XML Schema that Belgian formats use. Source: W3C XML Schema 1.0 part 2. */
import type { SimpleType } from './types.ts';

/** No date, number or language of sense is longer; a hostile one must not reach a pattern. */
const MOST_CHARS = 500;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** Without the white space of XML around it, which is less than what JavaScript trims. */
function trimXml(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Text that must hold a condition once white space around it is gone; kept as sent when it does not. */
function formed(name: string, holds: (text: string) => boolean): SimpleType<string> {
  return {
    kind: 'simple',
    name,
    read: (text) => {
      const trimmed = trimXml(text);
      return trimmed.length <= MOST_CHARS && holds(trimmed) ? trimmed : undefined;
    },
    keep: (text) => text.trim(),
    print: (value) => value,
  };
}

const matching = (name: string, form: RegExp): SimpleType<string> => formed(name, (text) => form.test(text));

export const STRING: SimpleType<string> = {
  kind: 'simple',
  name: 'xsd:string',
  read: (text) => text,
  keep: (text) => text,
  print: (value) => value,
};

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

export const BOOLEAN: SimpleType<boolean> = {
  kind: 'simple',
  name: 'xsd:boolean',
  read: (text) => BOOLEANS.get(trimXml(text)),
  keep: () => undefined,
  print: String,
};

export const DECIMAL = matching('xsd:decimal', /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/);
export const LANGUAGE = matching('xsd:language', /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/);
export const POSITIVE_INTEGER = matching('xsd:positiveInteger', /^\+?0*[1-9]\d*$/);
const LARGEST_UNSIGNED = 4_294_967_295n;
export const UNSIGNED_INT = formed(
  'xsd:unsignedInt',
  (text) => /^(?:\+?\d+|-0+)$/.test(text) && BigInt(text.replace(/^[+-]/, '')) <= LARGEST_UNSIGNED,
);

const ZONE = '(?:Z|[+-](?:0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?';
const YEAR = '-?(?!0000)(?:[1-9]\\d{4,}|\\d{4})';
const TIME_OF_DAY = '(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)';
const DAY = new RegExp(`^(${YEAR})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])`);

const lastDay = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** Starts with a day of the calendar. */
function isDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? [];
  return year !== undefined && Number(day) <= lastDay(Math.abs(Number(year)), Number(month));
}

const DATE_FORM = new RegExp(`^${YEAR}-\\d{2}-\\d{2}${ZONE}$`);
const DATE_TIME_FORM = new RegExp(`^${YEAR}-\\d{2}-\\d{2}T${TIME_OF_DAY}${ZONE}$`);
export const DATE = formed('xsd:date', (text) => DATE_FORM.test(text) && isDay(text));
export const DATE_TIME = formed('xsd:dateTime', (text) => DATE_TIME_FORM.test(text) && isDay(text));
export const TIME = matching('xsd:time', new RegExp(`^${TIME_OF_DAY}${ZONE}$`));
export const YEAR_ONLY = matching('xsd:gYear', new RegExp(`^${YEAR}${ZONE}$`));
export const YEAR_MONTH = matching('xsd:gYearMonth', new RegExp(`^${YEAR}-(?:0[1-9]|1[0-2])${ZONE}$`));

const NOT_BASE64 = /[^A-Za-z0-9+/= \t\r\n]/;

/** Groups of four, padding at the end only, and no bits left over in it. Plain searches: hostile white space costs its length, no more. */
function isBase64(text: string): boolean {
  if (NOT_BASE64.test(text)) return false;
  const padding = text.indexOf('=');
  const end = padding < 0 ? '' : text.slice(padding).replace(/[ \t\r\n]+/g, '');
  if (!['', '=', '=='].includes(end)) return false;
  const letters = padding < 0 ? text : text.slice(0, padding);
  const spaces = countSpaces(letters);
  if ((letters.length - spaces + end.length) % 4 !== 0) return false;
  const last =
    letters
      .slice(-100)
      .replace(/[ \t\r\n]+/g, '')
      .slice(-1) || letters.replace(/[ \t\r\n]+/g, '').slice(-1);
  return end === '' || (end === '=' ? /[AEIMQUYcgkosw048]/ : /[AQgw]/).test(last);
}

function countSpaces(text: string): number {
  let count = 0;
  for (const space of ['\n', '\r', ' ', '\t']) {
    for (let at = text.indexOf(space); at >= 0; at = text.indexOf(space, at + 1)) count += 1;
  }
  return count;
}

/** Base64 is not copied: the value is a slice of the document, white space and all. */
export const BASE64: SimpleType<string> = {
  kind: 'simple',
  name: 'xsd:base64Binary',
  read: (text) => (isBase64(text) ? text : undefined),
  keep: (text) => text,
  print: (value) => value,
};

/** One of a list of codes, to the letter. */
export function oneOfCodes(name: string, codes: readonly string[]): SimpleType<string> {
  const known = new Set(codes);
  return { ...STRING, name, codes, read: (text) => (known.has(text) ? text : undefined) };
}

/** A narrower form of a type. */
export function restricted(name: string, of: SimpleType<string>, pattern: string): SimpleType<string> {
  const form = new RegExp(`^(?:${pattern})$`);
  return {
    ...of,
    name,
    narrows: { base: of.name, pattern },
    read: (text) => {
      const value = of.read(text);
      return value !== undefined && form.test(value) ? value : undefined;
    },
  };
}
