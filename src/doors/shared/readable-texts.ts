/** What a document that is shown in part says of itself. */
import { makeTranslator } from '../../platform/text/index.ts';

export const texts = {
  extract: {
    fr: 'Ceci est un extrait',
    nl: 'Dit is een uittreksel',
    en: 'This is an extract',
    de: 'Dies ist ein Auszug',
  },
  extractText: {
    fr: 'Votre profession voit seulement: {sections}. Les textes libres et les pièces jointes sont laissés de côté.',
    nl: 'Uw beroep ziet alleen: {sections}. Vrije tekst en bijlagen zijn weggelaten.',
    en: 'Your profession sees only: {sections}. Free texts and attachments are left out.',
    de: 'Ihr Beruf sieht nur: {sections}. Freie Texte und Anhänge sind weggelassen.',
  },
};

export const words = makeTranslator(texts);
