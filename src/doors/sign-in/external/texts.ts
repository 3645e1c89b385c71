/** The words of signing in by an issuer. */
import { makeTranslator } from '../../../platform/text/index.ts';

export const texts = {
  title: {
    fr: 'Se connecter',
    nl: 'Aanmelden',
    en: 'Sign in',
    de: 'Anmelden',
  },
  lead: {
    fr: 'Choisissez comment prouver qui vous êtes. Vous revenez ensuite ici.',
    nl: 'Kies hoe u bewijst wie u bent. Daarna komt u hier terug.',
    en: 'Choose how to prove who you are. You then come back here.',
    de: 'Wählen Sie, wie Sie beweisen, wer Sie sind. Danach kommen Sie hierher zurück.',
  },
  with: {
    fr: 'Avec {name}',
    nl: 'Met {name}',
    en: 'With {name}',
    de: 'Mit {name}',
  },
  none: {
    fr: 'Aucun moyen de se connecter n’est prévu ici',
    nl: 'Hier is geen manier om aan te melden voorzien',
    en: 'No way to sign in is set up here',
    de: 'Hier ist kein Weg zur Anmeldung eingerichtet',
  },
  silent: {
    fr: 'Ce service ne répond pas maintenant. Réessayez plus tard, ou par un autre.',
    nl: 'Deze dienst antwoordt nu niet. Probeer later opnieuw, of met een andere.',
    en: 'This service does not answer now. Try later, or with another one.',
    de: 'Dieser Dienst antwortet gerade nicht. Versuchen Sie es später oder mit einem anderen.',
  },
  'not-fitting': {
    fr: 'Vous n’êtes pas connecté: la réponse ne correspond pas à la demande, ou trop de temps a passé. Recommencez.',
    nl: 'U bent niet aangemeld: het antwoord past niet bij de vraag, of er ging te veel tijd voorbij. Begin opnieuw.',
    en: 'You are not signed in: the answer does not fit the request, or too much time went by. Start again.',
    de: 'Sie sind nicht angemeldet: Die Antwort passt nicht zur Anfrage, oder es ist zu viel Zeit vergangen. Beginnen Sie von vorn.',
  },
  unknown: {
    fr: 'Vous n’êtes pas encore connu ici. Votre médecin, un hôpital ou le réseau peut vous inscrire.',
    nl: 'U bent hier nog niet bekend. Uw arts, een ziekenhuis of het netwerk kan u inschrijven.',
    en: 'You are not known here yet. Your doctor, a hospital or the network can register you.',
    de: 'Sie sind hier noch nicht bekannt. Ihr Arzt, ein Krankenhaus oder das Netz kann Sie eintragen.',
  },
  asTitle: {
    fr: 'En quelle qualité entrez-vous?',
    nl: 'In welke hoedanigheid komt u binnen?',
    en: 'In which role do you come in?',
    de: 'In welcher Rolle treten Sie ein?',
  },
  asLead: {
    fr: 'Vous êtes connu ici à plusieurs titres. Ce que vous ferez sera retenu sous celui que vous choisissez.',
    nl: 'U bent hier in meer dan één hoedanigheid bekend. Wat u doet, wordt onthouden onder de gekozen hoedanigheid.',
    en: 'You are known here in more than one role. What you do is remembered under the one you choose.',
    de: 'Sie sind hier in mehreren Rollen bekannt. Was Sie tun, wird unter der gewählten vermerkt.',
  },
  asPatient: {
    fr: 'Pour mon propre dossier',
    nl: 'Voor mijn eigen dossier',
    en: 'For my own record',
    de: 'Für meine eigene Akte',
  },
  asCaregiver: {
    fr: 'Comme {profession} ({number})',
    nl: 'Als {profession} ({number})',
    en: 'As {profession} ({number})',
    de: 'Als {profession} ({number})',
  },
  asOfficer: {
    fr: 'Pour le bureau du réseau',
    nl: 'Voor het kantoor van het netwerk',
    en: 'For the network’s office',
    de: 'Für das Büro des Netzes',
  },
};

export const words = makeTranslator(texts);
