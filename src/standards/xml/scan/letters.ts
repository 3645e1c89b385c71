/** The characters that mark up a document, and what a name is made of. Source: W3C XML 1.0 (fifth edition), 2.3. */
import { inBlocks } from './blocks.ts';
import { notXml, tooMuch } from './problem.ts';

export const LETTERS = {
  bang: 33,
  quote: 34,
  apostrophe: 39,
  slash: 47,
  less: 60,
  equals: 61,
  greater: 62,
  question: 63,
} as const;

const NAME_START =
  ':A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
const NAME = new RegExp(`[${NAME_START}][${NAME_START}\\-.0-9\\u00b7\\u0300-\\u036f\\u203f-\\u2040]*`, 'uy');
const PLAIN_NAME = /[A-Za-z_][A-Za-z0-9_.:-]*/y;
const SPACE = /[ \t\r\n]*/y;

/** Names are printed in paths and findings: a hostile one must not fill them. */
const MOST_NAME_CHARS = 256;

/** The name that starts at an offset. */
export function nameAt(source: string, at: number): string {
  const name = anyNameAt(source, at);
  if (name.length > MOST_NAME_CHARS) throw tooMuch('name-too-long', at, MOST_NAME_CHARS);
  return name;
}

function anyNameAt(source: string, at: number): string {
  PLAIN_NAME.lastIndex = at;
  if (PLAIN_NAME.test(source) && source.charCodeAt(PLAIN_NAME.lastIndex) < 128) {
    return source.slice(at, PLAIN_NAME.lastIndex);
  }
  NAME.lastIndex = at;
  if (!NAME.test(source)) throw notXml(at, 'a wrong name');
  return source.slice(at, NAME.lastIndex);
}

/** The offset after the white space that starts at one. */
export function afterSpace(source: string, at: number): number {
  if (source.charCodeAt(at) > 32) return at;
  SPACE.lastIndex = at;
  SPACE.test(source);
  return SPACE.lastIndex;
}

/** Where something stands next; the document cannot end before it. */
export function nextOf(source: string, what: string, from: number, start: number): number {
  const found = source.indexOf(what, from);
  if (found < 0) throw notXml(start, 'the document ends too early');
  return found;
}

/** Ends of lines are one character, whatever the sender's system. */
export const lineEnds = (raw: string): string =>
  raw.includes('\r') ? inBlocks(raw, afterLineEnd, withoutReturns) : raw;

// Splitting is many times faster than a pattern on a text of returns only.
const withoutReturns = (block: string): string => block.split('\r\n').join('\n').split('\r').join('\n');

const afterLineEnd = (raw: string, end: number): number => (raw[end - 1] === '\r' && raw[end] === '\n' ? end + 1 : end);
