/** The words of the patient's page of therapeutic links. */
import { makeTranslator } from '../../platform/text/index.ts';

export const linkTexts = {
  lead: {
    fr: 'Les prestataires et institutions qui vous soignent: un lien en cours leur ouvre vos documents. Vous pouvez y mettre fin tout de suite.',
    nl: 'De zorgverleners en instellingen die u verzorgen: een lopende relatie opent uw documenten voor hen. U kunt ze meteen beëindigen.',
    en: 'The caregivers and institutions that treat you: a running link opens your documents to them. You can end it at once.',
    de: 'Die Ärzte, Pflegekräfte und Einrichtungen, die Sie behandeln: Eine laufende Beziehung öffnet ihnen Ihre Dokumente. Sie können sie sofort beenden.',
  },
  running: { fr: 'Liens en cours', nl: 'Lopende relaties', en: 'Running links', de: 'Laufende Beziehungen' },
  over: { fr: 'Liens terminés', nl: 'Beëindigde relaties', en: 'Links that ended', de: 'Beendete Beziehungen' },
  none: {
    fr: 'Aucun lien en cours',
    nl: 'Geen lopende relatie',
    en: 'No running link',
    de: 'Keine laufende Beziehung',
  },
  noneHelp: {
    fr: 'Sans lien, aucun prestataire ne voit vos documents, sauf un médecin en urgence.',
    nl: 'Zonder relatie ziet geen zorgverlener uw documenten, behalve een arts bij spoed.',
    en: 'Without a link no caregiver sees your documents, except a physician in an emergency.',
    de: 'Ohne Beziehung sieht niemand Ihre Dokumente, außer einem Arzt im Notfall.',
  },
  who: { fr: 'Qui', nl: 'Wie', en: 'Who', de: 'Wer' },
  why: { fr: 'Pourquoi', nl: 'Waarom', en: 'Why', de: 'Warum' },
  since: { fr: 'Depuis', nl: 'Sinds', en: 'Since', de: 'Seit' },
  until: { fr: 'Jusqu’au', nl: 'Tot', en: 'Until', de: 'Bis' },
  declaredBy: { fr: 'Déclaré par', nl: 'Aangegeven door', en: 'Declared by', de: 'Angemeldet von' },
  you: { fr: 'vous', nl: 'u', en: 'you', de: 'Sie' },
  insurers: { fr: 'votre mutualité', nl: 'uw ziekenfonds', en: 'your health insurer', de: 'Ihre Krankenkasse' },
  act: { fr: 'Action', nl: 'Actie', en: 'Action', de: 'Aktion' },
  end: { fr: 'Mettre fin', nl: 'Beëindigen', en: 'End', de: 'Beenden' },
  endOf: {
    fr: 'Mettre fin au lien avec {name}',
    nl: 'De relatie met {name} beëindigen',
    en: 'End the link with {name}',
    de: 'Die Beziehung mit {name} beenden',
  },
  ended: {
    fr: 'Le lien est terminé',
    nl: 'De relatie is beëindigd',
    en: 'The link has ended',
    de: 'Die Beziehung ist beendet',
  },
  endedText: {
    fr: 'L’accès par ce lien est fermé. Un nouveau lien peut être déclaré: pour fermer l’accès à une personne pour de bon, il faut l’exclure.',
    nl: 'De toegang door deze relatie is gesloten. Een nieuwe relatie kan aangegeven worden: om iemand voorgoed te weren, moet u die uitsluiten.',
    en: 'The access by this link is closed. A new link can be declared: to shut a person out for good takes an exclusion.',
    de: 'Der Zugang durch diese Beziehung ist geschlossen. Eine neue kann angemeldet werden: Wer jemanden für immer aussperren will, muss ihn ausschließen.',
  },
  declared: {
    fr: 'Le lien est déclaré',
    nl: 'De relatie is aangegeven',
    en: 'The link is declared',
    de: 'Die Beziehung ist angemeldet',
  },
  declaredText: {
    fr: 'Il dure quinze mois, si vous n’y mettez pas fin avant.',
    nl: 'Ze loopt vijftien maanden, als u ze niet eerder beëindigt.',
    en: 'It runs fifteen months, unless you end it before.',
    de: 'Sie läuft fünfzehn Monate, wenn Sie sie nicht vorher beenden.',
  },
  declareTitle: {
    fr: 'Déclarer qui vous soigne',
    nl: 'Aangeven wie u verzorgt',
    en: 'Declare who treats you',
    de: 'Anmelden, wer Sie behandelt',
  },
  number: {
    fr: 'Numéro INAMI du prestataire ou de l’institution',
    nl: 'RIZIV-nummer van de zorgverlener of de instelling',
    en: 'NIHII number of the caregiver or institution',
    de: 'LIKIV-Nummer des Arztes, der Pflegekraft oder der Einrichtung',
  },
  numberHint: {
    fr: 'Il est sur les attestations de soins: 11 chiffres, ou 8 pour une institution.',
    nl: 'Het staat op de getuigschriften voor verstrekte hulp: 11 cijfers, of 8 voor een instelling.',
    en: 'It stands on the certificates of care: 11 digits, or 8 for an institution.',
    de: 'Sie steht auf den Behandlungsbescheinigungen: 11 Ziffern, oder 8 für eine Einrichtung.',
  },
  declare: { fr: 'Déclarer le lien', nl: 'De relatie aangeven', en: 'Declare the link', de: 'Die Beziehung anmelden' },
  source: {
    fr: 'Source: le réseau Zenne, à l’instant; cent liens au plus.',
    nl: 'Bron: het netwerk Zenne, nu; hoogstens honderd relaties.',
    en: 'Source: the Zenne network, just now; one hundred links at most.',
    de: 'Quelle: das Netz Zenne, gerade eben; höchstens hundert Beziehungen.',
  },
};

export const linkWords = makeTranslator(linkTexts);
