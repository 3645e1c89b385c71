/** The words of declaring and ending a therapeutic link, and of the list of a caregiver's patients. */
import { makeTranslator } from '../../platform/text/index.ts';

export const linkTexts = {
  declareTitle: {
    fr: 'Déclarer un lien thérapeutique',
    nl: 'Een therapeutische relatie aangeven',
    en: 'Declare a therapeutic link',
    de: 'Eine therapeutische Beziehung anmelden',
  },
  declareLead: {
    fr: 'Vous soignez ce patient? Déclarez-le. Le patient le voit et peut y mettre fin.',
    nl: 'Behandelt u deze patiënt? Geef het aan. De patiënt ziet dit en kan het beëindigen.',
    en: 'Do you treat this patient? Say so. The patient sees this and can end it.',
    de: 'Behandeln Sie diesen Patienten? Melden Sie es an. Der Patient sieht das und kann es beenden.',
  },
  type: {
    fr: 'Pourquoi vous soignez le patient',
    nl: 'Waarom u de patiënt behandelt',
    en: 'Why you treat the patient',
    de: 'Warum Sie den Patienten behandeln',
  },
  proof: {
    fr: 'Comment le patient est identifié',
    nl: 'Hoe de patiënt is herkend',
    en: 'How the patient was identified',
    de: 'Wie der Patient erkannt wurde',
  },
  proofHint: {
    fr: 'Sans carte lue, le lien dure au plus trois mois.',
    nl: 'Zonder gelezen kaart loopt de relatie hoogstens drie maanden.',
    en: 'Without a card read, the link runs three months at most.',
    de: 'Ohne gelesene Karte läuft die Beziehung höchstens drei Monate.',
  },
  eidreading: {
    fr: 'Carte d’identité lue (eID)',
    nl: 'Identiteitskaart gelezen (eID)',
    en: 'Identity card read (eID)',
    de: 'Personalausweis gelesen (eID)',
  },
  isireading: { fr: 'Carte ISI+ lue', nl: 'ISI+-kaart gelezen', en: 'ISI+ card read', de: 'ISI+-Karte gelesen' },
  eidencoding_housecall: {
    fr: 'Sans carte: visite à domicile',
    nl: 'Zonder kaart: huisbezoek',
    en: 'Without a card: house call',
    de: 'Ohne Karte: Hausbesuch',
  },
  eidencoding_nocard: {
    fr: 'Sans carte: le patient ne l’avait pas',
    nl: 'Zonder kaart: de patiënt had ze niet bij',
    en: 'Without a card: the patient had none',
    de: 'Ohne Karte: Der Patient hatte keine dabei',
  },
  eidencoding_techproblem: {
    fr: 'Sans carte: problème technique',
    nl: 'Zonder kaart: technisch probleem',
    en: 'Without a card: technical problem',
    de: 'Ohne Karte: technisches Problem',
  },
  declare: { fr: 'Déclarer le lien', nl: 'De relatie aangeven', en: 'Declare the link', de: 'Die Beziehung anmelden' },
  patients: { fr: 'Mes patients', nl: 'Mijn patiënten', en: 'My patients', de: 'Meine Patienten' },
  patientsLead: {
    fr: 'Les patients avec qui vous avez un lien en cours. Le dernier déclaré est en haut.',
    nl: 'De patiënten met wie u een lopende relatie hebt. De laatst aangegeven staat bovenaan.',
    en: 'The patients with whom you have a running link. The last one declared is on top.',
    de: 'Die Patienten, mit denen Sie eine laufende Beziehung haben. Die zuletzt angemeldete steht oben.',
  },
  none: {
    fr: 'Aucun lien en cours',
    nl: 'Geen lopende relatie',
    en: 'No running link',
    de: 'Keine laufende Beziehung',
  },
  noneHelp: {
    fr: 'Cherchez un patient par son numéro pour déclarer un lien.',
    nl: 'Zoek een patiënt met zijn nummer om een relatie aan te geven.',
    en: 'Find a patient by number to declare a link.',
    de: 'Suchen Sie einen Patienten mit seiner Nummer, um eine Beziehung anzumelden.',
  },
  patient: { fr: 'Patient', nl: 'Patiënt', en: 'Patient', de: 'Patient' },
  born: { fr: 'Naissance', nl: 'Geboorte', en: 'Born', de: 'Geburt' },
  linkType: { fr: 'Lien', nl: 'Relatie', en: 'Link', de: 'Beziehung' },
  until: { fr: 'Se termine le', nl: 'Eindigt op', en: 'Ends on', de: 'Endet am' },
  untilDeath: { fr: 'Décédé', nl: 'Overleden', en: 'Deceased', de: 'Verstorben' },
  act: { fr: 'Action', nl: 'Actie', en: 'Action', de: 'Aktion' },
  end: { fr: 'Terminer', nl: 'Beëindigen', en: 'End', de: 'Beenden' },
  endOf: {
    fr: 'Terminer le lien avec {name}',
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
    fr: 'Ce lien n’ouvre plus le dossier du patient.',
    nl: 'Deze relatie opent het dossier van de patiënt niet meer.',
    en: 'This link no longer opens the patient’s record.',
    de: 'Diese Beziehung öffnet die Akte des Patienten nicht mehr.',
  },
  notEnded: {
    fr: 'Le lien n’a pas été terminé',
    nl: 'De relatie is niet beëindigd',
    en: 'The link was not ended',
    de: 'Die Beziehung wurde nicht beendet',
  },
  more: { fr: 'Patients suivants', nl: 'Volgende patiënten', en: 'More patients', de: 'Weitere Patienten' },
  source: {
    fr: 'Source: le réseau Zenne, à l’instant. Chaque patient voit que cette liste a été ouverte.',
    nl: 'Bron: het netwerk Zenne, nu. Elke patiënt ziet dat deze lijst geopend is.',
    en: 'Source: the Zenne network, just now. Each patient sees that this list was opened.',
    de: 'Quelle: das Netz Zenne, gerade eben. Jeder Patient sieht, dass diese Liste geöffnet wurde.',
  },
};

export const linkWords = makeTranslator(linkTexts);
