/** The words of the public page of the access matrix. */
import { makeTranslator } from '../../platform/text/index.ts';

const say = (fr: string, nl: string, en: string, de: string) => ({ fr, nl, en, de });

export const texts = {
  title: say('Qui peut voir quoi', 'Wie mag wat zien', 'Who may see what', 'Wer was sehen darf'),
  lead: say(
    'La matrice d’accès dit quelle profession peut voir ou écrire quels documents. Elle ne suffit pas: il faut aussi votre consentement et un lien thérapeutique, et vos propres limites passent avant elle.',
    'De toegangsmatrix zegt welk beroep welke documenten mag zien of schrijven. Ze volstaat niet: uw toestemming en een therapeutische relatie zijn ook nodig, en uw eigen beperkingen gaan voor.',
    'The access matrix says which profession may see or write which documents. It is not enough: your consent and a therapeutic link are needed too, and your own limits come first.',
    'Die Zugriffsmatrix sagt, welcher Beruf welche Dokumente sehen oder schreiben darf. Sie genügt nicht: Auch Ihre Zustimmung und eine Behandlungsbeziehung sind nötig, und Ihre eigenen Grenzen gehen vor.',
  ),
  starting: say('Matrice de départ', 'Startmatrix', 'Starting matrix', 'Startmatrix'),
  startingText: say(
    'Ceci n’est pas la matrice nationale officielle, qui n’est pas publiée. Les auteurs de Zenne l’ont faite avec les règles que des sources publiques confirment («access 6.2», «access 6.3») et, là où elles se taisent, avec leurs propres choix prudents («placeholder»). Deux responsables du réseau peuvent la remplacer.',
    'Dit is niet de officiële nationale matrix, die niet gepubliceerd is. De makers van Zenne maakten ze met de regels die openbare bronnen bevestigen („access 6.2”, „access 6.3”) en, waar die zwijgen, met eigen voorzichtige keuzes („placeholder”). Twee verantwoordelijken van het netwerk kunnen ze vervangen.',
    'This is not the official national matrix, which is not published. The makers of Zenne wrote it from the rules that public sources confirm (“access 6.2”, “access 6.3”) and, where they are silent, from their own careful choices (“placeholder”). Two officers of the network can replace it.',
    'Dies ist nicht die offizielle nationale Matrix, denn diese ist nicht veröffentlicht. Die Autoren von Zenne haben sie aus den Regeln gemacht, die öffentliche Quellen bestätigen („access 6.2“, „access 6.3“), und wo sie schweigen, aus eigenen vorsichtigen Entscheidungen („placeholder“). Zwei Verantwortliche des Netzes können sie ersetzen.',
  ),
  since: say('En vigueur depuis', 'Van kracht sinds', 'In force since', 'In Kraft seit'),
  approved: say('Approuvée par', 'Goedgekeurd door', 'Approved by', 'Genehmigt von'),
  approvedHouse: say('les auteurs de Zenne', 'de makers van Zenne', 'the makers of Zenne', 'die Autoren von Zenne'),
  approvedOfficers: say(
    'deux responsables du réseau',
    'twee verantwoordelijken van het netwerk',
    'two officers of the network',
    'zwei Verantwortliche des Netzes',
  ),
  file: say('Pour les logiciels', 'Voor software', 'For software', 'Für Software'),
  download: say('Télécharger en CSV', 'Downloaden als CSV', 'Download as CSV', 'Als CSV herunterladen'),
  none: say(
    'Aucune matrice n’est en vigueur aujourd’hui: aucun prestataire ne peut voir de documents.',
    'Er geldt vandaag geen matrix: geen enkele zorgverlener kan documenten zien.',
    'No matrix is in force today: no caregiver can see documents.',
    'Heute gilt keine Matrix: Niemand kann Dokumente sehen.',
  ),
  views: say('Présentation', 'Weergave', 'View', 'Ansicht'),
  byProfession: say('Par profession', 'Per beroep', 'By profession', 'Nach Beruf'),
  byCategory: say('Par type de document', 'Per soort document', 'By kind of document', 'Nach Art des Dokuments'),
  rest: say(
    'Ce qui n’est pas dans un tableau est fermé. Chacun voit toujours ce qu’il a écrit lui-même.',
    'Wat niet in een tabel staat, is gesloten. Iedereen ziet altijd wat hij zelf schreef.',
    'What is in no table is closed. Everybody always sees what they wrote themselves.',
    'Was in keiner Tabelle steht, ist geschlossen. Jeder sieht immer, was er selbst geschrieben hat.',
  ),
  documents: say('Documents', 'Documenten', 'Documents', 'Dokumente'),
  professions: say('Professions', 'Beroepen', 'Professions', 'Berufe'),
  may: say('Peut', 'Mag', 'May', 'Darf'),
  howMuch: say('Combien', 'Hoeveel', 'How much', 'Wie viel'),
  source: say('Source', 'Bron', 'Source', 'Quelle'),
  list: say('voir dans la liste', 'in de lijst zien', 'see in the list', 'in der Liste sehen'),
  read: say('lire', 'lezen', 'read', 'lesen'),
  write: say('publier', 'publiceren', 'publish', 'veröffentlichen'),
  full: say('Tout', 'Alles', 'All of it', 'Alles'),
  sections: say('Seulement: {what}', 'Alleen: {what}', 'Only: {what}', 'Nur: {what}'),
  'own-profession': say(
    'Seulement ce qu’un collègue de la même profession a écrit',
    'Alleen wat een collega van hetzelfde beroep schreef',
    'Only what a colleague of the same profession wrote',
    'Nur was ein Kollege desselben Berufs geschrieben hat',
  ),
  'on-condition': say(
    'Seulement avec un de ces liens: {what}',
    'Alleen met een van deze relaties: {what}',
    'Only with one of these links: {what}',
    'Nur mit einer dieser Beziehungen: {what}',
  ),
  nothing: say('Rien', 'Niets', 'Nothing', 'Nichts'),
  kinds: say(
    '{count} types de documents',
    '{count} soorten documenten',
    '{count} kinds of document',
    '{count} Arten von Dokumenten',
  ),
  people: say('{count} professions', '{count} beroepen', '{count} professions', '{count} Berufe'),
};

export const words = makeTranslator(texts);
