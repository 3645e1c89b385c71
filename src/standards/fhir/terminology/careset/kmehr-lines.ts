/** Parties and contact persons: the codes are those of KMEHR, so are the labels of most; the others stand in tables beside. Source: FHIR facts 1.1, 2. */
import { labelledCodes, labelOf } from '../../../kmehr/index.ts';
import { DEPARTMENTS } from './department-tables.ts';
import { PROFESSIONS } from './profession-tables.ts';

const LANGUAGES = ['fr', 'nl', 'en', 'de'] as const;

const linesOf = (scheme: string, without: readonly string[]): string =>
  labelledCodes(scheme)
    .filter((code) => !without.includes(code))
    .map((code) => [code, ...LANGUAGES.map((language) => labelOf(scheme, code, language))].join(' | '))
    .join('\n');

/** Codes of KMEHR that the guides of FHIR do not have. */
const ONLY_KMEHR = { 'CD-HCPARTY': ['ecaresafe'], 'CD-CONTACT-PERSON': ['familymember', 'other'] } as const;

export const CONTACT_PERSONS = linesOf('CD-CONTACT-PERSON', ONLY_KMEHR['CD-CONTACT-PERSON']);
export const PARTIES = [linesOf('CD-HCPARTY', ONLY_KMEHR['CD-HCPARTY']), DEPARTMENTS, PROFESSIONS]
  .map((lines) => lines.trim())
  .join('\n');
