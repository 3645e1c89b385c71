/** What a value must look like, in words: the types of XML Schema by example, code lists by the name of their table. */
import type { LabelLanguage } from '../labels/label-of.ts';
import type { FindingText } from './finding.ts';

const words = (fr: string, nl: string, en: string, de: string): FindingText => ({ fr, nl, en, de });

const DAY = words(
  'une date comme 2026-11-25',
  'een datum zoals 2026-11-25',
  'a date such as 2026-11-25',
  'ein Datum wie 2026-11-25',
);
const TIME = words(
  'une heure comme 14:30:00',
  'een uur zoals 14:30:00',
  'a time such as 14:30:00',
  'eine Uhrzeit wie 14:30:00',
);

const simple: Readonly<Record<string, FindingText>> = {
  'xsd:date': DAY,
  dayType: DAY,
  'xsd:time': TIME,
  timeType: TIME,
  'xsd:dateTime': words(
    'une date et une heure comme 2026-11-25T14:30:00',
    'een datum en uur zoals 2026-11-25T14:30:00',
    'a date and time such as 2026-11-25T14:30:00',
    'Datum und Uhrzeit wie 2026-11-25T14:30:00',
  ),
  'xsd:gYear': words('une année comme 2026', 'een jaar zoals 2026', 'a year such as 2026', 'ein Jahr wie 2026'),
  'xsd:gYearMonth': words(
    'un mois comme 2026-11',
    'een maand zoals 2026-11',
    'a month such as 2026-11',
    'ein Monat wie 2026-11',
  ),
  'xsd:decimal': words('un nombre comme 2.5', 'een getal zoals 2.5', 'a number such as 2.5', 'eine Zahl wie 2.5'),
  'xsd:positiveInteger': words(
    'un nombre entier à partir de 1',
    'een geheel getal vanaf 1',
    'a whole number from 1',
    'eine ganze Zahl ab 1',
  ),
  'xsd:unsignedInt': words(
    'un nombre entier à partir de 0',
    'een geheel getal vanaf 0',
    'a whole number from 0',
    'eine ganze Zahl ab 0',
  ),
  'xsd:boolean': words('true ou false', 'true of false', 'true or false', 'true oder false'),
  'xsd:language': words('une langue comme fr', 'een taal zoals nl', 'a language such as en', 'eine Sprache wie de'),
  'xsd:base64Binary': words('un contenu en base64', 'inhoud in base64', 'content in base64', 'Inhalt in Base64'),
};

const inTable = words('un code de {table}', 'een code van {table}', 'a code of {table}', 'ein Code aus {table}');

/** The words for a type by its name in our schema. */
export const typeWords = (name: string, language: LabelLanguage): string =>
  simple[name]?.[language] ?? inTable[language].replace('{table}', name.replace(/values$/, ''));
