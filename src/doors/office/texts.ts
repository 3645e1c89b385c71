/** The words of the office's frame. */
import { makeTranslator } from '../../platform/text/index.ts';

export const texts = {
  officer: { fr: 'Bureau du réseau', nl: 'Kantoor van het netwerk', en: 'Network office', de: 'Büro des Netzes' },
  registrations: { fr: 'Inscriptions', nl: 'Inschrijvingen', en: 'Registrations', de: 'Anmeldungen' },
  trail: { fr: 'Trace', nl: 'Spoor', en: 'Trail', de: 'Spur' },
  outsideRegisters: {
    fr: 'Registres extérieurs',
    nl: 'Externe registers',
    en: 'Outside registers',
    de: 'Externe Register',
  },
  registerChanges: {
    fr: 'Changements bloqués',
    nl: 'Vastgelopen wijzigingen',
    en: 'Stuck changes',
    de: 'Offene Änderungen',
  },
  accounts: { fr: 'Comptes', nl: 'Accounts', en: 'Accounts', de: 'Konten' },
  factors: { fr: 'Mes preuves', nl: 'Mijn bewijzen', en: 'My proofs', de: 'Meine Nachweise' },
  letters: { fr: 'Mes lettres', nl: 'Mijn brieven', en: 'My letters', de: 'Meine Briefe' },
  matrix: { fr: 'Matrice d’accès', nl: 'Toegangsmatrix', en: 'Access matrix', de: 'Zugriffsmatrix' },
  merges: { fr: 'Dossiers doubles', nl: 'Dubbele dossiers', en: 'Double records', de: 'Doppelte Akten' },
  representations: { fr: 'Représentants', nl: 'Vertegenwoordigers', en: 'Representatives', de: 'Vertreter' },
  withdrawals: { fr: 'Mauvais dossier', nl: 'Verkeerd dossier', en: 'Wrong record', de: 'Falsche Akte' },
  requests: { fr: 'Corrections', nl: 'Verbeteringen', en: 'Corrections', de: 'Berichtigungen' },
  retention: { fr: 'Conservation', nl: 'Bewaring', en: 'Retention', de: 'Aufbewahrung' },
  visibility: { fr: 'Visibilité', nl: 'Zichtbaarheid', en: 'Visibility', de: 'Sichtbarkeit' },
  sources: { fr: 'Serveurs de documents', nl: 'Documentenservers', en: 'Document stores', de: 'Dokumentenspeicher' },
  applications: { fr: 'Applications', nl: 'Toepassingen', en: 'Applications', de: 'Anwendungen' },
  publications: { fr: 'Publications', nl: 'Publicaties', en: 'Publications', de: 'Veröffentlichungen' },
  readOnly: {
    fr: 'Votre rôle vous permet de lire cette page, pas d’y changer quelque chose.',
    nl: 'Met uw rol kunt u deze pagina lezen, maar er niets op wijzigen.',
    en: 'Your role lets you read this page, not change anything on it.',
    de: 'Mit Ihrer Rolle können Sie diese Seite lesen, aber nichts daran ändern.',
  },
  reviews: {
    fr: 'Accès d’urgence à contrôler',
    nl: 'Na te kijken spoedtoegang',
    en: 'Emergency access to review',
    de: 'Zu prüfende Notfallzugänge',
  },
};

export const words = makeTranslator(texts);
