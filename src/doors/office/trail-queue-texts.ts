/** The words of what asks for attention, and of how whole the trail is. */
import { makeTranslator } from '../../platform/text/index.ts';

export const texts = {
  queue: {
    fr: 'Points à contrôler',
    nl: 'Punten om na te kijken',
    en: 'What asks for attention',
    de: 'Was zu prüfen ist',
  },
  queueNone: {
    fr: 'Aucun point ouvert.',
    nl: 'Geen open punten.',
    en: 'No open points.',
    de: 'Keine offenen Punkte.',
  },
  point: {
    fr: 'Point',
    nl: 'Punt',
    en: 'Point',
    de: 'Prüfpunkt',
  },
  pointText: {
    fr: '{who}: {rule} ({times})',
    nl: '{who}: {rule} ({times})',
    en: '{who}: {rule} ({times})',
    de: '{who}: {rule} ({times})',
  },
  'refusals-in-a-row': {
    fr: 'refus l’un après l’autre',
    nl: 'weigeringen na elkaar',
    en: 'refusals in a row',
    de: 'Ablehnungen nacheinander',
  },
  'many-records': {
    fr: 'beaucoup de dossiers en un jour',
    nl: 'veel dossiers op één dag',
    en: 'many records in a day',
    de: 'viele Akten an einem Tag',
  },
  'unknown-numbers': {
    fr: 'numéros que personne n’a',
    nl: 'nummers die niemand heeft',
    en: 'numbers that nobody has',
    de: 'Nummern, die niemand hat',
  },
  'many-emergencies': {
    fr: 'urgences en un jour',
    nl: 'noodgevallen op één dag',
    en: 'emergencies in a day',
    de: 'Notfälle an einem Tag',
  },
  'same-family-name': {
    fr: 'dossiers au même nom de famille',
    nl: 'dossiers met dezelfde familienaam',
    en: 'records of the same family name',
    de: 'Akten mit demselben Familiennamen',
  },
  remark: {
    fr: 'Ce que vous avez constaté',
    nl: 'Wat u vaststelde',
    en: 'What you found',
    de: 'Was Sie festgestellt haben',
  },
  remarkHint: {
    fr: '10 à 500 signes, pour régler le point.',
    nl: '10 tot 500 tekens, om het punt af te handelen.',
    en: '10 to 500 characters, to settle the point.',
    de: '10 bis 500 Zeichen, um den Punkt zu erledigen.',
  },
  prepare: {
    fr: 'Préparer une consultation',
    nl: 'Een opzoeking voorbereiden',
    en: 'Prepare a look-up',
    de: 'Einsicht vorbereiten',
  },
  settle: {
    fr: 'Régler le point',
    nl: 'Punt afhandelen',
    en: 'Settle the point',
    de: 'Punkt erledigen',
  },
  settled: {
    fr: 'Le point est réglé.',
    nl: 'Het punt is afgehandeld.',
    en: 'The point is settled.',
    de: 'Der Punkt ist erledigt.',
  },
  'point-missing': {
    fr: 'Choisissez un point ouvert.',
    nl: 'Kies een open punt.',
    en: 'Choose an open point.',
    de: 'Wählen Sie einen offenen Punkt.',
  },
  'remark-invalid': {
    fr: 'Écrivez 10 à 500 signes.',
    nl: 'Schrijf 10 tot 500 tekens.',
    en: 'Write 10 to 500 characters.',
    de: 'Schreiben Sie 10 bis 500 Zeichen.',
  },
  whole: {
    fr: 'La trace est-elle entière?',
    nl: 'Is het spoor volledig?',
    en: 'Is the trail whole?',
    de: 'Ist die Spur vollständig?',
  },
  wholeNone: {
    fr: 'Pas encore comparée: la première heure n’est pas passée.',
    nl: 'Nog niet vergeleken: het eerste uur is niet voorbij.',
    en: 'Not compared yet: the first hour has not passed.',
    de: 'Noch nicht verglichen: Die erste Stunde ist nicht vorbei.',
  },
  wholeYes: {
    fr: 'Comparée avec les comptes des portes jusqu’à l’heure du {hour}: aucune différence.',
    nl: 'Vergeleken met de tellingen van de deuren tot het uur van {hour}: geen verschil.',
    en: 'Compared with the counts of the doors up to the hour of {hour}: no difference.',
    de: 'Mit den Zählungen der Türen verglichen bis zur Stunde vom {hour}: kein Unterschied.',
  },
  wholeNo: {
    fr: 'Comparée jusqu’à l’heure du {hour}. Différences:',
    nl: 'Vergeleken tot het uur van {hour}. Verschillen:',
    en: 'Compared up to the hour of {hour}. Differences:',
    de: 'Verglichen bis zur Stunde vom {hour}. Unterschiede:',
  },
  hour: {
    fr: 'Heure',
    nl: 'Uur',
    en: 'Hour',
    de: 'Stunde',
  },
  counted: {
    fr: 'Comptés',
    nl: 'Geteld',
    en: 'Counted',
    de: 'Gezählt',
  },
  traced: {
    fr: 'Dans la trace',
    nl: 'In het spoor',
    en: 'In the trail',
    de: 'In der Spur',
  },
  meaning: {
    fr: 'Ce que cela veut dire',
    nl: 'Wat dit betekent',
    en: 'What it means',
    de: 'Was es bedeutet',
  },
  untraced: {
    fr: 'Alarme: répondu sans trace',
    nl: 'Alarm: beantwoord zonder spoor',
    en: 'Alarm: answered without a trace',
    de: 'Alarm: ohne Spur beantwortet',
  },
  uncounted: {
    fr: 'Alarme: dans la trace, mais par aucune porte',
    nl: 'Alarm: in het spoor, maar door geen deur',
    en: 'Alarm: in the trail, but through no door',
    de: 'Alarm: in der Spur, aber durch keine Tür',
  },
  crash: {
    fr: 'Expliqué: le programme s’est arrêté entre l’acte et son comptage; la trace est entière',
    nl: 'Verklaard: het programma viel uit tussen handeling en telling; het spoor is volledig',
    en: 'Explained: the program stopped between the act and its count; the trail is whole',
    de: 'Erklärt: Das Programm brach zwischen Handlung und Zählung ab; die Spur ist vollständig',
  },
};

export const words = makeTranslator(texts);
