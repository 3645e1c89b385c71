/** Every kind of letter with its words; `{name}` stands for a value of the letter. Plain words, reading level B1. */

import type { Language } from '../../platform/text/index.ts';
import { registrationLetters } from './registration-letters.ts';
import { trailLetters } from './trail-letters.ts';

type Words = Readonly<Record<Language, string>>;

export interface LetterWords {
  readonly title: Words;
  readonly text: Words;
}

export const letterKinds = {
  'consent-given': {
    title: {
      fr: 'Vos données de santé sont partagées',
      nl: 'Uw gezondheidsgegevens worden gedeeld',
      en: 'Your health data are shared',
      de: 'Ihre Gesundheitsdaten werden geteilt',
    },
    text: {
      fr: '{who} a enregistré votre accord le {day}. Vous pouvez le retirer à tout moment.',
      nl: '{who} heeft op {day} uw akkoord geregistreerd. U kunt het altijd intrekken.',
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
      fr: 'Votre accord a été retiré le {day} par {who}. Personne ne voit plus vos documents par le réseau.',
      nl: 'Uw akkoord werd op {day} ingetrokken door {who}. Niemand ziet uw documenten nog via het netwerk.',
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
  ...registrationLetters,
  ...trailLetters,
} as const satisfies Record<string, LetterWords>;

export type LetterKind = keyof typeof letterKinds;
