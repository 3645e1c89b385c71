/** Words of the lists in a record: documents, who looked, why not. */
import { makeTranslator, type Texts } from '../../platform/text/index.ts';

export const texts = {
  emergency: {
    fr: 'Urgence',
    nl: 'Spoed',
    en: 'Emergency',
    de: 'Notfall',
  },
  refused: {
    fr: 'Refusé',
    nl: 'Geweigerd',
    en: 'Refused',
    de: 'Abgelehnt',
  },
  why: {
    fr: 'Pourquoi: {reason}',
    nl: 'Waarom: {reason}',
    en: 'Why: {reason}',
    de: 'Warum: {reason}',
  },
  total_one: {
    fr: '{count} document',
    nl: '{count} document',
    en: '{count} document',
    de: '{count} Dokument',
  },
  total_other: {
    fr: '{count} documents',
    nl: '{count} documenten',
    en: '{count} documents',
    de: '{count} Dokumente',
  },
  from: {
    fr: 'Source: {source}',
    nl: 'Bron: {source}',
    en: 'Source: {source}',
    de: 'Quelle: {source}',
  },
  opensOn: {
    fr: 'Ouvert au patient le {date}',
    nl: 'Open voor de patiënt op {date}',
    en: 'Opens to the patient on {date}',
    de: 'Für den Patienten offen ab {date}',
  },
  closed: {
    fr: 'Pas ouvert au patient',
    nl: 'Niet open voor de patiënt',
    en: 'Not open to the patient',
    de: 'Nicht offen für den Patienten',
  },
  preliminary: {
    fr: 'Provisoire',
    nl: 'Voorlopig',
    en: 'Preliminary',
    de: 'Vorläufig',
  },
  whyNot: {
    fr: 'Pourquoi vous ne voyez pas ceci',
    nl: 'Waarom u dit niet ziet',
    en: 'Why you cannot see this',
    de: 'Warum Sie das nicht sehen',
  },
  next: {
    fr: 'Que faire maintenant',
    nl: 'Wat u nu kunt doen',
    en: 'What you can do now',
    de: 'Was Sie jetzt tun können',
  },
  noLetters: { fr: 'Aucune lettre', nl: 'Geen brieven', en: 'No letters', de: 'Keine Briefe' },
  rule: {
    fr: 'La règle derrière cette réponse',
    nl: 'De regel achter dit antwoord',
    en: 'The rule behind this answer',
    de: 'Die Regel hinter dieser Antwort',
  },
} as const satisfies Texts;

export const words = makeTranslator(texts);
