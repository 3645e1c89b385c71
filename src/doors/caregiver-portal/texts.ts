/** The words of the caregivers' pages. */
import { makeTranslator } from '../../platform/text/index.ts';

export const texts = {
  start: {
    fr: 'Trouver un patient',
    nl: 'Een patiënt zoeken',
    en: 'Find a patient',
    de: 'Einen Patienten suchen',
  },
  lead: {
    fr: 'Tapez le numéro du registre national ou bis du patient.',
    nl: 'Typ het rijksregisternummer of bisnummer van de patiënt.',
    en: 'Type the patient’s national register or BIS number.',
    de: 'Geben Sie die Nationalregister- oder Bis-Nummer des Patienten ein.',
  },
  ssin: {
    fr: 'Numéro national (NISS)',
    nl: 'Rijksregisternummer (INSZ)',
    en: 'National number (SSIN)',
    de: 'Nationalregisternummer (ENSS)',
  },
  ssinHint: {
    fr: '11 chiffres, par exemple 85.07.30-998.33',
    nl: '11 cijfers, bijvoorbeeld 85.07.30-998.33',
    en: '11 digits, for example 85.07.30-998.33',
    de: '11 Ziffern, zum Beispiel 85.07.30-998.33',
  },
  find: {
    fr: 'Chercher',
    nl: 'Zoeken',
    en: 'Find',
    de: 'Suchen',
  },
  ssinInvalid: {
    fr: 'Ce numéro n’est pas un NISS: il a 11 chiffres. Vérifiez-le.',
    nl: 'Dit is geen INSZ: het heeft 11 cijfers. Kijk het na.',
    en: 'This is not an SSIN: it has 11 digits. Please check it.',
    de: 'Das ist keine ENSS: Sie hat 11 Ziffern. Bitte prüfen.',
  },
  documents: {
    fr: 'Documents du patient',
    nl: 'Documenten van de patiënt',
    en: 'The patient’s documents',
    de: 'Dokumente des Patienten',
  },
  source: {
    fr: 'Source: le réseau Zenne, à l’instant. Vous voyez ce que le consentement, votre lien et la matrice vous ouvrent.',
    nl: 'Bron: het netwerk Zenne, nu. U ziet wat de toestemming, uw relatie en de matrix voor u openen.',
    en: 'Source: the Zenne network, just now. You see what the consent, your link and the matrix open to you.',
    de: 'Quelle: das Netz Zenne, gerade eben. Sie sehen, was Zustimmung, Beziehung und Matrix für Sie öffnen.',
  },
  none: {
    fr: 'Aucun document à montrer.',
    nl: 'Er is geen document om te tonen.',
    en: 'There is no document to show.',
    de: 'Es gibt kein Dokument zu zeigen.',
  },
  noneHelp: {
    fr: 'Le réseau n’a pas de document pour vous dans ce dossier.',
    nl: 'Het netwerk heeft voor u geen document in dit dossier.',
    en: 'The network has no document for you in this record.',
    de: 'Das Netz hat in dieser Akte kein Dokument für Sie.',
  },
  notFound: {
    fr: 'Ce document n’est pas là',
    nl: 'Dit document is er niet',
    en: 'This document is not here',
    de: 'Dieses Dokument ist nicht da',
  },
  notFoundHelp: {
    fr: 'Le réseau ne connaît pas de document à cette adresse.',
    nl: 'Het netwerk kent geen document op dit adres.',
    en: 'The network knows no document at this address.',
    de: 'Das Netz kennt unter dieser Adresse kein Dokument.',
  },
  back: {
    fr: 'Documents du patient',
    nl: 'Documenten van de patiënt',
    en: 'The patient’s documents',
    de: 'Dokumente des Patienten',
  },
  other: {
    fr: 'Un autre patient',
    nl: 'Een andere patiënt',
    en: 'Another patient',
    de: 'Ein anderer Patient',
  },
  why: {
    fr: 'Pourquoi je ne vois pas un document?',
    nl: 'Waarom zie ik een document niet?',
    en: 'Why do I not see a document?',
    de: 'Warum sehe ich ein Dokument nicht?',
  },
  whyTitle: {
    fr: 'Pourquoi je ne vois pas un document',
    nl: 'Waarom ik een document niet zie',
    en: 'Why I do not see a document',
    de: 'Warum ich ein Dokument nicht sehe',
  },
  whyLead: {
    fr: 'Voici ce que le réseau vous ouvre dans ce dossier, et pourquoi.',
    nl: 'Dit is wat het netwerk in dit dossier voor u opent, en waarom.',
    en: 'This is what the network opens to you in this record, and why.',
    de: 'Das öffnet das Netz für Sie in dieser Akte, und warum.',
  },
  basis: {
    fr: 'Pourquoi vous voyez ce dossier',
    nl: 'Waarom u dit dossier ziet',
    en: 'Why you see this record',
    de: 'Warum Sie diese Akte sehen',
  },
  basisLink: {
    fr: 'Vous avez un lien thérapeutique en cours.',
    nl: 'U hebt een lopende therapeutische relatie.',
    en: 'You have a running therapeutic link.',
    de: 'Sie haben eine laufende therapeutische Beziehung.',
  },
  basisEmergency: {
    fr: 'Vous avez déclaré une urgence. Le patient et le réseau le voient.',
    nl: 'U hebt spoed gemeld. De patiënt en het netwerk zien dat.',
    en: 'You declared an emergency. The patient and the network see that.',
    de: 'Sie haben einen Notfall gemeldet. Der Patient und das Netz sehen das.',
  },
  kinds: {
    fr: 'Types de documents ouverts à votre profession',
    nl: 'Soorten documenten die open zijn voor uw beroep',
    en: 'Kinds of document open to your profession',
    de: 'Arten von Dokumenten, die für Ihren Beruf offen sind',
  },
  kindsAll: {
    fr: 'Tous les types',
    nl: 'Alle soorten',
    en: 'All kinds',
    de: 'Alle Arten',
  },
  kindsOwn: {
    fr: 'Et tout document écrit par un collègue de votre profession.',
    nl: 'En elk document van een collega met uw beroep.',
    en: 'And every document written by a colleague of your profession.',
    de: 'Und jedes Dokument eines Kollegen Ihres Berufs.',
  },
  whyRest: {
    fr: 'Un document peut aussi manquer parce que son auteur ne l’a pas partagé ou l’a retiré. Demandez-le à l’auteur ou au patient.',
    nl: 'Een document kan ook ontbreken omdat de auteur het niet deelde of het introk. Vraag het aan de auteur of de patiënt.',
    en: 'A document may also be missing because its author did not share it or withdrew it. Ask the author or the patient.',
    de: 'Ein Dokument kann auch fehlen, weil der Autor es nicht geteilt oder zurückgezogen hat. Fragen Sie den Autor oder den Patienten.',
  },
  emergency: {
    fr: 'C’est une urgence',
    nl: 'Dit is spoed',
    en: 'This is an emergency',
    de: 'Das ist ein Notfall',
  },
  emergencyLead: {
    fr: 'En urgence, un médecin peut ouvrir le dossier sans lien, pour 24 heures. Le patient reçoit une lettre avec la raison, et le réseau la contrôle.',
    nl: 'Bij spoed kan een arts het dossier openen zonder relatie, voor 24 uur. De patiënt krijgt een brief met de reden, en het netwerk kijkt ze na.',
    en: 'In an emergency a physician can open the record without a link, for 24 hours. The patient gets a letter with the reason, and the network reviews it.',
    de: 'Im Notfall kann ein Arzt die Akte ohne Beziehung öffnen, für 24 Stunden. Der Patient erhält einen Brief mit dem Grund, und das Netz prüft ihn.',
  },
  code: {
    fr: 'Pourquoi n’y a-t-il pas de lien?',
    nl: 'Waarom is er geen relatie?',
    en: 'Why is there no link?',
    de: 'Warum gibt es keine Beziehung?',
  },
  reason: {
    fr: 'Raison de l’urgence',
    nl: 'Reden van de spoed',
    en: 'Reason for the emergency',
    de: 'Grund des Notfalls',
  },
  reasonHint: {
    fr: 'De 10 à 200 caractères',
    nl: '10 tot 200 tekens',
    en: '10 to 200 characters',
    de: '10 bis 200 Zeichen',
  },
  open: {
    fr: 'Ouvrir le dossier en urgence',
    nl: 'Het dossier bij spoed openen',
    en: 'Open the record in an emergency',
    de: 'Die Akte im Notfall öffnen',
  },
  emergencyNow: {
    fr: 'Accès d’urgence',
    nl: 'Toegang bij spoed',
    en: 'Emergency access',
    de: 'Notfallzugang',
  },
  emergencyNowText: {
    fr: 'Vous regardez ce dossier sans lien thérapeutique. Chaque page est notée avec votre raison.',
    nl: 'U bekijkt dit dossier zonder therapeutische relatie. Elke pagina wordt met uw reden genoteerd.',
    en: 'You look at this record without a therapeutic link. Every page is noted with your reason.',
    de: 'Sie sehen diese Akte ohne therapeutische Beziehung. Jede Seite wird mit Ihrem Grund vermerkt.',
  },
};

export const words = makeTranslator(texts);
