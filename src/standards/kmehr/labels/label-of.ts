/** Labels of codes for people, written by us in four languages. */
import { labelTables } from './tables.ts';

export type LabelLanguage = 'fr' | 'nl' | 'en' | 'de';

const ORDER: readonly LabelLanguage[] = ['fr', 'nl', 'en', 'de'];

/** Each table read once into a map; lines are `code | fr | nl | en | de`. */
const read = new Map(
  Object.entries(labelTables).map(([scheme, lines]) => [
    scheme,
    new Map(
      lines
        .trim()
        .split('\n')
        .map((line) => line.split('|').map((part) => part.trim()))
        .map(([code = '', ...labels]) => [code, labels]),
    ),
  ]),
);

/** The label of a code; nothing when we have none. */
export const labelOf = (scheme: string, code: string, language: LabelLanguage): string | undefined =>
  read.get(scheme)?.get(code)?.[ORDER.indexOf(language)];

/** Every code with its labels, for tests and for lists to choose from. */
export const labelledCodes = (scheme: string): readonly string[] => [...(read.get(scheme)?.keys() ?? [])];
export const labelledSchemes = [...read.keys()];
