/** The words of the page on which a patient chooses notices of access. */
import { makeTranslator } from '../../platform/text/index.ts';

export const texts = {
  title: {
    fr: 'Avis de consultation',
    nl: 'Berichten over inzage',
    en: 'Notices of access',
    de: 'Zugriffsmeldungen',
  },
  lead: {
    fr: 'Voulez-vous une lettre quand quelqu’un regarde dans votre dossier?',
    nl: 'Wilt u een brief als iemand in uw dossier kijkt?',
    en: 'Do you want a letter when somebody looks into your record?',
    de: 'Möchten Sie einen Brief, wenn jemand in Ihre Akte sieht?',
  },
  choice: {
    fr: 'Mes avis',
    nl: 'Mijn berichten',
    en: 'My notices',
    de: 'Meine Meldungen',
  },
  off: {
    fr: 'Aucun avis',
    nl: 'Geen berichten',
    en: 'No notices',
    de: 'Keine Meldungen',
  },
  offHint: {
    fr: 'Vous pouvez toujours regarder vous-même sous «Qui a consulté».',
    nl: 'U kunt altijd zelf kijken onder „Wie heeft gekeken”.',
    en: 'You can always look yourself under “Who looked”.',
    de: 'Sie können immer selbst unter „Wer hat hineingesehen“ nachsehen.',
  },
  daily: {
    fr: 'Une lettre par jour',
    nl: 'Eén brief per dag',
    en: 'One letter a day',
    de: 'Ein Brief am Tag',
  },
  dailyHint: {
    fr: 'Seulement les jours où quelqu’un a regardé.',
    nl: 'Alleen op dagen dat iemand keek.',
    en: 'Only on days on which somebody looked.',
    de: 'Nur an Tagen, an denen jemand hineingesehen hat.',
  },
  each: {
    fr: 'Une lettre à chaque consultation',
    nl: 'Een brief bij elke blik',
    en: 'A letter for each look',
    de: 'Ein Brief bei jedem Blick',
  },
  eachHint: {
    fr: 'Dans la minute qui suit.',
    nl: 'Binnen een minuut.',
    en: 'Within a minute.',
    de: 'Innerhalb einer Minute.',
  },
  emergency: {
    fr: 'Une consultation en urgence vous est toujours annoncée tout de suite, quel que soit votre choix.',
    nl: 'Een blik in een noodgeval wordt u altijd meteen gemeld, wat u ook kiest.',
    en: 'A look in an emergency is always told to you at once, whatever you choose.',
    de: 'Ein Blick in einem Notfall wird Ihnen immer sofort gemeldet, was Sie auch wählen.',
  },
  save: {
    fr: 'Enregistrer',
    nl: 'Bewaren',
    en: 'Save',
    de: 'Speichern',
  },
  saved: {
    fr: 'Votre choix est enregistré.',
    nl: 'Uw keuze is bewaard.',
    en: 'Your choice is saved.',
    de: 'Ihre Wahl ist gespeichert.',
  },
  chooseOne: {
    fr: 'Choisissez une des trois possibilités.',
    nl: 'Kies een van de drie mogelijkheden.',
    en: 'Choose one of the three.',
    de: 'Wählen Sie eine der drei Möglichkeiten.',
  },
  back: {
    fr: 'Qui a consulté',
    nl: 'Wie heeft gekeken',
    en: 'Who looked',
    de: 'Wer hat hineingesehen',
  },
};

export const words = makeTranslator(texts);
