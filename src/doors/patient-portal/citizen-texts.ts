/** The words of acting for somebody else. */
import { makeTranslator } from '../../platform/text/index.ts';

export const citizenTexts = {
  actingFor: {
    fr: 'Vous agissez pour {name}',
    nl: 'U handelt voor {name}',
    en: 'You act for {name}',
    de: 'Sie handeln für {name}',
  },
  actingRole: {
    fr: 'agit pour une autre personne',
    nl: 'handelt voor iemand anders',
    en: 'acting for another person',
    de: 'handelt für eine andere Person',
  },
  backToOwn: {
    fr: 'Revenir à mon dossier',
    nl: 'Terug naar mijn dossier',
    en: 'Back to my own record',
    de: 'Zurück zu meiner Akte',
  },
  documentsNav: {
    fr: 'Documents',
    nl: 'Documenten',
    en: 'Documents',
    de: 'Dokumente',
  },
  rightsNav: {
    fr: 'Droits',
    nl: 'Rechten',
    en: 'Rights',
    de: 'Rechte',
  },
  linksNav: {
    fr: 'Qui soigne',
    nl: 'Wie verzorgt',
    en: 'Who treats',
    de: 'Wer behandelt',
  },
  linksOf: {
    fr: 'Qui soigne {name}',
    nl: 'Wie {name} verzorgt',
    en: 'Who treats {name}',
    de: 'Wer {name} behandelt',
  },
  rightsOf: {
    fr: 'Droits de {name}',
    nl: 'Rechten van {name}',
    en: 'Rights of {name}',
    de: 'Rechte von {name}',
  },
  lettersOf: {
    fr: 'Lettres pour {name}',
    nl: 'Brieven voor {name}',
    en: 'Letters to {name}',
    de: 'Briefe an {name}',
  },
  documentsOf: {
    fr: 'Documents de {name}',
    nl: 'Documenten van {name}',
    en: 'Documents of {name}',
    de: 'Dokumente von {name}',
  },
  leadFor: {
    fr: 'Les documents qui sont ouverts à {name}. Vous voyez ce que {name} verrait.',
    nl: 'De documenten die open zijn voor {name}. U ziet wat {name} zou zien.',
    en: 'The documents that are open to {name}. You see what {name} would see.',
    de: 'Die Dokumente, die für {name} offen sind. Sie sehen, was {name} sehen würde.',
  },
  logOf: {
    fr: 'Qui a consulté le dossier de {name}',
    nl: 'Wie keek in het dossier van {name}',
    en: 'Who looked at the record of {name}',
    de: 'Wer in die Akte von {name} gesehen hat',
  },
  logLeadFor: {
    fr: 'Cette liste s’adresse à {name}. Vos propres regards y sont aussi.',
    nl: 'Deze lijst richt zich tot {name}. Ook wat u zelf bekeek, staat erin.',
    en: 'This list speaks to {name}. Your own looks are in it too.',
    de: 'Diese Liste richtet sich an {name}. Auch Ihre eigenen Blicke stehen darin.',
  },
  mandates: {
    fr: 'Mandats',
    nl: 'Mandaten',
    en: 'Mandates',
    de: 'Mandate',
  },
  forWhom: {
    fr: 'Pour qui',
    nl: 'Voor wie',
    en: 'For whom',
    de: 'Für wen',
  },
  forWhomTitle: {
    fr: 'Pour qui agissez-vous?',
    nl: 'Voor wie handelt u?',
    en: 'For whom do you act?',
    de: 'Für wen handeln Sie?',
  },
  forLead: {
    fr: 'Choisissez le dossier que vous voulez ouvrir.',
    nl: 'Kies het dossier dat u wilt openen.',
    en: 'Choose the record you want to open.',
    de: 'Wählen Sie die Akte, die Sie öffnen möchten.',
  },
  forMyself: {
    fr: 'Pour moi-même',
    nl: 'Voor mezelf',
    en: 'For myself',
    de: 'Für mich selbst',
  },
  forOthers: {
    fr: 'Pour une autre personne',
    nl: 'Voor iemand anders',
    en: 'For another person',
    de: 'Für eine andere Person',
  },
  forNobody: {
    fr: 'Vous n’agissez pour personne d’autre.',
    nl: 'U handelt voor niemand anders.',
    en: 'You act for nobody else.',
    de: 'Sie handeln für niemand anderen.',
  },
  forNobodyHelp: {
    fr: 'Les parents trouvent ici leurs enfants. D’autres peuvent vous donner un mandat.',
    nl: 'Ouders vinden hier hun kinderen. Anderen kunnen u een mandaat geven.',
    en: 'Parents find their children here. Others can give you a mandate.',
    de: 'Eltern finden hier ihre Kinder. Andere können Ihnen ein Mandat geben.',
  },
  forNot: {
    fr: 'Vous ne pouvez pas agir pour cette personne',
    nl: 'U kunt niet voor deze persoon handelen',
    en: 'You cannot act for this person',
    de: 'Sie können nicht für diese Person handeln',
  },
  forTraced: {
    fr: 'Chaque regard laisse une trace à votre nom, que la personne peut lire.',
    nl: 'Elke blik laat een spoor na op uw naam, dat de persoon kan lezen.',
    en: 'Every look leaves a trace in your name, which the person can read.',
    de: 'Jeder Blick hinterlässt eine Spur unter Ihrem Namen, die die Person lesen kann.',
  },
  actFor: {
    fr: 'Agir pour {name}',
    nl: 'Handelen voor {name}',
    en: 'Act for {name}',
    de: 'Für {name} handeln',
  },
  'tie-parent': {
    fr: 'Votre enfant',
    nl: 'Uw kind',
    en: 'Your child',
    de: 'Ihr Kind',
  },
  'tie-guardian': {
    fr: 'Vous êtes son tuteur',
    nl: 'U bent de voogd',
    en: 'You are the guardian',
    de: 'Sie sind der Vormund',
  },
  'tie-represents': {
    fr: 'Vous représentez cette personne',
    nl: 'U vertegenwoordigt deze persoon',
    en: 'You represent this person',
    de: 'Sie vertreten diese Person',
  },
  'tie-mandate': {
    fr: 'Vous a donné un mandat',
    nl: 'Gaf u een mandaat',
    en: 'Gave you a mandate',
    de: 'Hat Ihnen ein Mandat gegeben',
  },
  'tie-person-of-trust': {
    fr: 'Vous êtes sa personne de confiance',
    nl: 'U bent de vertrouwenspersoon',
    en: 'You are the person of trust',
    de: 'Sie sind die Vertrauensperson',
  },
};

export const citizenWords = makeTranslator(citizenTexts);
