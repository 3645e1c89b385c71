/** The fonts of a printed document: Inter as on the pages, DejaVu for the letters and signs that it has not. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type Weight = 'regular' | 'bold';

const inter = (subset: string, weight: number): string =>
  `@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`;

const files: Readonly<Record<string, string>> = {
  'latin-regular': inter('latin', 400),
  'latin-bold': inter('latin', 600),
  'latin-ext-regular': inter('latin-ext', 400),
  'latin-ext-bold': inter('latin-ext', 600),
  'other-regular': 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'other-bold': 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
};

const read = new Map<string, Buffer>();

/** Bytes of a font, read once a process. */
export function fontBytes(name: string): Buffer {
  const known = read.get(name);
  if (known) return known;
  const file = files[name];
  if (!file) throw new RangeError(`no font ${name}`);
  const bytes = readFileSync(createRequire(import.meta.url).resolve(file));
  read.set(name, bytes);
  return bytes;
}

export const fontNames = Object.keys(files);

/** What each subset of Inter holds; the rest is DejaVu's. */
const LATIN =
  /[\n\u0020-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2013\u2014\u2018-\u201e\u2022\u2026\u2039\u203a\u20ac\u2122]/;
const LATIN_EXT =
  /[\u0100-\u0130\u0132-\u0151\u0154-\u017f\u0192\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u1e80-\u1e85\u1ef2\u1ef3]/;

/** Signs that no font here has: shown by their number, so that none vanishes. */
const UNKNOWN = /[\u{2e80}-\u{fafe}\u{fe10}-\u{fe6f}\u{ff00}-\u{ffef}\u{10000}-\u{10ffff}]/gu;
const numberOf = (sign: string): string => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}]`;

export interface FontRun {
  readonly text: string;
  readonly font: string;
}

const subsetOf = (sign: string): string => {
  if (LATIN.test(sign)) return 'latin';
  return LATIN_EXT.test(sign) ? 'latin-ext' : 'other';
};

/** The text in pieces of one font each. Other control signs than line ends are spaces. */
export function fontRuns(text: string, weight: Weight): readonly FontRun[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
  const printable = text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]+/g, ' ').replace(UNKNOWN, numberOf);
  const runs: { text: string; font: string }[] = [];
  for (const sign of printable) {
    const font = `${subsetOf(sign)}-${weight}`;
    const last = runs[runs.length - 1];
    if (last && (last.font === font || sign === ' ')) last.text += sign;
    else runs.push({ text: sign, font });
  }
  return runs;
}
