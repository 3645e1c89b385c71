/** The acts of the trail in plain words. */
import { makeTranslator } from '../../platform/text/index.ts';
import { officeActTexts } from './office-act-texts.ts';
import { trailActTexts } from './trail-act-texts.ts';

export const actTexts = {
  'put-patient': {
    fr: 'A enregistré vos données',
    nl: 'Registreerde uw gegevens',
    en: 'Registered your details',
    de: 'Hat Ihre Daten eingetragen',
  },
  'declare-consent': {
    fr: 'A enregistré votre consentement',
    nl: 'Registreerde uw toestemming',
    en: 'Registered your consent',
    de: 'Hat Ihre Zustimmung eingetragen',
  },
  'declare-link': {
    fr: 'A déclaré un lien thérapeutique',
    nl: 'Gaf een therapeutische relatie aan',
    en: 'Declared a therapeutic link',
    de: 'Hat eine therapeutische Beziehung angemeldet',
  },
  'publish-document': {
    fr: 'A publié un document',
    nl: 'Publiceerde een document',
    en: 'Published a document',
    de: 'Hat ein Dokument veröffentlicht',
  },
  'list-documents': {
    fr: 'A vu la liste de vos documents',
    nl: 'Zag de lijst van uw documenten',
    en: 'Saw the list of your documents',
    de: 'Hat die Liste Ihrer Dokumente gesehen',
  },
  'read-document': {
    fr: 'A ouvert un document',
    nl: 'Opende een document',
    en: 'Opened a document',
    de: 'Hat ein Dokument geöffnet',
  },
  'view-trail': { fr: 'A vu cette liste', nl: 'Zag deze lijst', en: 'Saw this list', de: 'Hat diese Liste gesehen' },
  'set-limits': {
    fr: 'A changé qui peut voir',
    nl: 'Wijzigde wie mag zien',
    en: 'Changed who may see',
    de: 'Hat geändert, wer sehen darf',
  },
  'end-link': {
    fr: 'A terminé un lien thérapeutique',
    nl: 'Beëindigde een therapeutische relatie',
    en: 'Ended a therapeutic link',
    de: 'Hat eine therapeutische Beziehung beendet',
  },
  'list-links': {
    fr: 'A vu des liens thérapeutiques',
    nl: 'Zag therapeutische relaties',
    en: 'Saw therapeutic links',
    de: 'Hat therapeutische Beziehungen gesehen',
  },
  'links-i-hold': {
    fr: 'Vous a vu dans la liste de ses patients',
    nl: 'Zag u in de lijst van zijn of haar patiënten',
    en: 'Saw you in the list of own patients',
    de: 'Hat Sie in der Liste der eigenen Patienten gesehen',
  },
  // What was refused, or found nothing to show or change.
  'asked-put-patient': {
    fr: 'A voulu enregistrer vos données',
    nl: 'Wilde uw gegevens registreren',
    en: 'Wanted to register your details',
    de: 'Wollte Ihre Daten eintragen',
  },
  'asked-declare-consent': {
    fr: 'A voulu enregistrer votre consentement',
    nl: 'Wilde uw toestemming registreren',
    en: 'Wanted to register your consent',
    de: 'Wollte Ihre Zustimmung eintragen',
  },
  'asked-declare-link': {
    fr: 'A voulu déclarer un lien thérapeutique',
    nl: 'Wilde een therapeutische relatie aangeven',
    en: 'Wanted to declare a therapeutic link',
    de: 'Wollte eine therapeutische Beziehung anmelden',
  },
  'asked-publish-document': {
    fr: 'A voulu publier un document',
    nl: 'Wilde een document publiceren',
    en: 'Wanted to publish a document',
    de: 'Wollte ein Dokument veröffentlichen',
  },
  'asked-list-documents': {
    fr: 'A voulu voir la liste de vos documents',
    nl: 'Wilde de lijst van uw documenten zien',
    en: 'Wanted to see the list of your documents',
    de: 'Wollte die Liste Ihrer Dokumente sehen',
  },
  'asked-read-document': {
    fr: 'A voulu ouvrir un document',
    nl: 'Wilde een document openen',
    en: 'Wanted to open a document',
    de: 'Wollte ein Dokument öffnen',
  },
  'asked-view-trail': {
    fr: 'A voulu voir cette liste',
    nl: 'Wilde deze lijst zien',
    en: 'Wanted to see this list',
    de: 'Wollte diese Liste sehen',
  },
  'asked-set-limits': {
    fr: 'A voulu changer qui peut voir',
    nl: 'Wilde wijzigen wie mag zien',
    en: 'Wanted to change who may see',
    de: 'Wollte ändern, wer sehen darf',
  },
  'asked-end-link': {
    fr: 'A voulu terminer un lien thérapeutique',
    nl: 'Wilde een therapeutische relatie beëindigen',
    en: 'Wanted to end a therapeutic link',
    de: 'Wollte eine therapeutische Beziehung beenden',
  },
  'asked-list-links': {
    fr: 'A voulu voir des liens thérapeutiques',
    nl: 'Wilde therapeutische relaties zien',
    en: 'Wanted to see therapeutic links',
    de: 'Wollte therapeutische Beziehungen sehen',
  },
  'asked-links-i-hold': {
    fr: 'A voulu voir la liste de ses patients',
    nl: 'Wilde de lijst van de eigen patiënten zien',
    en: 'Wanted to see the list of own patients',
    de: 'Wollte die Liste der eigenen Patienten sehen',
  },
  circle: {
    fr: 'Sans lien personnel: l’organisation a un contrat de confiance avec le réseau',
    nl: 'Zonder persoonlijke relatie: de organisatie heeft een vertrouwenscontract met het netwerk',
    en: 'Without a personal link: the organisation has a contract of trust with the network',
    de: 'Ohne persönliche Beziehung: Die Organisation hat einen Vertrauensvertrag mit dem Netz',
  },
  ...officeActTexts,
  ...trailActTexts,
  patient: { fr: 'Patient', nl: 'Patiënt', en: 'Patient', de: 'Patient' },
  caregiver: { fr: 'Prestataire', nl: 'Zorgverlener', en: 'Caregiver', de: 'Arzt oder Pflegekraft' },
  institution: { fr: 'Institution', nl: 'Instelling', en: 'Institution', de: 'Einrichtung' },
  software: { fr: 'Logiciel', nl: 'Software', en: 'Software', de: 'Software' },
  officer: { fr: 'Réseau', nl: 'Netwerk', en: 'Network', de: 'Netz' },
  system: { fr: 'Réseau', nl: 'Netwerk', en: 'Network', de: 'Netz' },
  unknown: { fr: 'Inconnu', nl: 'Onbekend', en: 'Unknown', de: 'Unbekannt' },
  excluded: {
    fr: 'Exclu par vous: rien n’a été montré',
    nl: 'Door u uitgesloten: er is niets getoond',
    en: 'Excluded by you: nothing was shown',
    de: 'Von Ihnen ausgeschlossen: Es wurde nichts gezeigt',
  },
};

export const actWords = makeTranslator(actTexts);
