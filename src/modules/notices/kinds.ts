/** Every kind of letter with its words; `{name}` stands for a value of the letter. Plain words, reading level B1. */
import { accountLetters } from './account-letters.ts';
import { citizenKinds } from './kinds-citizen.ts';
import { forYouKinds } from './kinds-for-you.ts';
import type { LetterWords } from './letter-words.ts';
import { nationalLetters } from './national-letters.ts';
import { publicationLetters } from './publication-letters.ts';
import { registrationLetters } from './registration-letters.ts';
import { representationLetters } from './representation-letters.ts';
import { sourceLetters } from './source-letters.ts';
import { trailLetters } from './trail-letters.ts';
import { upkeepLetters } from './upkeep-letters.ts';

export const letterKinds = {
  'consent-given': {
    title: {
      fr: 'Vos données de santé sont partagées',
      nl: 'Uw gezondheidsgegevens worden gedeeld',
      en: 'Your health data are shared',
      de: 'Ihre Gesundheitsdaten werden geteilt',
    },
    text: {
      fr: '{who} a enregistré votre consentement le {day}. Vous pouvez le retirer à tout moment.',
      nl: '{who} heeft op {day} uw toestemming geregistreerd. U kunt ze altijd intrekken.',
      en: '{who} registered your consent on {day}. You can withdraw it at any time.',
      de: '{who} hat am {day} Ihre Zustimmung eingetragen. Sie können sie jederzeit zurückziehen.',
    },
  },
  'consent-withdrawn': {
    title: {
      fr: 'Vos données ne sont plus partagées',
      nl: 'Uw gegevens worden niet meer gedeeld',
      en: 'Your data are no longer shared',
      de: 'Ihre Daten werden nicht mehr geteilt',
    },
    text: {
      fr: 'Votre consentement a été retiré le {day} par {who}. Personne ne voit plus vos documents par le réseau.',
      nl: 'Uw toestemming werd op {day} ingetrokken door {who}. Niemand ziet uw documenten nog via het netwerk.',
      en: '{who} withdrew your consent on {day}. Nobody sees your documents through the network any more.',
      de: '{who} hat Ihre Zustimmung am {day} zurückgezogen. Niemand sieht Ihre Dokumente noch über das Netz.',
    },
  },
  'emergency-access': {
    title: {
      fr: 'Votre dossier a été ouvert en urgence',
      nl: 'Uw dossier werd in een noodgeval geopend',
      en: 'Your record was opened in an emergency',
      de: 'Ihre Akte wurde in einem Notfall geöffnet',
    },
    text: {
      fr: '{who} a ouvert votre dossier le {day} sans lien de soins, avec cette raison: «{reason}». Ce regard sera contrôlé.',
      nl: '{who} opende uw dossier op {day} zonder zorgrelatie, met deze reden: „{reason}”. Dit wordt nagekeken.',
      en: '{who} opened your record on {day} without a care link, for this reason: “{reason}”. This will be reviewed.',
      de: '{who} hat Ihre Akte am {day} ohne Behandlungsbeziehung geöffnet, mit dieser Begründung: „{reason}“. Das wird geprüft.',
    },
  },
  'link-declared': {
    title: {
      fr: 'Un lien de soins a été déclaré',
      nl: 'Een zorgrelatie is aangegeven',
      en: 'A care link was declared',
      de: 'Eine Behandlungsbeziehung wurde angemeldet',
    },
    text: {
      fr: 'Depuis le {day}, {holder} a un lien de soins avec vous et peut voir vos documents. Vous pouvez y mettre fin sous «Qui me soigne».',
      nl: 'Sinds {day} heeft {holder} een zorgrelatie met u en kan uw documenten zien. U kunt ze beëindigen onder „Wie mij verzorgt”.',
      en: 'Since {day}, {holder} has a care link with you and can see your documents. You can end it under “Who treats me”.',
      de: 'Seit dem {day} hat {holder} eine Behandlungsbeziehung mit Ihnen und kann Ihre Dokumente sehen. Sie können sie unter „Wer mich behandelt“ beenden.',
    },
  },
  'consent-given-by-you': {
    title: {
      fr: 'Vos données de santé sont partagées',
      nl: 'Uw gezondheidsgegevens worden gedeeld',
      en: 'Your health data are shared',
      de: 'Ihre Gesundheitsdaten werden geteilt',
    },
    text: {
      fr: 'Vous avez donné votre consentement le {day}. Vous pouvez le retirer à tout moment sous «Mes droits».',
      nl: 'U gaf uw toestemming op {day}. U kunt ze altijd intrekken onder „Mijn rechten”.',
      en: 'You gave your consent on {day}. You can withdraw it at any time under “My rights”.',
      de: 'Sie haben am {day} zugestimmt. Sie können die Zustimmung jederzeit unter „Meine Rechte“ zurückziehen.',
    },
  },
  'consent-withdrawn-by-you': {
    title: {
      fr: 'Vos données ne sont plus partagées',
      nl: 'Uw gegevens worden niet meer gedeeld',
      en: 'Your data are no longer shared',
      de: 'Ihre Daten werden nicht mehr geteilt',
    },
    text: {
      fr: 'Vous avez retiré votre consentement le {day}. Personne ne voit plus vos documents par le réseau, vous non plus.',
      nl: 'U trok uw toestemming in op {day}. Niemand ziet uw documenten nog via het netwerk, ook u niet.',
      en: 'You withdrew your consent on {day}. Nobody sees your documents through the network any more, not even you.',
      de: 'Sie haben Ihre Zustimmung am {day} zurückgezogen. Niemand sieht Ihre Dokumente noch über das Netz, auch Sie nicht.',
    },
  },
  'own-use-refused': {
    title: {
      fr: 'Vous ne voyez plus votre dossier ici',
      nl: 'U ziet uw dossier hier niet meer',
      en: 'You no longer see your record here',
      de: 'Sie sehen Ihre Akte hier nicht mehr',
    },
    text: {
      fr: 'Le {day}, vous avez choisi que le portail ne montre plus vos documents.',
      nl: 'Op {day} koos u dat het portaal uw documenten niet meer toont.',
      en: 'On {day} you chose that the portal no longer shows your documents.',
      de: 'Am {day} haben Sie gewählt, dass das Portal Ihre Dokumente nicht mehr zeigt.',
    },
  },
  'own-use-allowed': {
    title: {
      fr: 'Vous voyez de nouveau votre dossier ici',
      nl: 'U ziet uw dossier hier opnieuw',
      en: 'You see your record here again',
      de: 'Sie sehen Ihre Akte hier wieder',
    },
    text: {
      fr: 'Le {day}, vous avez choisi que le portail montre vos documents.',
      nl: 'Op {day} koos u dat het portaal uw documenten toont.',
      en: 'On {day} you chose that the portal shows your documents.',
      de: 'Am {day} haben Sie gewählt, dass das Portal Ihre Dokumente zeigt.',
    },
  },
  'exclusion-set': {
    title: {
      fr: 'Vous avez exclu quelqu’un',
      nl: 'U hebt iemand uitgesloten',
      en: 'You excluded somebody',
      de: 'Sie haben jemanden ausgeschlossen',
    },
    text: {
      fr: 'Depuis le {day}, {excluded} ne voit plus vos documents, même en urgence.',
      nl: 'Sinds {day} ziet {excluded} uw documenten niet meer, ook niet bij spoed.',
      en: 'Since {day}, {excluded} no longer sees your documents, not even in an emergency.',
      de: 'Seit {day} sieht {excluded} Ihre Dokumente nicht mehr, auch nicht im Notfall.',
    },
  },
  'exclusion-ended': {
    title: {
      fr: 'Une exclusion est terminée',
      nl: 'Een uitsluiting is beëindigd',
      en: 'An exclusion has ended',
      de: 'Ein Ausschluss ist beendet',
    },
    text: {
      fr: 'Depuis le {day}, {excluded} n’est plus exclu. Les autres règles restent.',
      nl: 'Sinds {day} is {excluded} niet meer uitgesloten. De andere regels blijven.',
      en: 'Since {day}, {excluded} is no longer excluded. The other rules remain.',
      de: 'Seit {day} ist {excluded} nicht mehr ausgeschlossen. Die anderen Regeln bleiben.',
    },
  },
  'limits-changed': {
    title: {
      fr: 'Vous avez changé qui peut voir',
      nl: 'U hebt gewijzigd wie mag zien',
      en: 'You changed who may see',
      de: 'Sie haben geändert, wer sehen darf',
    },
    text: {
      fr: 'Le {day}, vous avez changé vos choix. Vous les trouvez sous «Mes droits».',
      nl: 'Op {day} hebt u uw keuzes gewijzigd. U vindt ze onder „Mijn rechten”.',
      en: 'On {day} you changed your choices. You find them under “My rights”.',
      de: 'Am {day} haben Sie Ihre Wahl geändert. Sie finden sie unter „Meine Rechte“.',
    },
  },
  'link-ended': {
    title: {
      fr: 'Un lien de soins est terminé',
      nl: 'Een zorgrelatie is beëindigd',
      en: 'A care link has ended',
      de: 'Eine Behandlungsbeziehung ist beendet',
    },
    text: {
      fr: 'Le lien de soins avec {holder} est terminé depuis le {day}.',
      nl: 'De zorgrelatie met {holder} is beëindigd sinds {day}.',
      en: 'The care link with {holder} has ended on {day}.',
      de: 'Die Behandlungsbeziehung mit {holder} ist seit {day} beendet.',
    },
  },
  'emergency-not-justified': {
    title: {
      fr: 'Un accès d’urgence n’était pas justifié',
      nl: 'Een toegang bij spoed was niet terecht',
      en: 'An emergency access was not justified',
      de: 'Ein Notfallzugang war nicht gerechtfertigt',
    },
    text: {
      fr: 'Le réseau a contrôlé l’accès de {caregiver} à votre dossier. Le {day}, il a jugé que ce n’était pas une urgence. L’accès est fermé. Vous pouvez porter plainte auprès du service de médiation.',
      nl: 'Het netwerk controleerde de toegang van {caregiver} tot uw dossier. Op {day} oordeelde het dat dit geen spoed was. De toegang is gesloten. U kunt klacht indienen bij de ombudsdienst.',
      en: 'The network reviewed the access of {caregiver} to your record. On {day} it judged that this was no emergency. The access is closed. You can complain to the ombudsman service.',
      de: 'Das Netz hat den Zugang von {caregiver} zu Ihrer Akte geprüft. Am {day} urteilte es, dass das kein Notfall war. Der Zugang ist geschlossen. Sie können sich bei der Schlichtungsstelle beschweren.',
    },
  },
  ...citizenKinds,
  ...forYouKinds,
  ...nationalLetters,
  ...registrationLetters,
  ...representationLetters,
  ...upkeepLetters,
  ...publicationLetters,
  ...accountLetters,
  ...sourceLetters,
  ...trailLetters,
} as const satisfies Record<string, LetterWords>;

export type LetterKind = keyof typeof letterKinds;
