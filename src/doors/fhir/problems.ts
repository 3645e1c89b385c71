/** What only this door can find wrong: HTTP status, FHIR issue type, code of the house, words. Source: FHIR R4, "http" 3.1.0.1.9; RFC 6750. */
import type { Language } from '../../platform/text/index.ts';
import { exportProblems } from './export/problems.ts';
import { type DoorProblem, problemRow as row } from './problem-row.ts';
import { pseudonymProblems } from './pseudonym-problems.ts';
import { searchProblems } from './search/problems.ts';
import { writeProblems } from './write-problems.ts';

export const doorProblems = {
  ...writeProblems,
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
  'parameter-value-invalid': row(
    ...([400, 'value', 'VALUE'] as const),
    'La valeur de ce paramètre de recherche n’a pas la forme attendue.',
    'De waarde van deze zoekparameter heeft niet de verwachte vorm.',
    'The value of this search parameter does not have the expected form.',
    'Der Wert dieses Suchparameters hat nicht die erwartete Form.',
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
  'party-criteria': row(
    ...([400, 'required', 'PARTY-CRITERIA'] as const),
    'Dites qui vous cherchez: par _id, identifier, ou un nom d’au moins deux lettres.',
    'Zeg wie u zoekt: met _id, identifier, of een naam van minstens twee letters.',
    'Say whom you look for: by _id, identifier, or a name of at least two letters.',
    'Sagen Sie, wen Sie suchen: mit _id, identifier oder einem Namen von mindestens zwei Buchstaben.',
  ),
  'body-missing': row(
    ...([400, 'required', 'BODY'] as const),
    'Envoyez la ressource en JSON (application/fhir+json).',
    'Stuur de resource in JSON (application/fhir+json).',
    'Send the resource as JSON (application/fhir+json).',
    'Senden Sie die Ressource als JSON (application/fhir+json).',
  ),
  'json-invalid': row(
    ...([400, 'invalid', 'JSON'] as const),
    'Ce n’est pas du JSON que nous pouvons lire.',
    'Dit is geen JSON die we kunnen lezen.',
    'This is not JSON that can be read here.',
    'Das ist kein JSON, das hier gelesen werden kann.',
  ),
  'type-differs': row(
    ...([400, 'invalid', 'TYPE-DIFFERS'] as const),
    'La ressource n’est pas du type de l’adresse.',
    'De resource is niet van het type van het adres.',
    'The resource is not of the type of the address.',
    'Die Ressource ist nicht vom Typ der Adresse.',
  ),
  'profile-missing': row(
    ...([422, 'required', 'PROFILE'] as const),
    'La ressource ne dit pas pour quel profil elle est faite (be-ext-intended-profile).',
    'De resource zegt niet voor welk profiel ze gemaakt is (be-ext-intended-profile).',
    'The resource does not say for which profile it is made (be-ext-intended-profile).',
    'Die Ressource sagt nicht, für welches Profil sie gemacht ist (be-ext-intended-profile).',
  ),
  'profile-several': row(
    ...([422, 'invalid', 'PROFILE-SEVERAL'] as const),
    'La ressource nomme plusieurs profils prévus: un seul est attendu.',
    'De resource noemt meerdere bedoelde profielen: er hoort er één.',
    'The resource names several intended profiles: one is expected.',
    'Die Ressource nennt mehrere vorgesehene Profile: Eines wird erwartet.',
  ),
  'profile-version': row(
    ...([422, 'invalid', 'PROFILE-VERSION'] as const),
    'Le profil prévu n’a pas de version (canonical|version).',
    'Het bedoelde profiel heeft geen versie (canonical|version).',
    'The intended profile has no version (canonical|version).',
    'Das vorgesehene Profil hat keine Version (canonical|version).',
  ),
  'profile-unknown': row(
    ...([422, 'not-supported', 'PROFILE-UNKNOWN'] as const),
    'Ce profil, ou cette version, n’est pas accepté ici: voyez /metadata.',
    'Dit profiel of deze versie wordt hier niet aanvaard: zie /metadata.',
    'This profile, or this version, is not taken here: see /metadata.',
    'Dieses Profil oder diese Version wird hier nicht angenommen: siehe /metadata.',
  ),
  'subject-missing': row(
    ...([422, 'required', 'SUBJECT'] as const),
    'La ressource ne nomme pas de patient.',
    'De resource noemt geen patiënt.',
    'The resource names no patient.',
    'Die Ressource nennt keinen Patienten.',
  ),
  'subject-unknown': row(
    ...([422, 'value', 'SUBJECT-UNKNOWN'] as const),
    'Le patient est nommé d’une manière inconnue ici: par son NISS ou par Patient/[id] de ce réseau.',
    'De patiënt is op een onbekende manier genoemd: met INSZ of met Patient/[id] van dit netwerk.',
    'The patient is named in a way not known here: use the SSIN, or Patient/[id] of this network.',
    'Der Patient ist auf unbekannte Weise genannt: mit der NISS-Nummer oder mit Patient/[id] dieses Netzes.',
  ),
  'two-subjects': row(
    ...([422, 'invalid', 'TWO-SUBJECTS'] as const),
    'La ressource parle de plus d’une personne.',
    'De resource gaat over meer dan één persoon.',
    'The resource is about more than one person.',
    'Die Ressource handelt von mehr als einer Person.',
  ),
  'number-missing': row(
    ...([422, 'required', 'PATIENT-NUMBER'] as const),
    'Le NISS du patient manque (identifier).',
    'Het INSZ van de patiënt ontbreekt (identifier).',
    'The SSIN of the patient is missing (identifier).',
    'Die NISS-Nummer des Patienten fehlt (identifier).',
  ),
  'two-numbers': row(
    ...([422, 'invalid', 'TWO-NUMBERS'] as const),
    'Le patient a plus d’un NISS.',
    'De patiënt heeft meer dan één INSZ.',
    'The patient has more than one SSIN.',
    'Der Patient hat mehr als eine NISS-Nummer.',
  ),
  'name-missing': row(
    ...([422, 'required', 'NAME'] as const),
    'Le nom ou le prénom du patient manque.',
    'De naam of voornaam van de patiënt ontbreekt.',
    'The family name or given name of the patient is missing.',
    'Der Name oder Vorname des Patienten fehlt.',
  ),
  'gender-missing': row(
    ...([422, 'required', 'GENDER'] as const),
    'Le sexe du patient manque (gender).',
    'Het geslacht van de patiënt ontbreekt (gender).',
    'The gender of the patient is missing.',
    'Das Geschlecht des Patienten fehlt (gender).',
  ),
  'birth-date-invalid': row(
    ...([422, 'value', 'BIRTH-DATE'] as const),
    'Cette date de naissance n’existe pas.',
    'Deze geboortedatum bestaat niet.',
    'This date of birth does not exist.',
    'Dieses Geburtsdatum gibt es nicht.',
  ),
  'death-date-missing': row(
    ...([422, 'required', 'DEATH-DATE'] as const),
    'Dites quel jour la personne est décédée (deceasedDateTime).',
    'Zeg op welke dag de persoon overleed (deceasedDateTime).',
    'Say on which day the person died (deceasedDateTime).',
    'Sagen Sie, an welchem Tag die Person starb (deceasedDateTime).',
  ),
  'death-date-invalid': row(
    ...([422, 'value', 'DEATH-DATE-INVALID'] as const),
    'Cette date de décès n’existe pas ou est dans le futur.',
    'Deze overlijdensdatum bestaat niet of ligt in de toekomst.',
    'This date of death does not exist or lies in the future.',
    'Dieses Sterbedatum gibt es nicht oder es liegt in der Zukunft.',
  ),
  'form-not-acceptable': row(
    ...([406, 'not-supported', 'FORM'] as const),
    'Ce document existe en XML (KMEHR), en PDF ou dans un Binary.',
    'Dit document bestaat in XML (KMEHR), in PDF of in een Binary.',
    'This document exists as XML (KMEHR), as PDF or in a Binary.',
    'Dieses Dokument gibt es als XML (KMEHR), als PDF oder in einem Binary.',
  ),
  'too-large-for-pdf': row(
    ...([406, 'too-long', 'TOO-LARGE-FOR-PDF'] as const),
    'Ce document est trop grand pour un PDF.',
    'Dit document is te groot voor een PDF.',
    'This document is too large for a PDF.',
    'Dieses Dokument ist zu groß für ein PDF.',
  ),
  'source-silent': row(
    ...([504, 'transient', 'SOURCE-SILENT'] as const),
    'L’établissement qui garde ce document ne répond pas: réessayez plus tard.',
    'De instelling die dit document bewaart, antwoordt niet: probeer later opnieuw.',
    'The institution that keeps this document does not answer: try again later.',
    'Die Einrichtung, die dieses Dokument aufbewahrt, antwortet nicht: Versuchen Sie es später erneut.',
  ),
  'not-at-source': row(
    ...([410, 'not-found', 'NOT-AT-SOURCE'] as const),
    'L’établissement qui a déclaré ce document ne le donne pas.',
    'De instelling die dit document aangaf, geeft het niet.',
    'The institution that declared this document does not give it.',
    'Die Einrichtung, die dieses Dokument gemeldet hat, gibt es nicht heraus.',
  ),
  'source-unusable': row(
    ...([502, 'exception', 'SOURCE-UNUSABLE'] as const),
    'L’établissement qui garde ce document a envoyé autre chose; rien n’est montré.',
    'De instelling die dit document bewaart, stuurde iets anders; er wordt niets getoond.',
    'The institution that keeps this document sent something else; nothing is shown.',
    'Die Einrichtung, die dieses Dokument aufbewahrt, hat etwas anderes geschickt; nichts wird gezeigt.',
  ),
  'identifier-conflict': row(
    ...([409, 'conflict', 'IDENTIFIER'] as const),
    'Votre organisation a déjà donné ce numéro à un autre contenu.',
    'Uw organisatie gaf dit nummer al aan een andere inhoud.',
    'Your organisation gave this number to another content before.',
    'Ihre Organisation hat diese Nummer schon einem anderen Inhalt gegeben.',
  ),
  'bundle-type': row(
    ...([400, 'invalid', 'BUNDLE-TYPE'] as const),
    'Cette adresse prend des documents (document, collection); batch et transaction vont à l’adresse de base.',
    'Dit adres neemt documenten (document, collection); batch en transaction gaan naar het basisadres.',
    'This address takes documents (document, collection); batch and transaction go to the base address.',
    'Diese Adresse nimmt Dokumente (document, collection); batch und transaction gehen an die Basisadresse.',
  ),
  'document-invalid': row(
    ...([422, 'invalid', 'DOCUMENT'] as const),
    'Ce Bundle n’est pas un rapport de laboratoire: un DiagnosticReport numéroté, ses résultats, une personne.',
    'Deze Bundle is geen laboratoriumverslag: één genummerd DiagnosticReport, zijn resultaten, één persoon.',
    'This Bundle is no laboratory report: one DiagnosticReport with a number, its results, one person.',
    'Dieses Bundle ist kein Laborbericht: ein DiagnosticReport mit Nummer, seine Ergebnisse, eine Person.',
  ),
  'resource-invalid': row(
    ...([422, 'invalid', 'INVALID'] as const),
    'La ressource ne respecte pas un profil: voyez les remarques suivantes.',
    'De resource voldoet niet aan een profiel: zie de volgende opmerkingen.',
    'The resource breaks a profile: see the issues that follow.',
    'Die Ressource verletzt ein Profil: siehe die folgenden Hinweise.',
  ),
  'document-too-large': row(
    ...([413, 'too-long', 'DOCUMENT-TOO-LARGE'] as const),
    'Ce document a trop d’éléments ou de références.',
    'Dit document heeft te veel onderdelen of verwijzingen.',
    'This document has too many entries or references.',
    'Dieses Dokument hat zu viele Einträge oder Verweise.',
  ),
  ...exportProblems,
  ...pseudonymProblems,
  ...searchProblems,
  failed: row(
    ...([500, 'exception', 'FAILED'] as const),
    'Quelque chose n’a pas marché ici.',
    'Er ging hier iets mis.',
    'Something went wrong here.',
    'Hier ist etwas schiefgegangen.',
  ),
} as const satisfies Readonly<Record<string, DoorProblem>>;
export type DoorProblemName = keyof typeof doorProblems;

/** To a laboratory whose older version came after a later one. */
export const LATE: Readonly<Record<Language, string>> = {
  fr: 'Une version plus récente de ce rapport est déjà là: celle-ci n’a rien changé.',
  nl: 'Een latere versie van dit verslag is er al: deze heeft niets veranderd.',
  en: 'A later version of this report is here already: this one changed nothing.',
  de: 'Eine spätere Version dieses Berichts ist schon da: Diese hat nichts geändert.',
};

/** Of a resource in which nothing is wrong. */
export const NOTHING_WRONG: Readonly<Record<Language, string>> = {
  fr: 'Rien à redire: la ressource respecte les profils demandés.',
  nl: 'Niets op aan te merken: de resource voldoet aan de gevraagde profielen.',
  en: 'Nothing is wrong: the resource keeps to the profiles that were asked.',
  de: 'Nichts zu beanstanden: Die Ressource hält die verlangten Profile ein.',
};

/** To who prefers an outcome to the resource. */
export const DONE: Readonly<Record<Language, string>> = {
  fr: 'C’est fait.',
  nl: 'Het is gebeurd.',
  en: 'Done.',
  de: 'Erledigt.',
};

/** Beside an answer whose search left parameters out. */
export const IGNORED: Readonly<Record<Language, string>> = {
  fr: 'Des paramètres inconnus n’ont pas compté.',
  nl: 'Onbekende parameters telden niet mee.',
  en: 'Unknown parameters were left out.',
  de: 'Unbekannte Parameter wurden weggelassen.',
};

/** Beside an answer that holds the first of many. */
export const MORE: Readonly<Record<Language, string>> = {
  fr: 'Il y en a plus: précisez la recherche.',
  nl: 'Er zijn er meer: verfijn de zoekopdracht.',
  en: 'There are more: narrow the search.',
  de: 'Es gibt mehr: Grenzen Sie die Suche ein.',
};

/** For who registers somebody that is known. */
export const KNOWN: Readonly<Record<Language, string>> = {
  fr: 'Ce patient est déjà connu; rien n’a changé.',
  nl: 'Deze patiënt is al bekend; er is niets veranderd.',
  en: 'This patient is known already; nothing changed.',
  de: 'Dieser Patient ist bereits bekannt; nichts wurde geändert.',
};
