/** The paths of a KMEHR message, and what in it is structure: schemes, versions and numbering. Source: KMEHR facts B1, B3. */
import type { Paths } from './lost.ts';

/** Attributes S, SV and SL say which table a value is of: they go with it. */
const STRUCTURE: ReadonlySet<string> = new Set(['at', 'scheme', 'version', 'local']);

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** L of a code is the language of its label; of a text it is content. Of an attributed value; `version` of a transaction is content. */
const isAttribute = (name: string, of: object): boolean =>
  name === 'at' ||
  (isFields(of) &&
    typeof of.value === 'string' &&
    (STRUCTURE.has(name) || (name === 'language' && of.scheme !== undefined)));

/** ID-KMEHR 1, 2, 3 inside a message is the order itself. */
const isNumbering = (value: unknown): boolean =>
  isFields(value) && value.scheme === 'ID-KMEHR' && /^\s*\d{1,6}\s*$/.test(String(value.value));

const isElement = (value: Readonly<Record<string, unknown>>): boolean =>
  typeof value.value === 'string' && Object.values(value).every((part) => !isFields(part));

/** A long content (a file) stands behind its attributes. */
function wordsOf({ value, ...attributes }: Readonly<Record<string, unknown>>): string {
  const more = Object.entries(attributes).flatMap(([name, part]) =>
    STRUCTURE.has(name) || name === 'language' ? [] : [part],
  );
  const isLong = String(value).length > 100;
  return (isLong ? [...more, value] : [value, ...more]).filter(Boolean).join(' ');
}

export const kmehrPaths: Paths = {
  between: '/',
  first: 1,
  transparent: new Set(['parts', 'doses']),
  textOf: (value) => (isFields(value) && isElement(value) ? wordsOf(value) : undefined),
  isSilent: (name, value, of) => isAttribute(name, of) || isNumbering(value),
};
