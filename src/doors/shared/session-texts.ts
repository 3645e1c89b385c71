/** Words of the page of one's own sessions. */
import { makeTranslator } from '../../platform/text/index.ts';

export const texts = {
  sessions: { fr: 'Mes sessions', nl: 'Mijn sessies', en: 'My sessions', de: 'Meine Sitzungen' },
  lead: {
    fr: 'Où vous êtes connecté. Vous ne reconnaissez pas une session? Fermez-la.',
    nl: 'Waar u bent aangemeld. Herkent u een sessie niet? Sluit ze.',
    en: 'Where you are signed in. Is there a session you do not know? End it.',
    de: 'Wo Sie angemeldet sind. Kennen Sie eine Sitzung nicht? Beenden Sie sie.',
  },
  unknownBrowser: {
    fr: 'Navigateur inconnu',
    nl: 'Onbekende browser',
    en: 'Unknown browser',
    de: 'Unbekannter Browser',
  },
  here: { fr: 'cette session', nl: 'deze sessie', en: 'this session', de: 'diese Sitzung' },
  with: { fr: 'Connecté par', nl: 'Aangemeld met', en: 'Signed in with', de: 'Angemeldet mit' },
  persona: { fr: 'bac à sable', nl: 'proefomgeving', en: 'sandbox', de: 'Testumgebung' },
  since: { fr: 'Depuis', nl: 'Sinds', en: 'Since', de: 'Seit' },
  seen: { fr: 'Utilisée vers', nl: 'Gebruikt rond', en: 'Used about', de: 'Benutzt gegen' },
  moment: { fr: '{day}, {time}', nl: '{day}, {time}', en: '{day}, {time}', de: '{day}, {time}' },
  end: { fr: 'Fermer', nl: 'Sluiten', en: 'End', de: 'Beenden' },
  endOf: { fr: 'Fermer: {name}', nl: 'Sluiten: {name}', en: 'End: {name}', de: 'Beenden: {name}' },
  others: {
    fr: 'Fermer toutes les autres',
    nl: 'Alle andere sluiten',
    en: 'End all others',
    de: 'Alle anderen beenden',
  },
  ended: { fr: 'C’est fermé.', nl: 'Dat is gesloten.', en: 'That is ended.', de: 'Das ist beendet.' },
  gone: {
    fr: 'C’était déjà fermé.',
    nl: 'Dat was al gesloten.',
    en: 'That had ended already.',
    de: 'Das war schon beendet.',
  },
  applications: {
    fr: 'Applications qui voient vos données',
    nl: 'Toepassingen die uw gegevens zien',
    en: 'Applications that see your data',
    de: 'Anwendungen, die Ihre Daten sehen',
  },
  noApplications: {
    fr: 'Vous n’avez ouvert l’accès à aucune application.',
    nl: 'U gaf geen enkele toepassing toegang.',
    en: 'You let no application in.',
    de: 'Sie haben keiner Anwendung Zugang gegeben.',
  },
  source: {
    fr: 'Source: les sessions ouvertes de ce réseau. Du navigateur, seul le genre est gardé; de l’usage, l’heure.',
    nl: 'Bron: de open sessies van dit netwerk. Van de browser blijft alleen de soort bewaard, van het gebruik het uur.',
    en: 'Source: the open sessions of this network. Of the browser only its kind is kept, of the use the hour.',
    de: 'Quelle: die offenen Sitzungen dieses Netzes. Vom Browser bleibt nur die Art, von der Benutzung die Stunde.',
  },
};

export const words = makeTranslator(texts);
