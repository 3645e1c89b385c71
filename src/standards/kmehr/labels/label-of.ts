/** Labels of codes for people, written by us in four languages. */
import { countryName } from './country-names.ts';
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

const ownLabel = (scheme: string, code: string, language: LabelLanguage): string | undefined =>
  read.get(scheme)?.get(code)?.[ORDER.indexOf(language)];

/** The label of a code; nothing when we have none. Countries come in either case, most of them named by Node. */
export const labelOf = (scheme: string, code: string, language: LabelLanguage): string | undefined =>
  scheme === 'CD-FED-COUNTRY'
    ? (ownLabel(scheme, code.toLowerCase(), language) ?? countryName(code, language))
    : ownLabel(scheme, code, language);

/** Every code with labels in a table of ours, for tests and for lists to choose from. */
export const labelledCodes = (scheme: string): readonly string[] => [...(read.get(scheme)?.keys() ?? [])];
export const labelledSchemes = [...read.keys()];
