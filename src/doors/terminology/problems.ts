/** What only this door can find wrong: HTTP status, FHIR issue type, code of the house, words. Source: FHIR R4, "http" 3.1.0.1.9. */
import type { Language } from '../../platform/text/index.ts';
import type { IssueType } from '../../standards/fhir/index.ts';

interface DoorProblem {
  readonly status: number;
  readonly type: IssueType;
  readonly code: string;
  readonly text: Readonly<Record<Language, string>>;
}

type Head = readonly [status: number, type: IssueType, code: string];

const row = ([status, type, code]: Head, fr: string, nl: string, en: string, de: string): DoorProblem => ({
  ...{ status, type, code: `ZENNE.TERM.${code}` },
  text: { fr, nl, en, de },
});

export const doorProblems = {
  'address-unknown': row(
    [404, 'not-found', 'ADDRESS'],
    'Cette adresse n’existe pas ici: voyez /metadata.',
    'Dit adres bestaat hier niet: zie /metadata.',
    'This address does not exist here: see /metadata.',
    'Diese Adresse gibt es hier nicht: siehe /metadata.',
  ),
  'not-found': row(
    [404, 'not-found', 'NOT-FOUND'],
    'Il n’y a rien ici sous cet identifiant.',
    'Er is hier niets met dit id.',
    'There is nothing here under this id.',
    'Unter dieser Id gibt es hier nichts.',
  ),
  'not-acceptable': row(
    [406, 'not-supported', 'FORMAT'],
    'Les réponses sont en JSON (application/fhir+json).',
    'Antwoorden zijn in JSON (application/fhir+json).',
    'Answers are in JSON (application/fhir+json).',
    'Antworten sind in JSON (application/fhir+json).',
  ),
  'media-type': row(
    [415, 'not-supported', 'MEDIA-TYPE'],
    'Une question par POST est une ressource Parameters en JSON (application/fhir+json).',
    'Een vraag met POST is een Parameters-resource in JSON (application/fhir+json).',
    'A question by POST is a Parameters resource in JSON (application/fhir+json).',
    'Eine Frage mit POST ist eine Parameters-Ressource in JSON (application/fhir+json).',
  ),
  'too-large': row(
    [413, 'too-long', 'TOO-LARGE'],
    'La question est trop grande.',
    'De vraag is te groot.',
    'The question is too large.',
    'Die Frage ist zu groß.',
  ),
  'address-too-long': row(
    [414, 'too-long', 'ADDRESS-LENGTH'],
    'L’adresse est trop longue: demandez par POST.',
    'Het adres is te lang: vraag met POST.',
    'The address is too long: ask by POST.',
    'Die Adresse ist zu lang: Fragen Sie mit POST.',
  ),
  'too-many': row(
    [429, 'throttled', 'TOO-MANY'],
    'Trop de questions: attendez un instant.',
    'Te veel vragen: wacht even.',
    'Too many questions: wait a moment.',
    'Zu viele Fragen: Warten Sie einen Moment.',
  ),
  'request-invalid': row(
    [400, 'invalid', 'REQUEST'],
    'La question n’a pas la forme attendue.',
    'De vraag heeft niet de verwachte vorm.',
    'The question does not have the expected form.',
    'Die Frage hat nicht die erwartete Form.',
  ),
  'parameter-missing': row(
    [400, 'required', 'PARAMETER-MISSING'],
    'Un paramètre manque, ou n’a pas la forme attendue.',
    'Een parameter ontbreekt of heeft niet de verwachte vorm.',
    'A parameter is missing, or does not have the expected form.',
    'Ein Parameter fehlt oder hat nicht die erwartete Form.',
  ),
  'parameter-unsupported': row(
    [400, 'not-supported', 'PARAMETER'],
    'Ce paramètre n’est pas pris en charge; sans lui, la réponse serait une autre.',
    'Deze parameter wordt niet ondersteund; zonder hem zou het antwoord anders zijn.',
    'This parameter is not supported; without it the answer would be another one.',
    'Dieser Parameter wird nicht unterstützt; ohne ihn wäre die Antwort eine andere.',
  ),
  failed: row(
    [500, 'exception', 'FAILED'],
    'Quelque chose n’a pas marché ici.',
    'Er ging hier iets mis.',
    'Something went wrong here.',
    'Hier ist etwas schiefgegangen.',
  ),
} as const satisfies Readonly<Record<string, DoorProblem>>;
export type DoorProblemName = keyof typeof doorProblems;
