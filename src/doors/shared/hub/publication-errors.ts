/** What can be wrong with a request for publication. */
import { own } from './error-row.ts';

export const publicationErrors = {
  'publication-asked-before': own(
    'PUBLICATION.ASKED-BEFORE',
    'Vous avez déjà fait cette demande et elle court encore; rien n’est demandé une seconde fois.',
    'U hebt dit al gevraagd en de vraag loopt nog; er is niets opnieuw gevraagd.',
    'You asked this already and the request still runs; nothing was asked again.',
    'Darum haben Sie bereits gebeten, und die Anfrage läuft noch; es wurde nicht erneut gefragt.',
  ),
  'too-many-open': own(
    'PUBLICATION.TOO-MANY',
    'Trop de vos demandes de publication sur ce patient courent encore.',
    'Er lopen nog te veel van uw vragen om publicatie over deze patiënt.',
    'Too many of your requests for publication about this patient still run.',
    'Zu viele Ihrer Bitten um Veröffentlichung zu diesem Patienten laufen noch.',
  ),
  'comment-too-long': own(
    'PUBLICATION.COMMENT',
    'Le commentaire a plus de 500 caractères.',
    'De opmerking telt meer dan 500 tekens.',
    'The comment has more than 500 characters.',
    'Der Kommentar hat mehr als 500 Zeichen.',
  ),
};
