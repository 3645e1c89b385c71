/** The words of the public pages. */
import { makeTranslator } from '../../platform/text/index.ts';

export const texts = {
  title: {
    fr: 'Votre santé, partagée avec qui vous soigne',
    nl: 'Uw gezondheid, gedeeld met wie voor u zorgt',
    en: 'Your health, shared with those who care for you',
    de: 'Ihre Gesundheit, geteilt mit denen, die für Sie sorgen',
  },
  lead: {
    fr: 'Zenne relie hôpitaux, médecins et prestataires de Bruxelles. Vous décidez qui regarde, et vous voyez qui a regardé.',
    nl: 'Zenne verbindt ziekenhuizen, artsen en zorgverleners in Brussel. U beslist wie kijkt, en u ziet wie gekeken heeft.',
    en: 'Zenne joins hospitals, doctors and caregivers in Brussels. You decide who looks, and you see who looked.',
    de: 'Zenne verbindet Krankenhäuser, Ärzte und Pflegekräfte in Brüssel. Sie entscheiden, wer hineinsieht, und sehen, wer es tat.',
  },
  patients: {
    fr: 'Patients',
    nl: 'Patiënten',
    en: 'Patients',
    de: 'Patienten',
  },
  patientsText: {
    fr: 'Vos documents et qui les a consultés.',
    nl: 'Uw documenten en wie ze bekeken heeft.',
    en: 'Your documents, and who looked at them.',
    de: 'Ihre Dokumente und wer sie angesehen hat.',
  },
  patientsLink: {
    fr: 'Mon dossier',
    nl: 'Mijn dossier',
    en: 'My record',
    de: 'Meine Akte',
  },
  caregivers: {
    fr: 'Prestataires',
    nl: 'Zorgverleners',
    en: 'Caregivers',
    de: 'Ärzte und Pflegekräfte',
  },
  caregiversText: {
    fr: 'Les documents de vos patients, avec leur consentement.',
    nl: 'De documenten van uw patiënten, met hun toestemming.',
    en: 'Your patients’ documents, with their consent.',
    de: 'Die Dokumente Ihrer Patienten, mit deren Zustimmung.',
  },
  caregiversLink: {
    fr: 'Mes patients',
    nl: 'Mijn patiënten',
    en: 'My patients',
    de: 'Meine Patienten',
  },
  matrix: {
    fr: 'Qui peut voir quoi',
    nl: 'Wie mag wat zien',
    en: 'Who may see what',
    de: 'Wer was sehen darf',
  },
  matrixText: {
    fr: 'Ce que la matrice d’accès ouvre à chaque profession.',
    nl: 'Wat de toegangsmatrix voor elk beroep opent.',
    en: 'What the access matrix opens to each profession.',
    de: 'Was die Zugriffsmatrix jedem Beruf öffnet.',
  },
  matrixLink: {
    fr: 'La matrice d’accès',
    nl: 'De toegangsmatrix',
    en: 'The access matrix',
    de: 'Die Zugriffsmatrix',
  },
  software: {
    fr: 'Éditeurs de logiciels',
    nl: 'Softwarehuizen',
    en: 'Software makers',
    de: 'Softwarehersteller',
  },
  softwareText: {
    fr: 'Le hub parle KMEHR sur SOAP; ce bac à sable est à vous.',
    nl: 'De hub spreekt KMEHR over SOAP; deze zandbak is van u.',
    en: 'The hub speaks KMEHR over SOAP; this sandbox is yours.',
    de: 'Der Hub spricht KMEHR über SOAP; dieser Sandkasten gehört Ihnen.',
  },
  softwareLink: {
    fr: 'La description du service (WSDL)',
    nl: 'De beschrijving van de dienst (WSDL)',
    en: 'The description of the service (WSDL)',
    de: 'Die Beschreibung des Dienstes (WSDL)',
  },
  check: {
    fr: 'Vérifier un message',
    nl: 'Een bericht nakijken',
    en: 'Check a message',
    de: 'Eine Nachricht prüfen',
  },
  checkText: {
    fr: 'Déposez un message KMEHR et voyez ce qui ne va pas, où et pourquoi.',
    nl: 'Leg een KMEHR-bericht neer en zie wat er mis is, waar en waarom.',
    en: 'Drop a KMEHR message and see what is wrong, where and why.',
    de: 'Legen Sie eine KMEHR-Nachricht ab und sehen Sie, was nicht stimmt, wo und warum.',
  },
  checkLink: {
    fr: 'Vérifier un fichier',
    nl: 'Een bestand nakijken',
    en: 'Check a file',
    de: 'Eine Datei prüfen',
  },
};

export const words = makeTranslator(texts);
