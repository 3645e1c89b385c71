/** What can be wrong with pseudonyms. Source: hl7.fhir.be.infsec 1.2.0: refused by HTTP 422. */
import { problemRow as row } from './problem-row.ts';

export const pseudonymProblems = {
  'pseudonym-not-acceptable': row(
    ...([422, 'not-supported', 'PSEUDONYM-VERSION'] as const),
    'Les pseudonymes ne peuvent être donnés dans une version que vous acceptez (Accept-Be-Pseudo): voyez /metadata.',
    'De pseudoniemen zijn niet te geven in een versie die u aanvaardt (Accept-Be-Pseudo): zie /metadata.',
    'Pseudonyms cannot be given in a version that you take (Accept-Be-Pseudo): see /metadata.',
    'Die Pseudonyme sind nicht in einer Version erhältlich, die Sie annehmen (Accept-Be-Pseudo): siehe /metadata.',
  ),
  'pseudonym-marker': row(
    ...([422, 'invalid', 'PSEUDONYM-MARKER'] as const),
    'Ce pseudonyme n’est pas marqué comme il se doit (be-ext-pseudonymization).',
    'Dit pseudoniem is niet gemarkeerd zoals het hoort (be-ext-pseudonymization).',
    'This pseudonym is not marked as it should be (be-ext-pseudonymization).',
    'Dieses Pseudonym ist nicht richtig gekennzeichnet (be-ext-pseudonymization).',
  ),
  'subject-pseudonym': row(
    ...([422, 'not-supported', 'SUBJECT-PSEUDONYM'] as const),
    'Le patient n’est nommé que par un pseudonyme: nommez-le par son NISS ou par Patient/[id].',
    'De patiënt is alleen met een pseudoniem genoemd: noem hem met INSZ of met Patient/[id].',
    'The patient is named by a pseudonym only: use the SSIN, or Patient/[id].',
    'Der Patient ist nur mit einem Pseudonym genannt: Verwenden Sie die NISS-Nummer oder Patient/[id].',
  ),
} as const;
