/** Words of the page's frame. */
import { type Language, makeTranslator, type Texts } from '../../platform/text/index.ts';

export const texts = {
  skip: {
    fr: 'Aller au contenu',
    nl: 'Naar de inhoud',
    en: 'Skip to content',
    de: 'Zum Inhalt',
  },
  errorTitle: {
    fr: 'Erreur: {title}',
    nl: 'Fout: {title}',
    en: 'Error: {title}',
    de: 'Fehler: {title}',
  },
  signedIn: {
    fr: 'Connecté:',
    nl: 'Aangemeld:',
    en: 'Signed in:',
    de: 'Angemeldet:',
  },
  signOut: {
    fr: 'Se déconnecter',
    nl: 'Afmelden',
    en: 'Sign out',
    de: 'Abmelden',
  },
  sessions: {
    fr: 'Mes sessions',
    nl: 'Mijn sessies',
    en: 'My sessions',
    de: 'Meine Sitzungen',
  },
  languages: {
    fr: 'Langues',
    nl: 'Talen',
    en: 'Languages',
    de: 'Sprachen',
  },
  navigation: {
    fr: 'Navigation',
    nl: 'Navigatie',
    en: 'Navigation',
    de: 'Navigation',
  },
  about: {
    fr: 'Le réseau de santé: vos soignants voient ce dont ils ont besoin, et vous voyez qui a regardé.',
    nl: 'Het gezondheidsnetwerk: uw zorgverleners zien wat ze nodig hebben, en u ziet wie keek.',
    en: 'The health network: your caregivers see what they need, and you see who looked.',
    de: 'Das Gesundheitsnetz: Ihre Behandelnden sehen, was sie brauchen, und Sie sehen, wer nachgesehen hat.',
  },
  sandbox: {
    fr: 'Ceci est un essai: toutes les personnes et tous les documents sont inventés.',
    nl: 'Dit is een proefomgeving: alle personen en documenten zijn verzonnen.',
    en: 'This is a sandbox: all people and documents are invented.',
    de: 'Dies ist eine Testumgebung: Alle Personen und Dokumente sind erfunden.',
  },
} as const satisfies Texts;

export const languageNames: Readonly<Record<Language, string>> = {
  fr: 'Français',
  nl: 'Nederlands',
  en: 'English',
  de: 'Deutsch',
};

export const words = makeTranslator(texts);
