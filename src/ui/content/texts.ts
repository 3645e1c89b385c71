/** Words of notices, page ranges and ways back. */
import { makeTranslator, type Texts } from '../../platform/text/index.ts';

export const texts = {
  info: {
    fr: 'Bon à savoir',
    nl: 'Goed om te weten',
    en: 'Good to know',
    de: 'Gut zu wissen',
  },
  success: {
    fr: "C'est fait",
    nl: 'Gelukt',
    en: 'Done',
    de: 'Erledigt',
  },
  warning: {
    fr: 'Attention',
    nl: 'Let op',
    en: 'Warning',
    de: 'Achtung',
  },
  important: {
    fr: 'Important',
    nl: 'Belangrijk',
    en: 'Important',
    de: 'Wichtig',
  },
  pages: {
    fr: 'Pages: {label}',
    nl: "Pagina's: {label}",
    en: 'Pages: {label}',
    de: 'Seiten: {label}',
  },
  previous: {
    fr: 'Page précédente',
    nl: 'Vorige pagina',
    en: 'Previous page',
    de: 'Vorige Seite',
  },
  next: {
    fr: 'Page suivante',
    nl: 'Volgende pagina',
    en: 'Next page',
    de: 'Nächste Seite',
  },
  range: {
    fr: '{from} à {to}',
    nl: '{from} tot {to}',
    en: '{from} to {to}',
    de: '{from} bis {to}',
  },
  rangeOf: {
    fr: '{from} à {to} sur {total}',
    nl: '{from} tot {to} van {total}',
    en: '{from} to {to} of {total}',
    de: '{from} bis {to} von {total}',
  },
  back: {
    fr: 'Retour',
    nl: 'Terug',
    en: 'Back',
    de: 'Zurück',
  },
  trail: {
    fr: 'Vous êtes ici',
    nl: 'U bent hier',
    en: 'You are here',
    de: 'Sie sind hier',
  },
} as const satisfies Texts;

export const words = makeTranslator(texts);
