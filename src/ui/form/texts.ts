/** Words of fields and error summaries. */
import { makeTranslator, type Texts } from '../../platform/text/index.ts';

export const texts = {
  optional: {
    fr: 'facultatif',
    nl: 'niet verplicht',
    en: 'optional',
    de: 'freiwillig',
  },
  error: {
    fr: 'Erreur:',
    nl: 'Fout:',
    en: 'Error:',
    de: 'Fehler:',
  },
  summary: {
    fr: 'Il y a un problème',
    nl: 'Er is een probleem',
    en: 'There is a problem',
    de: 'Es gibt ein Problem',
  },
} as const satisfies Texts;

export const words = makeTranslator(texts);
