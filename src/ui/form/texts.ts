/** Words of fields and error summaries. */
import { makeTranslator, type Texts } from '../../platform/text/index.ts';

export const texts = {
  passkeyNeedsScript: {
    fr: 'Une clé d’accès a besoin de JavaScript. Sans lui, utilisez un code.',
    nl: 'Een toegangssleutel heeft JavaScript nodig. Gebruik anders een code.',
    en: 'A passkey needs JavaScript. Without it, use a code.',
    de: 'Ein Passkey braucht JavaScript. Ohne nehmen Sie einen Code.',
  },
  passkeyFailed: {
    fr: 'Votre navigateur n’a pas donné de clé d’accès. Réessayez, ou utilisez un code.',
    nl: 'Uw browser gaf geen toegangssleutel. Probeer opnieuw, of gebruik een code.',
    en: 'Your browser gave no passkey. Try again, or use a code.',
    de: 'Ihr Browser gab keinen Passkey. Versuchen Sie es noch einmal, oder nehmen Sie einen Code.',
  },
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
