/** The words of the public pages. */
import { makeTranslator } from '../../platform/text/index.ts';

export const texts = {
  fr: {
    title: 'Votre santé, partagée avec qui vous soigne',
    lead: 'Zenne relie hôpitaux, médecins et prestataires de Bruxelles. Vous décidez qui regarde, et vous voyez qui a regardé.',
    patients: 'Patients',
    patientsText: 'Vos documents et qui les a consultés.',
    patientsLink: 'Mon dossier',
    caregivers: 'Prestataires',
    caregiversText: 'Les documents de vos patients, avec leur consentement.',
    caregiversLink: 'Mes patients',
    software: 'Éditeurs de logiciels',
    softwareText: 'Le hub parle KMEHR sur SOAP; ce bac à sable est à vous.',
    softwareLink: 'La description du service (WSDL)',
  },
  nl: {
    title: 'Uw gezondheid, gedeeld met wie voor u zorgt',
    lead: 'Zenne verbindt ziekenhuizen, artsen en zorgverleners in Brussel. U beslist wie kijkt, en u ziet wie gekeken heeft.',
    patients: 'Patiënten',
    patientsText: 'Uw documenten en wie ze bekeken heeft.',
    patientsLink: 'Mijn dossier',
    caregivers: 'Zorgverleners',
    caregiversText: 'De documenten van uw patiënten, met hun toestemming.',
    caregiversLink: 'Mijn patiënten',
    software: 'Softwarehuizen',
    softwareText: 'De hub spreekt KMEHR over SOAP; deze zandbak is van u.',
    softwareLink: 'De beschrijving van de dienst (WSDL)',
  },
  en: {
    title: 'Your health, shared with those who care for you',
    lead: 'Zenne joins hospitals, doctors and caregivers in Brussels. You decide who looks, and you see who looked.',
    patients: 'Patients',
    patientsText: 'Your documents, and who looked at them.',
    patientsLink: 'My record',
    caregivers: 'Caregivers',
    caregiversText: 'Your patients’ documents, with their consent.',
    caregiversLink: 'My patients',
    software: 'Software makers',
    softwareText: 'The hub speaks KMEHR over SOAP; this sandbox is yours.',
    softwareLink: 'The description of the service (WSDL)',
  },
  de: {
    title: 'Ihre Gesundheit, geteilt mit denen, die für Sie sorgen',
    lead: 'Zenne verbindet Krankenhäuser, Ärzte und Pflegekräfte in Brüssel. Sie entscheiden, wer hineinsieht, und sehen, wer es tat.',
    patients: 'Patienten',
    patientsText: 'Ihre Dokumente und wer sie angesehen hat.',
    patientsLink: 'Meine Akte',
    caregivers: 'Ärzte und Pflegekräfte',
    caregiversText: 'Die Dokumente Ihrer Patienten, mit deren Zustimmung.',
    caregiversLink: 'Meine Patienten',
    software: 'Softwarehersteller',
    softwareText: 'Der Hub spricht KMEHR über SOAP; dieser Sandkasten gehört Ihnen.',
    softwareLink: 'Die Beschreibung des Dienstes (WSDL)',
  },
};

export const words = makeTranslator(texts);
