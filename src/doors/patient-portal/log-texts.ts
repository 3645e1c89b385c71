/** The acts of the trail in plain words. */
import { makeTranslator } from '../../platform/text/index.ts';

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
  patient: { fr: 'Patient', nl: 'Patiënt', en: 'Patient', de: 'Patient' },
  caregiver: { fr: 'Prestataire', nl: 'Zorgverlener', en: 'Caregiver', de: 'Arzt oder Pflegekraft' },
  institution: { fr: 'Institution', nl: 'Instelling', en: 'Institution', de: 'Einrichtung' },
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
