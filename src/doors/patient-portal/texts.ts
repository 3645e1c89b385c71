/** The words of the patient's pages. */
import { makeTranslator } from '../../platform/text/index.ts';

export const texts = {
  documents: {
    fr: 'Mes documents',
    nl: 'Mijn documenten',
    en: 'My documents',
    de: 'Meine Dokumente',
  },
  log: {
    fr: 'Qui a consulté',
    nl: 'Wie heeft gekeken',
    en: 'Who looked',
    de: 'Wer hat hineingesehen',
  },
  links: {
    fr: 'Qui me soigne',
    nl: 'Wie mij verzorgt',
    en: 'Who treats me',
    de: 'Wer mich behandelt',
  },
  rights: {
    fr: 'Mes droits',
    nl: 'Mijn rechten',
    en: 'My rights',
    de: 'Meine Rechte',
  },
  patient: {
    fr: 'Patient',
    nl: 'Patiënt',
    en: 'Patient',
    de: 'Patient',
  },
  lead: {
    fr: 'Les documents que vos prestataires partagent et qui vous sont ouverts.',
    nl: 'De documenten die uw zorgverleners delen en die voor u open zijn.',
    en: 'The documents that your caregivers share and that are open to you.',
    de: 'Die Dokumente, die Ihre Ärzte und Pflegekräfte teilen und die für Sie offen sind.',
  },
  source: {
    fr: 'Source: le réseau Zenne, à l’instant. Un document peut s’ouvrir plus tard, ou rester chez son auteur: demandez-le-lui.',
    nl: 'Bron: het netwerk Zenne, nu. Een document kan later opengaan, of bij de auteur blijven: vraag het aan de auteur.',
    en: 'Source: the Zenne network, just now. A document may open later, or stay with its author: ask the author.',
    de: 'Quelle: das Netz Zenne, gerade eben. Ein Dokument kann später aufgehen oder beim Autor bleiben: Fragen Sie den Autor.',
  },
  none: {
    fr: 'Aucun document ne vous est ouvert pour le moment.',
    nl: 'Er is nu geen document open voor u.',
    en: 'No document is open to you at the moment.',
    de: 'Im Moment ist kein Dokument für Sie offen.',
  },
  noneHelp: {
    fr: 'Un document apparaît ici dès que son auteur l’ouvre pour vous.',
    nl: 'Een document komt hier zodra de auteur het voor u opent.',
    en: 'A document appears here as soon as its author opens it to you.',
    de: 'Ein Dokument erscheint hier, sobald sein Autor es für Sie öffnet.',
  },
  noConsent: {
    fr: 'Vous n’avez pas donné votre consentement au partage: personne ne voit votre dossier, vous non plus.',
    nl: 'U hebt geen toestemming gegeven om te delen: niemand ziet uw dossier, ook u niet.',
    en: 'You have not consented to sharing: nobody sees your record, not even you.',
    de: 'Sie haben dem Teilen nicht zugestimmt: Niemand sieht Ihre Akte, auch Sie nicht.',
  },
  noConsentHelp: {
    fr: 'Donnez-le sous «Mes droits», ou chez votre médecin ou votre pharmacien avec votre carte d’identité.',
    nl: 'Geef ze onder „Mijn rechten”, of bij uw arts of apotheker met uw identiteitskaart.',
    en: 'Give your consent under “My rights”, or with your identity card at your doctor’s or pharmacist’s.',
    de: 'Stimmen Sie unter „Meine Rechte“ zu, oder mit Ihrem Ausweis bei Ihrem Arzt oder Apotheker.',
  },
  notFound: {
    fr: 'Ce document n’est pas là',
    nl: 'Dit document is er niet',
    en: 'This document is not here',
    de: 'Dieses Dokument ist nicht da',
  },
  notFoundHelp: {
    fr: 'Il a peut-être été retiré, ou n’est pas encore ouvert pour vous.',
    nl: 'Misschien is het weggehaald, of nog niet open voor u.',
    en: 'It may have been withdrawn, or it is not open to you yet.',
    de: 'Vielleicht wurde es zurückgezogen oder ist noch nicht für Sie offen.',
  },
  back: {
    fr: 'Tous mes documents',
    nl: 'Al mijn documenten',
    en: 'All my documents',
    de: 'Alle meine Dokumente',
  },
  logLead: {
    fr: 'Chaque regard dans votre dossier laisse une trace. Personne ne peut l’effacer.',
    nl: 'Elke blik in uw dossier laat een spoor na. Niemand kan het wissen.',
    en: 'Every look into your record leaves a trace. Nobody can erase it.',
    de: 'Jeder Blick in Ihre Akte hinterlässt eine Spur. Niemand kann sie löschen.',
  },
  logNone: {
    fr: 'Personne n’a encore regardé dans votre dossier.',
    nl: 'Nog niemand heeft in uw dossier gekeken.',
    en: 'Nobody has looked into your record yet.',
    de: 'Noch niemand hat in Ihre Akte gesehen.',
  },
  logNoneHelp: {
    fr: 'Dès que quelqu’un regarde, vous le voyez ici.',
    nl: 'Zodra iemand kijkt, ziet u het hier.',
    en: 'As soon as somebody looks, you see it here.',
    de: 'Sobald jemand hineinsieht, sehen Sie es hier.',
  },
  logSource: {
    fr: 'Source: la trace du réseau Zenne, à l’instant. Ce que votre hôpital consulte dans son propre dossier n’y figure pas.',
    nl: 'Bron: het spoor van het netwerk Zenne, nu. Wat uw ziekenhuis in zijn eigen dossier bekijkt, staat er niet bij.',
    en: 'Source: the trail of the Zenne network, just now. What your hospital looks at in its own record is not in it.',
    de: 'Quelle: die Spur des Netzes Zenne, gerade eben. Was Ihr Krankenhaus in der eigenen Akte ansieht, steht nicht darin.',
  },
  older: {
    fr: 'Plus ancien',
    nl: 'Ouder',
    en: 'Older',
    de: 'Älter',
  },
};

export const words = makeTranslator(texts);
