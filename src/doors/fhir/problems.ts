/** What only this door can find wrong: HTTP status, FHIR issue type, code of the house, words. Source: FHIR R4, "http" 3.1.0.1.9; RFC 6750. */
import type { Language } from '../../platform/text/index.ts';
import type { IssueType } from '../../standards/fhir/index.ts';

export interface DoorProblem {
  readonly status: number;
  readonly type: IssueType;
  readonly code: string;
  readonly text: Readonly<Record<Language, string>>;
}

const row = (
  status: number,
  type: IssueType,
  code: string,
  fr: string,
  nl: string,
  en: string,
  de: string,
): DoorProblem => ({ ...{ status, type, code: `ZENNE.FHIR.${code}` }, text: { fr, nl, en, de } });

export const doorProblems = {
  'not-authenticated': row(
    ...([401, 'login', 'NOT-AUTHENTICATED'] as const),
    'L’appelant n’est pas connu: envoyez un jeton.',
    'De beller is niet bekend: stuur een token.',
    'The caller is not known: send a token.',
    'Der Aufrufer ist nicht bekannt: Senden Sie ein Token.',
  ),
  'token-refused': row(
    ...([401, 'login', 'TOKEN'] as const),
    'Ce jeton n’ouvre pas cette porte.',
    'Dit token opent deze deur niet.',
    'This token does not open this door.',
    'Dieses Token öffnet diese Tür nicht.',
  ),
  'issuer-silent': row(
    ...([503, 'transient', 'ISSUER-SILENT'] as const),
    'L’émetteur du jeton ne répond pas: réessayez plus tard.',
    'De uitgever van het token antwoordt niet: probeer later opnieuw.',
    'The issuer of the token does not answer: try again later.',
    'Der Aussteller des Tokens antwortet nicht: Versuchen Sie es später erneut.',
  ),
  'scope-missing': row(
    ...([403, 'forbidden', 'SCOPE'] as const),
    'Le jeton ne permet pas cette action.',
    'Het token laat deze handeling niet toe.',
    'The token does not allow this action.',
    'Das Token erlaubt diese Aktion nicht.',
  ),
  'not-found': row(
    ...([404, 'not-found', 'NOT-FOUND'] as const),
    'Il n’y a rien ici pour vous sous cet identifiant.',
    'Er is hier voor u niets met dit id.',
    'There is nothing here for you under this id.',
    'Unter dieser Id gibt es hier für Sie nichts.',
  ),
  'type-unknown': row(
    ...([404, 'not-supported', 'TYPE'] as const),
    'Cette adresse n’existe pas ici: voyez /metadata.',
    'Dit adres bestaat hier niet: zie /metadata.',
    'This address does not exist here: see /metadata.',
    'Diese Adresse gibt es hier nicht: siehe /metadata.',
  ),
  'interaction-unknown': row(
    ...([405, 'not-supported', 'INTERACTION'] as const),
    'Cette action n’existe pas ici: voyez /metadata.',
    'Deze handeling bestaat hier niet: zie /metadata.',
    'This interaction does not exist here: see /metadata.',
    'Diese Aktion gibt es hier nicht: siehe /metadata.',
  ),
  'not-acceptable': row(
    ...([406, 'not-supported', 'FORMAT'] as const),
    'Les réponses sont en JSON (application/fhir+json).',
    'Antwoorden zijn in JSON (application/fhir+json).',
    'Answers are in JSON (application/fhir+json).',
    'Antworten sind in JSON (application/fhir+json).',
  ),
  'media-type': row(
    ...([415, 'not-supported', 'MEDIA-TYPE'] as const),
    'Une recherche par POST est un formulaire (application/x-www-form-urlencoded).',
    'Een zoekopdracht met POST is een formulier (application/x-www-form-urlencoded).',
    'A search by POST is a form (application/x-www-form-urlencoded).',
    'Eine Suche mit POST ist ein Formular (application/x-www-form-urlencoded).',
  ),
  'too-large': row(
    ...([413, 'too-long', 'TOO-LARGE'] as const),
    'La demande est trop grande.',
    'De vraag is te groot.',
    'The request is too large.',
    'Die Anfrage ist zu groß.',
  ),
  'address-too-long': row(
    ...([414, 'too-long', 'ADDRESS'] as const),
    'L’adresse est trop longue: cherchez par POST.',
    'Het adres is te lang: zoek met POST.',
    'The address is too long: search by POST.',
    'Die Adresse ist zu lang: Suchen Sie mit POST.',
  ),
  'too-many': row(
    ...([429, 'throttled', 'TOO-MANY'] as const),
    'Trop de demandes: attendez un instant.',
    'Te veel vragen: wacht even.',
    'Too many requests: wait a moment.',
    'Zu viele Anfragen: Warten Sie einen Moment.',
  ),
  'request-invalid': row(
    ...([400, 'invalid', 'REQUEST'] as const),
    'La demande n’a pas la forme attendue.',
    'De vraag heeft niet de verwachte vorm.',
    'The request does not have the expected form.',
    'Die Anfrage hat nicht die erwartete Form.',
  ),
  'search-too-large': row(
    ...([400, 'too-costly', 'SEARCH-TOO-LARGE'] as const),
    'La recherche a trop de paramètres, ou de trop longs.',
    'De zoekopdracht heeft te veel of te lange parameters.',
    'The search has too many parameters, or too long ones.',
    'Die Suche hat zu viele oder zu lange Parameter.',
  ),
  'parameter-unknown': row(
    ...([400, 'not-supported', 'PARAMETER'] as const),
    'Ce paramètre de recherche n’existe pas ici.',
    'Deze zoekparameter bestaat hier niet.',
    'This search parameter does not exist here.',
    'Diesen Suchparameter gibt es hier nicht.',
  ),
  'modifier-unknown': row(
    ...([400, 'not-supported', 'MODIFIER'] as const),
    'Ce paramètre n’a pas de suffixe ici.',
    'Deze parameter heeft hier geen achtervoegsel.',
    'This parameter takes no modifier here.',
    'Dieser Parameter hat hier keinen Zusatz.',
  ),
  'one-value-only': row(
    ...([400, 'not-supported', 'ONE-VALUE'] as const),
    'Ce paramètre prend une valeur, pas une liste.',
    'Deze parameter neemt één waarde, geen lijst.',
    'This parameter takes one value, not a list.',
    'Dieser Parameter nimmt einen Wert, keine Liste.',
  ),
  'criteria-missing': row(
    ...([400, 'required', 'CRITERIA'] as const),
    'Nommez le patient: par _id ou identifier.',
    'Noem de patiënt: met _id of identifier.',
    'Name the patient: by _id or identifier.',
    'Nennen Sie den Patienten: mit _id oder identifier.',
  ),
  failed: row(
    ...([500, 'exception', 'FAILED'] as const),
    'Quelque chose n’a pas marché ici.',
    'Er ging hier iets mis.',
    'Something went wrong here.',
    'Hier ist etwas schiefgegangen.',
  ),
} as const satisfies Readonly<Record<string, DoorProblem>>;
export type DoorProblemName = keyof typeof doorProblems;

/** Beside an answer whose search left parameters out. */
export const IGNORED: Readonly<Record<Language, string>> = {
  fr: 'Des paramètres inconnus n’ont pas compté.',
  nl: 'Onbekende parameters telden niet mee.',
  en: 'Unknown parameters were left out.',
  de: 'Unbekannte Parameter wurden weggelassen.',
};
