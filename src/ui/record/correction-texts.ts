/** Words of a request for a correction. */
import { makeTranslator } from '../../platform/text/index.ts';

export const texts = {
  state: { fr: 'État', nl: 'Stand', en: 'State', de: 'Stand' },
  askedOn: { fr: 'Demandé le', nl: 'Gevraagd op', en: 'Asked on', de: 'Gefragt am' },
  dueOn: {
    fr: 'Réponse au plus tard le',
    nl: 'Antwoord uiterlijk op',
    en: 'Answer on this day at the latest',
    de: 'Antwort spätestens am',
  },
  'state-asked': {
    fr: 'Attend la réponse de l’auteur',
    nl: 'Wacht op antwoord van de auteur',
    en: 'Waits for the author’s answer',
    de: 'Wartet auf die Antwort des Autors',
  },
  'state-overdue': {
    fr: 'En retard: l’auteur n’a pas répondu à temps',
    nl: 'Te laat: de auteur antwoordde niet op tijd',
    en: 'Overdue: the author did not answer in time',
    de: 'Überfällig: Der Autor hat nicht rechtzeitig geantwortet',
  },
  'state-corrected': {
    fr: 'Corrigé par une nouvelle version',
    nl: 'Verbeterd met een nieuwe versie',
    en: 'Corrected by a new version',
    de: 'Berichtigt durch eine neue Fassung',
  },
  'state-refused': {
    fr: 'Refusé par l’auteur',
    nl: 'Geweigerd door de auteur',
    en: 'Refused by the author',
    de: 'Vom Autor abgelehnt',
  },
  'state-objected': {
    fr: 'Chez le délégué à la protection des données',
    nl: 'Bij de functionaris voor gegevensbescherming',
    en: 'With the privacy officer',
    de: 'Beim Datenschutzbeauftragten',
  },
  'state-closed': {
    fr: 'Clos par le délégué à la protection des données',
    nl: 'Afgesloten door de functionaris voor gegevensbescherming',
    en: 'Closed by the privacy officer',
    de: 'Vom Datenschutzbeauftragten abgeschlossen',
  },
  'state-ended': {
    fr: 'Terminé: le document n’est plus là',
    nl: 'Afgelopen: het document is er niet meer',
    en: 'Ended: the document is gone',
    de: 'Beendet: Das Dokument ist nicht mehr da',
  },
  'wrote-asked': {
    fr: 'Ce que le patient demande',
    nl: 'Wat de patiënt vraagt',
    en: 'What the patient asks',
    de: 'Was der Patient bittet',
  },
  'wrote-extended': {
    fr: 'Pourquoi il faut plus de temps',
    nl: 'Waarom het langer duurt',
    en: 'Why it takes longer',
    de: 'Warum es länger dauert',
  },
  'wrote-answered': {
    fr: 'Pourquoi l’auteur refuse',
    nl: 'Waarom de auteur weigert',
    en: 'Why the author refuses',
    de: 'Warum der Autor ablehnt',
  },
  'wrote-objected': {
    fr: 'Pourquoi le patient n’est pas d’accord',
    nl: 'Waarom de patiënt het niet eens is',
    en: 'Why the patient does not agree',
    de: 'Warum der Patient nicht einverstanden ist',
  },
  'wrote-decided': {
    fr: 'Ce que dit le délégué à la protection des données',
    nl: 'Wat de functionaris voor gegevensbescherming zegt',
    en: 'What the privacy officer says',
    de: 'Was der Datenschutzbeauftragte sagt',
  },
};

export const words = makeTranslator(texts);
