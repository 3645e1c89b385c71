/** What can be wrong with an export. Source: Bulk Data Access 2.0. */
import { problemRow as row } from '../problem-row.ts';

export const exportProblems = {
  'parameters-missing': row(
    ...([400, 'invalid', 'PARAMETERS'] as const),
    'Un export par POST se demande par une ressource Parameters en JSON (application/fhir+json).',
    'Een export met POST vraagt u met een resource Parameters in JSON (application/fhir+json).',
    'An export by POST is asked by a Parameters resource in JSON (application/fhir+json).',
    'Ein Export mit POST wird mit einer Ressource Parameters in JSON (application/fhir+json) angefragt.',
  ),
  'output-format': row(
    ...([400, 'not-supported', 'OUTPUT-FORMAT'] as const),
    'Un export est en NDJSON (application/fhir+ndjson).',
    'Een export is in NDJSON (application/fhir+ndjson).',
    'An export is in NDJSON (application/fhir+ndjson).',
    'Ein Export ist in NDJSON (application/fhir+ndjson).',
  ),
  'export-type': row(
    ...([400, 'not-supported', 'EXPORT-TYPE'] as const),
    'Ce type de ressource ne s’exporte pas ici: voyez /metadata.',
    'Dit type resource wordt hier niet geëxporteerd: zie /metadata.',
    'This type of resource is not exported here: see /metadata.',
    'Dieser Ressourcentyp wird hier nicht exportiert: siehe /metadata.',
  ),
  'since-invalid': row(
    ...([400, 'value', 'SINCE'] as const),
    '_since prend un seul moment, avec son fuseau horaire.',
    '_since neemt één tijdstip, met zijn tijdzone.',
    '_since takes one instant, with its time zone.',
    '_since nimmt einen Zeitpunkt, mit seiner Zeitzone.',
  ),
  'exports-too-many': row(
    ...([429, 'throttled', 'EXPORTS'] as const),
    'Vous avez trop d’exports en cours: supprimez-en un.',
    'U hebt te veel lopende exports: verwijder er één.',
    'You have too many exports open: delete one.',
    'Sie haben zu viele offene Exporte: Löschen Sie einen.',
  ),
} as const;
