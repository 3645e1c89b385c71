/** The words of a decision on somebody's registration. */
import { makeTranslator } from '../../platform/text/index.ts';

export const texts = {
  which: {
    fr: 'Quelle inscription?',
    nl: 'Welke inschrijving?',
    en: 'Which registration?',
    de: 'Welche Anmeldung?',
  },
  reason: {
    fr: 'Raison d’un refus',
    nl: 'Reden van een weigering',
    en: 'Reason to refuse',
    de: 'Grund einer Ablehnung',
  },
  reasonHint: {
    fr: 'Seulement pour refuser: 10 à 500 signes. La personne lira ce texte.',
    nl: 'Alleen om te weigeren: 10 tot 500 tekens. De persoon zal deze tekst lezen.',
    en: 'Only to refuse: 10 to 500 characters. The person will read this text.',
    de: 'Nur zum Ablehnen: 10 bis 500 Zeichen. Die Person wird diesen Text lesen.',
  },
  accept: { fr: 'Accepter', nl: 'Aanvaarden', en: 'Accept', de: 'Annehmen' },
  refuse: { fr: 'Refuser', nl: 'Weigeren', en: 'Refuse', de: 'Ablehnen' },
  accepted: {
    fr: 'L’inscription est acceptée',
    nl: 'De inschrijving is aanvaard',
    en: 'The registration is accepted',
    de: 'Die Anmeldung ist angenommen',
  },
  refused: {
    fr: 'L’inscription est refusée',
    nl: 'De inschrijving is geweigerd',
    en: 'The registration is refused',
    de: 'Die Anmeldung ist abgelehnt',
  },
  told: {
    fr: 'La personne reçoit une lettre.',
    nl: 'De persoon krijgt een brief.',
    en: 'The person gets a letter.',
    de: 'Die Person bekommt einen Brief.',
  },
  none: {
    fr: 'Aucune inscription n’attend votre décision.',
    nl: 'Geen inschrijving wacht op uw beslissing.',
    en: 'No registration waits for your decision.',
    de: 'Keine Anmeldung wartet auf Ihre Entscheidung.',
  },
  chooseOne: {
    fr: 'Choisissez une inscription.',
    nl: 'Kies een inschrijving.',
    en: 'Choose a registration.',
    de: 'Wählen Sie eine Anmeldung.',
  },
  reasonInvalid: {
    fr: 'Pour refuser, écrivez une raison de 10 à 500 signes.',
    nl: 'Schrijf om te weigeren een reden van 10 tot 500 tekens.',
    en: 'To refuse, write a reason of 10 to 500 characters.',
    de: 'Schreiben Sie zum Ablehnen einen Grund von 10 bis 500 Zeichen.',
  },
  gone: {
    fr: 'Cette inscription n’attend plus votre décision.',
    nl: 'Deze inschrijving wacht niet meer op uw beslissing.',
    en: 'This registration no longer waits for your decision.',
    de: 'Diese Anmeldung wartet nicht mehr auf Ihre Entscheidung.',
  },
  own: {
    fr: 'C’est votre propre inscription: une autre personne décide.',
    nl: 'Dit is uw eigen inschrijving: een andere persoon beslist.',
    en: 'This is your own registration: another person decides.',
    de: 'Das ist Ihre eigene Anmeldung: Eine andere Person entscheidet.',
  },
  guarantor: { fr: 'garant: {name}', nl: 'borg: {name}', en: 'guarantor: {name}', de: 'Bürge: {name}' },
  noGuarantor: { fr: 'sans garant', nl: 'zonder borg', en: 'no guarantor', de: 'ohne Bürgen' },
  before: {
    fr: 'à décider avant le {day}',
    nl: 'te beslissen vóór {day}',
    en: 'to decide before {day}',
    de: 'zu entscheiden vor dem {day}',
  },
  number: { fr: 'INAMI {number}', nl: 'RIZIV {number}', en: 'NIHII {number}', de: 'LIKIV {number}' },
};

export const words = makeTranslator(texts);
