/** The words of opening an application on a record. */
import { makeTranslator } from '../../platform/text/index.ts';

export const texts = {
  openOne: {
    fr: 'Ouvrir une application sur ce dossier',
    nl: 'Een toepassing op dit dossier openen',
    en: 'Open an application on this record',
    de: 'Eine Anwendung zu dieser Akte öffnen',
  },
  title: {
    fr: 'Applications',
    nl: 'Toepassingen',
    en: 'Applications',
    de: 'Anwendungen',
  },
  lead: {
    fr: 'L’application s’ouvre sur {name}. Elle vous demandera l’accès: vous verrez ce qu’elle pourra lire.',
    nl: 'De toepassing opent op {name}. Ze zal u toegang vragen: u ziet wat ze zal kunnen lezen.',
    en: 'The application opens on {name}. It will ask you for access: you will see what it can read.',
    de: 'Die Anwendung öffnet sich zu {name}. Sie wird Sie um Zugang bitten: Sie sehen, was sie lesen kann.',
  },
  open: {
    fr: 'Ouvrir {name}',
    nl: '{name} openen',
    en: 'Open {name}',
    de: '{name} öffnen',
  },
  none: {
    fr: 'Aucune application ne s’ouvre depuis un dossier',
    nl: 'Geen toepassing kan vanuit een dossier geopend worden',
    en: 'No application opens from a record',
    de: 'Keine Anwendung öffnet sich aus einer Akte',
  },
  back: {
    fr: 'Retour au dossier',
    nl: 'Terug naar het dossier',
    en: 'Back to the record',
    de: 'Zurück zur Akte',
  },
};

export const launchWords = makeTranslator(texts);
