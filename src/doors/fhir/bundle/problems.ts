/** What can be wrong with a Bundle of interactions, or with an entry of it. Source: FHIR R4, "http" 3.1.0.11; Bundle. */
import { problemRow as row } from '../problem-row.ts';

export const bundleProblems = {
  'interactions-missing': row(
    ...([400, 'invalid', 'INTERACTIONS'] as const),
    'À cette adresse: un Bundle de type batch ou transaction. Un document va à /Bundle.',
    'Op dit adres: een Bundle van type batch of transaction. Een document gaat naar /Bundle.',
    'At this address: a Bundle of type batch or transaction. A document goes to /Bundle.',
    'An diese Adresse: ein Bundle vom Typ batch oder transaction. Ein Dokument geht an /Bundle.',
  ),
  'bundle-too-large': row(
    ...([413, 'too-costly', 'BUNDLE-TOO-LARGE'] as const),
    'Le Bundle a trop d’entrées.',
    'De Bundle heeft te veel entries.',
    'The Bundle has too many entries.',
    'Das Bundle hat zu viele Einträge.',
  ),
  'entry-invalid': row(
    ...([400, 'invalid', 'ENTRY'] as const),
    'Cette entrée ne dit pas ce qui est demandé (request.method, request.url, fullUrl).',
    'Deze entry zegt niet wat gevraagd wordt (request.method, request.url, fullUrl).',
    'This entry does not say what is asked (request.method, request.url, fullUrl).',
    'Dieser Eintrag sagt nicht, was verlangt wird (request.method, request.url, fullUrl).',
  ),
  'entry-not-in-transaction': row(
    ...([422, 'not-supported', 'ENTRY-READS'] as const),
    'Une transaction écrit: POST, PUT, PATCH ou DELETE de ressources du coffre. Lisez par un batch.',
    'Een transactie schrijft: POST, PUT, PATCH of DELETE van resources van de kluis. Lees met een batch.',
    'A transaction writes: POST, PUT, PATCH or DELETE of resources of the vault. Read by a batch.',
    'Eine Transaktion schreibt: POST, PUT, PATCH oder DELETE von Ressourcen des Tresors. Lesen Sie mit einem Batch.',
  ),
  'entry-operation': row(
    ...([422, 'not-supported', 'ENTRY-OPERATION'] as const),
    'Cette opération se demande seule, pas dans un Bundle.',
    'Deze operatie wordt apart gevraagd, niet in een Bundle.',
    'This operation is asked alone, not in a Bundle.',
    'Diese Operation wird einzeln verlangt, nicht in einem Bundle.',
  ),
  'entry-condition': row(
    ...([422, 'not-supported', 'ENTRY-CONDITION'] as const),
    'Cette condition ne compte pas pour cette action: rien n’a été fait.',
    'Deze voorwaarde telt niet voor deze handeling: er is niets gedaan.',
    'This condition does not count for this interaction: nothing was done.',
    'Diese Bedingung zählt nicht für diese Aktion: Nichts wurde getan.',
  ),
  'answer-full': row(
    ...([413, 'too-costly', 'ANSWER-FULL'] as const),
    'La réponse est pleine: demandez cette entrée seule, ou dans un autre batch.',
    'Het antwoord is vol: vraag deze entry apart, of in een andere batch.',
    'The answer is full: ask for this entry alone, or in another batch.',
    'Die Antwort ist voll: Fragen Sie diesen Eintrag einzeln oder in einem anderen Batch.',
  ),
  'entry-twice': row(
    ...([400, 'invalid', 'ENTRY-TWICE'] as const),
    'Deux entrées d’une transaction concernent la même ressource.',
    'Twee entries van een transactie gaan over dezelfde resource.',
    'Two entries of a transaction are about the same resource.',
    'Zwei Einträge einer Transaktion betreffen dieselbe Ressource.',
  ),
} as const;
