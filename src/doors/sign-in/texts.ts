/** The words of letting an application in. */
import { makeTranslator } from '../../platform/text/index.ts';

export const texts = {
  failed: {
    fr: 'Cette demande d’accès ne peut pas continuer',
    nl: 'Deze vraag om toegang kan niet verder',
    en: 'This request for access cannot go on',
    de: 'Diese Anfrage kann nicht fortgesetzt werden',
  },
  failedLead: {
    fr: 'L’application vous a envoyé ici avec une demande que nous ne pouvons pas suivre, ou trop de temps a passé. Rien n’a été ouvert. Recommencez depuis l’application.',
    nl: 'De toepassing stuurde u hierheen met een vraag die we niet kunnen volgen, of er ging te veel tijd voorbij. Er werd niets geopend. Begin opnieuw vanuit de toepassing.',
    en: 'The application sent you here with a request that we cannot follow, or too much time went by. Nothing was opened. Start again from the application.',
    de: 'Die Anwendung hat Sie mit einer Anfrage hierher geschickt, der wir nicht folgen können, oder es ist zu viel Zeit vergangen. Nichts wurde geöffnet. Beginnen Sie in der Anwendung von vorn.',
  },
  failedCode: {
    fr: 'Pour qui a fait l’application: {code}',
    nl: 'Voor wie de toepassing maakte: {code}',
    en: 'For who made the application: {code}',
    de: 'Für die Entwickler der Anwendung: {code}',
  },
  toStart: {
    fr: 'Vers le début',
    nl: 'Naar het begin',
    en: 'To the start',
    de: 'Zum Anfang',
  },
  asks: {
    fr: '{name} demande l’accès',
    nl: '{name} vraagt toegang',
    en: '{name} asks for access',
    de: '{name} bittet um Zugang',
  },
  asksLead: {
    fr: 'Vous décidez si {name} entre, et ce qu’elle voit. Vous pouvez y mettre fin quand vous voulez.',
    nl: 'U beslist of {name} binnen mag en wat ze ziet. U kunt er altijd een einde aan maken.',
    en: 'You decide whether {name} comes in and what it sees. You can end it whenever you like.',
    de: 'Sie entscheiden, ob {name} Zugang bekommt und was sie sieht. Sie können das jederzeit beenden.',
  },
  whose: {
    fr: 'De qui s’agit-il?',
    nl: 'Over wie gaat het?',
    en: 'Whose record is it?',
    de: 'Um wen geht es?',
  },
  own: {
    fr: '{name} (vous)',
    nl: '{name} (uzelf)',
    en: '{name} (yourself)',
    de: '{name} (Sie selbst)',
  },
  born: {
    fr: 'Naissance: {day}',
    nl: 'Geboren: {day}',
    en: 'Born {day}',
    de: 'Geboren: {day}',
  },
  chooseOne: {
    fr: 'Choisissez une personne',
    nl: 'Kies een persoon',
    en: 'Choose one person',
    de: 'Wählen Sie eine Person',
  },
  notOpen: {
    fr: 'Ce dossier ne vous est pas ouvert: choisissez une autre personne',
    nl: 'Dit dossier is niet voor u open: kies iemand anders',
    en: 'This record is not open to you: choose somebody else',
    de: 'Diese Akte ist Ihnen nicht offen: Wählen Sie jemand anderen',
  },
  byNumber: {
    fr: 'Ou le numéro (NISS) d’une personne qui n’est pas dans la liste',
    nl: 'Of het nummer (INSZ) van iemand die niet in de lijst staat',
    en: 'Or the number (SSIN) of somebody who is not in the list',
    de: 'Oder die Nummer (ENSS) von jemandem, der nicht in der Liste steht',
  },
  willSee: {
    fr: 'Ce que l’application pourra voir',
    nl: 'Wat de toepassing zal kunnen zien',
    en: 'What the application will be able to see',
    de: 'Was die Anwendung sehen kann',
  },
  knowsYou: {
    fr: 'Elle saura aussi qui vous êtes. Chaque consultation laisse une trace que le patient peut lire.',
    nl: 'Ze zal ook weten wie u bent. Elke raadpleging laat een spoor na dat de patiënt kan lezen.',
    en: 'It will also know who you are. Every look leaves a trace that the patient can read.',
    de: 'Sie erfährt auch, wer Sie sind. Jeder Einblick hinterlässt eine Spur, die der Patient lesen kann.',
  },
  allow: {
    fr: 'Autoriser',
    nl: 'Toelaten',
    en: 'Allow',
    de: 'Zulassen',
  },
  refuse: {
    fr: 'Refuser',
    nl: 'Weigeren',
    en: 'Refuse',
    de: 'Ablehnen',
  },
  other: {
    fr: 'Ce n’est pas vous?',
    nl: 'Bent u dit niet?',
    en: 'Not you?',
    de: 'Das sind nicht Sie?',
  },
  otherLink: {
    fr: 'Se connecter comme une autre personne',
    nl: 'Aanmelden als iemand anders',
    en: 'Sign in as somebody else',
    de: 'Als jemand anderes anmelden',
  },
  nobody: {
    fr: 'Aucun dossier à ouvrir',
    nl: 'Geen dossier om te openen',
    en: 'No record to open',
    de: 'Keine Akte zum Öffnen',
  },
  nobodyHelp: {
    fr: 'Cette application s’ouvre sur un dossier. Vous n’avez de lien thérapeutique avec personne, ou ce dossier ne vous est pas ouvert.',
    nl: 'Deze toepassing opent een dossier. U hebt met niemand een therapeutische relatie, of dit dossier is niet voor u open.',
    en: 'This application opens on a record. You have no care link with anybody, or this record is not open to you.',
    de: 'Diese Anwendung öffnet eine Akte. Sie haben mit niemandem eine therapeutische Beziehung, oder diese Akte ist Ihnen nicht offen.',
  },
  seesPatient: {
    fr: 'Qui est le patient: nom, naissance, sexe, numéro, adresse',
    nl: 'Wie de patiënt is: naam, geboorte, geslacht, nummer, adres',
    en: 'Who the patient is: name, birth, sex, number, address',
    de: 'Wer der Patient ist: Name, Geburt, Geschlecht, Nummer, Adresse',
  },
  seesRegister: {
    fr: 'Les prestataires et établissements, vous y compris: nom, profession, numéro',
    nl: 'Zorgverleners en instellingen, ook uzelf: naam, beroep, nummer',
    en: 'Caregivers and institutions, you among them: name, profession, number',
    de: 'Leistungserbringer und Einrichtungen, auch Sie selbst: Name, Beruf, Nummer',
  },
  alsoWrites: {
    fr: 'L’application peut aussi écrire, là où vous le pouvez vous-même.',
    nl: 'De toepassing mag ook schrijven, waar u het zelf mag.',
    en: 'The application may write as well, where you may yourself.',
    de: 'Die Anwendung darf auch schreiben, wo Sie es selbst dürfen.',
  },
  seesAll: {
    fr: 'Tout ce que vous pouvez voir vous-même, aussi ce qui s’ajoutera',
    nl: 'Alles wat u zelf kunt zien, ook wat er later bij komt',
    en: 'Everything that you can see yourself, also what will be added',
    de: 'Alles, was Sie selbst sehen können, auch was noch hinzukommt',
  },
  ofOne: {
    fr: 'De la personne choisie seulement.',
    nl: 'Alleen van de gekozen persoon.',
    en: 'Of the chosen person only.',
    de: 'Nur von der gewählten Person.',
  },
  ofAll: {
    fr: 'De chaque personne dont le dossier vous est ouvert.',
    nl: 'Van iedereen van wie het dossier voor u open is.',
    en: 'Of everybody whose record is open to you.',
    de: 'Von allen, deren Akte Ihnen offen ist.',
  },
  onlyId: {
    fr: 'Limité à un seul dossier.',
    nl: 'Beperkt tot één dossier.',
    en: 'Limited to one record.',
    de: 'Begrenzt auf eine Akte.',
  },
  onlyGender: {
    fr: 'Limité au sexe «{value}».',
    nl: 'Beperkt tot geslacht ‘{value}’.',
    en: 'Limited to sex “{value}”.',
    de: 'Begrenzt auf Geschlecht „{value}“.',
  },
  staysIn: {
    fr: 'Garder l’accès pendant 90 jours',
    nl: 'Toegang houden gedurende 90 dagen',
    en: 'Keep access for 90 days',
    de: 'Zugang für 90 Tage behalten',
  },
  staysInHint: {
    fr: 'Même quand vous n’êtes pas là. Sans cela, l’accès se ferme après 15 minutes.',
    nl: 'Ook wanneer u er niet bij bent. Anders sluit de toegang na 15 minuten.',
    en: 'Also while you are away. Otherwise access closes after 15 minutes.',
    de: 'Auch wenn Sie nicht dabei sind. Sonst schließt der Zugang nach 15 Minuten.',
  },
};

export const words = makeTranslator(texts);
