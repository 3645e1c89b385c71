/** Words of the letters about the trail: who looked, and whether it is whole. */

export const trailLetters = {
  'record-seen': {
    title: {
      fr: 'Quelqu’un a regardé dans votre dossier',
      nl: 'Iemand keek in uw dossier',
      en: 'Somebody looked into your record',
      de: 'Jemand hat in Ihre Akte gesehen',
    },
    text: {
      fr: '{who} a regardé dans votre dossier le {day} à {time}. Vous voyez quoi et pourquoi sous «Qui a consulté».',
      nl: '{who} keek in uw dossier op {day} om {time}. Wat en waarom ziet u onder „Wie heeft gekeken”.',
      en: '{who} looked into your record on {day} at {time}. You see what and why under “Who looked”.',
      de: '{who} hat am {day} um {time} in Ihre Akte gesehen. Was und warum, sehen Sie unter „Wer hat hineingesehen“.',
    },
  },
  'record-seen-daily': {
    title: {
      fr: 'Qui a regardé dans votre dossier',
      nl: 'Wie in uw dossier keek',
      en: 'Who looked into your record',
      de: 'Wer in Ihre Akte gesehen hat',
    },
    text: {
      fr: 'Jusqu’au {day}, on a regardé {count} fois dans votre dossier: {who}. Vous voyez quoi et pourquoi sous «Qui a consulté».',
      nl: 'Tot en met {day} werd {count} keer in uw dossier gekeken: {who}. Wat en waarom ziet u onder „Wie heeft gekeken”.',
      en: 'Up to {day} your record was looked into {count} time(s): {who}. You see what and why under “Who looked”.',
      de: 'Bis {day} wurde {count} Mal in Ihre Akte gesehen: {who}. Was und warum, sehen Sie unter „Wer hat hineingesehen“.',
    },
  },
  'trail-incomplete': {
    title: {
      fr: 'La trace et les comptes diffèrent',
      nl: 'Het spoor en de tellingen verschillen',
      en: 'The trail and the counts differ',
      de: 'Spur und Zählung weichen voneinander ab',
    },
    text: {
      fr: 'Dans l’heure du {day}, {time}, {count} acte(s) diffèrent entre ce qui a été répondu et ce que la trace contient. Voyez «Trace» dans le bureau du réseau.',
      nl: 'In het uur van {day}, {time} verschillen {count} handeling(en) tussen wat beantwoord werd en wat het spoor bevat. Zie „Spoor” op het kantoor van het netwerk.',
      en: 'In the hour of {day}, {time}, {count} act(s) differ between what was answered and what the trail holds. See “Trail” in the network’s office.',
      de: 'In der Stunde vom {day}, {time}, weichen {count} Handlung(en) zwischen Antworten und Spur ab. Siehe „Spur“ im Büro des Netzes.',
    },
  },
} as const;
