/** Words for a vaccine that the Belgian list does not know: it wants some then. Source: fhir-be facts 3 (be-rule-vaccination-1). */
import { type LabelLanguage, labelOf } from '../../kmehr/index.ts';
import type { Coding } from '../made.ts';
import { systems } from '../systems.ts';

const LANGUAGES: readonly LabelLanguage[] = ['fr', 'nl', 'en', 'de'];

const nameOf = ({ system, code = '', display }: Coding, language: LabelLanguage): string =>
  system === systems.vaccineIndication ? (labelOf('CD-VACCINEINDICATION', code, language) ?? code) : (display ?? code);

export const vaccineNames = (codings: readonly Coding[], language: LabelLanguage): string =>
  codings.map((coding) => nameOf(coding, language)).join(', ') || '?';

/** Whether the words are ours, and say nothing that the codes do not. */
export const isMadeName = (text: string, codings: readonly Coding[]): boolean =>
  LANGUAGES.some((language) => text === vaccineNames(codings, language));
