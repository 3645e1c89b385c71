/** Letters about a change of rights by somebody who acts for the patient: the patient learns who did it. */
import type { LetterWords } from './letter-words.ts';

export const forYouKinds = {
  'exclusion-set-for-you': {
    title: {
      fr: 'Quelqu’un a été exclu pour vous',
      nl: 'Iemand werd voor u uitgesloten',
      en: 'Somebody was excluded for you',
      de: 'Jemand wurde für Sie ausgeschlossen',
    },
    text: {
      fr: '{who} a exclu {excluded} en votre nom le {day}. {excluded} ne voit plus vos documents, même en urgence.',
      nl: '{who} sloot {excluded} namens u uit op {day}. {excluded} ziet uw documenten niet meer, ook niet bij spoed.',
      en: '{who} excluded {excluded} in your name on {day}. {excluded} no longer sees your documents, not even in an emergency.',
      de: '{who} hat {excluded} am {day} in Ihrem Namen ausgeschlossen. {excluded} sieht Ihre Dokumente nicht mehr, auch nicht im Notfall.',
    },
  },
  'limits-changed-for-you': {
    title: {
      fr: 'Qui peut voir a été changé pour vous',
      nl: 'Wie mag zien, werd voor u gewijzigd',
      en: 'Who may see was changed for you',
      de: 'Wer sehen darf, wurde für Sie geändert',
    },
    text: {
      fr: '{who} a changé vos choix en votre nom le {day}. Vous les trouvez sous «Mes droits».',
      nl: '{who} wijzigde uw keuzes namens u op {day}. U vindt ze onder „Mijn rechten”.',
      en: '{who} changed your choices in your name on {day}. You find them under “My rights”.',
      de: '{who} hat Ihre Wahl am {day} in Ihrem Namen geändert. Sie finden sie unter „Meine Rechte“.',
    },
  },
  'own-use-refused-for-you': {
    title: {
      fr: 'Vos documents ne sont plus montrés sur le portail',
      nl: 'Uw documenten staan niet meer op het portaal',
      en: 'Your documents are no longer shown on the portal',
      de: 'Ihre Dokumente werden nicht mehr im Portal gezeigt',
    },
    text: {
      fr: '{who} l’a choisi en votre nom le {day}.',
      nl: '{who} koos dit namens u op {day}.',
      en: '{who} chose this in your name on {day}.',
      de: '{who} hat das am {day} in Ihrem Namen gewählt.',
    },
  },
  'own-use-allowed-for-you': {
    title: {
      fr: 'Vos documents sont de nouveau montrés sur le portail',
      nl: 'Uw documenten staan opnieuw op het portaal',
      en: 'Your documents are shown on the portal again',
      de: 'Ihre Dokumente werden wieder im Portal gezeigt',
    },
    text: {
      fr: '{who} l’a choisi en votre nom le {day}.',
      nl: '{who} koos dit namens u op {day}.',
      en: '{who} chose this in your name on {day}.',
      de: '{who} hat das am {day} in Ihrem Namen gewählt.',
    },
  },
} as const satisfies Record<string, LetterWords>;
