/** The words of the self-test: what each check asks, what is wanted, and the report around them. */
import { makeTranslator } from '../../../platform/text/index.ts';
import { checkTexts } from './check-texts.ts';

export const texts = {
  ...checkTexts,
  title: {
    fr: 'Autotest d’un logiciel',
    nl: 'Zelftest van software',
    en: 'Self-test of software',
    de: 'Selbsttest einer Software',
  },
  lead: {
    fr: 'Demandes reçues: {requests}. Opérations réussies: {passed}, échouées: {failed}, pas essayées: {untried}.',
    nl: 'Ontvangen vragen: {requests}. Bewerkingen geslaagd: {passed}, mislukt: {failed}, niet geprobeerd: {untried}.',
    en: 'Requests received: {requests}. Operations passed: {passed}, failed: {failed}, not tried: {untried}.',
    de: 'Erhaltene Anfragen: {requests}. Vorgänge bestanden: {passed}, nicht bestanden: {failed}, nicht versucht: {untried}.',
  },
  operations: { fr: 'Opérations', nl: 'Bewerkingen', en: 'Operations', de: 'Vorgänge' },
  'operation-column': { fr: 'Opération', nl: 'Bewerking', en: 'Operation', de: 'Vorgang' },
  status: { fr: 'Résultat', nl: 'Resultaat', en: 'Result', de: 'Ergebnis' },
  tried: { fr: 'Essais', nl: 'Pogingen', en: 'Tried', de: 'Versuche' },
  complete: { fr: 'Complets', nl: 'Volledig', en: 'Complete', de: 'Vollständig' },
  codes: { fr: 'Codes reçus', nl: 'Ontvangen codes', en: 'Codes received', de: 'Erhaltene Codes' },
  passed: { fr: 'Réussi', nl: 'Geslaagd', en: 'Passed', de: 'Bestanden' },
  failed: { fr: 'Échoué', nl: 'Mislukt', en: 'Failed', de: 'Nicht bestanden' },
  'not-tried': { fr: 'Pas essayé', nl: 'Niet geprobeerd', en: 'Not tried', de: 'Nicht versucht' },
  nameless: {
    fr: 'Demandes sans opération connue',
    nl: 'Vragen zonder bekende bewerking',
    en: 'Requests without a known operation',
    de: 'Anfragen ohne bekannten Vorgang',
  },
  findings: { fr: 'À corriger', nl: 'Te verbeteren', en: 'To mend', de: 'Zu verbessern' },
  request: { fr: 'Demande', nl: 'Vraag', en: 'Request', de: 'Anfrage' },
  place: { fr: 'Endroit', nl: 'Plaats', en: 'Place', de: 'Stelle' },
  reason: { fr: 'Raison', nl: 'Reden', en: 'Reason', de: 'Grund' },
  wanted: {
    fr: 'Ce qu’un connectathon veut encore voir',
    nl: 'Wat een connectathon nog wil zien',
    en: 'What a connectathon still wants to see',
    de: 'Was ein Connectathon noch sehen will',
  },
  'never-complete': {
    fr: 'Le hub n’y a jamais répondu complètement.',
    nl: 'De hub heeft er nooit volledig op geantwoord.',
    en: 'The hub never answered it completely.',
    de: 'Der Hub hat nie vollständig darauf geantwortet.',
  },
};

export const words = makeTranslator(texts);
