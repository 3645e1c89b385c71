/** What can be wrong with a search of the vault, or with what it would have to find. Source: FHIR R4, "search". */
import { problemRow as row } from '../problem-row.ts';

export const searchProblems = {
  'patient-criteria': row(
    ...([400, 'required', 'CRITERIA'] as const),
    'Nommez un seul patient: par patient ou patient.identifier.',
    'Noem één patiënt: met patient of patient.identifier.',
    'Name one patient: by patient or patient.identifier.',
    'Nennen Sie einen Patienten: mit patient oder patient.identifier.',
  ),
  'page-unknown': row(
    ...([400, 'value', 'PAGE'] as const),
    'Cette adresse de page n’est pas, ou n’est plus, la vôtre: recommencez la recherche.',
    'Dit adres van een pagina is niet, of niet meer, van u: zoek opnieuw.',
    'This address of a page is not, or no longer, yours: search again.',
    'Diese Seitenadresse ist nicht, oder nicht mehr, Ihre: Suchen Sie neu.',
  ),
  'index-too-large': row(
    ...([422, 'too-costly', 'INDEX'] as const),
    'Cette ressource a trop de codes, de numéros ou de références.',
    'Deze resource heeft te veel codes, nummers of verwijzingen.',
    'This resource has too many codes, numbers or references.',
    'Diese Ressource hat zu viele Codes, Nummern oder Verweise.',
  ),
} as const;
