/** Words of the letters about who speaks for somebody by law, as the office enters and ends it. */
import type { LetterWords } from './letter-words.ts';

export const representationLetters = {
  'representation-entered': {
    title: {
      fr: 'Quelqu’un parle pour vous selon la loi',
      nl: 'Iemand spreekt volgens de wet voor u',
      en: 'Somebody speaks for you by law',
      de: 'Jemand spricht nach dem Gesetz für Sie',
    },
    text: {
      fr: 'Deux personnes du réseau ont inscrit le {day} que {who} peut agir pour vous à partir du {from}. Cette personne peut voir votre dossier; vous voyez chaque regard. Ce n’est pas juste? Appelez le bureau du réseau.',
      nl: 'Twee personen van het netwerk schreven op {day} in dat {who} voor u mag handelen vanaf {from}. Die persoon kan uw dossier zien; u ziet elke blik. Klopt dit niet? Bel het kantoor van het netwerk.',
      en: 'On {day} two persons of the network entered that {who} may act for you from {from}. This person can see your record; you see every look. Is this wrong? Call the network office.',
      de: 'Zwei Personen des Netzes haben am {day} eingetragen, dass {who} ab dem {from} für Sie handeln darf. Diese Person kann Ihre Akte sehen; Sie sehen jeden Blick. Stimmt das nicht? Rufen Sie das Büro des Netzes an.',
    },
  },
  'representation-given': {
    title: {
      fr: 'Vous parlez pour {who} selon la loi',
      nl: 'U spreekt volgens de wet voor {who}',
      en: 'You speak for {who} by law',
      de: 'Sie sprechen nach dem Gesetz für {who}',
    },
    text: {
      fr: 'Le bureau du réseau l’a inscrit le {day}; cela compte à partir du {from}. Vous trouvez {who} sous «Pour qui». Vous n’agissez que si personne ne vient avant vous dans l’ordre de la loi. Chaque regard est noté.',
      nl: 'Het kantoor van het netwerk schreef dit in op {day}; het telt vanaf {from}. U vindt {who} onder „Voor wie”. U handelt alleen als niemand vóór u komt in de orde van de wet. Elke blik wordt genoteerd.',
      en: 'The network office entered it on {day}; it counts from {from}. You find {who} under “For whom”. You act only when nobody comes before you in the order of the law. Every look is noted.',
      de: 'Das Büro des Netzes hat es am {day} eingetragen; es zählt ab dem {from}. Sie finden {who} unter „Für wen“. Sie handeln nur, wenn in der Reihenfolge des Gesetzes niemand vor Ihnen kommt. Jeder Blick wird notiert.',
    },
  },
  'representation-ended': {
    title: {
      fr: 'Quelqu’un ne parle plus pour vous',
      nl: 'Iemand spreekt niet meer voor u',
      en: 'Somebody no longer speaks for you',
      de: 'Jemand spricht nicht mehr für Sie',
    },
    text: {
      fr: 'Depuis le {day}, {who} n’agit plus pour vous selon la loi et ne voit plus votre dossier pour vous.',
      nl: 'Sinds {day} handelt {who} volgens de wet niet meer voor u en ziet uw dossier niet meer voor u.',
      en: 'Since {day}, {who} no longer acts for you by law and no longer sees your record for you.',
      de: 'Seit dem {day} handelt {who} nach dem Gesetz nicht mehr für Sie und sieht Ihre Akte nicht mehr für Sie.',
    },
  },
  'representation-taken': {
    title: {
      fr: 'Vous ne parlez plus pour {who}',
      nl: 'U spreekt niet meer voor {who}',
      en: 'You no longer speak for {who}',
      de: 'Sie sprechen nicht mehr für {who}',
    },
    text: {
      fr: 'Depuis le {day}, vous n’agissez plus pour {who} selon la loi. Vous ne voyez plus ce dossier. Le bureau du réseau vous dit pourquoi.',
      nl: 'Sinds {day} handelt u volgens de wet niet meer voor {who}. U ziet dat dossier niet meer. Het kantoor van het netwerk zegt u waarom.',
      en: 'Since {day} you no longer act for {who} by law. You no longer see that record. The network office tells you why.',
      de: 'Seit dem {day} handeln Sie nach dem Gesetz nicht mehr für {who}. Sie sehen diese Akte nicht mehr. Das Büro des Netzes sagt Ihnen, warum.',
    },
  },
  'incapacity-entered': {
    title: {
      fr: 'Quelqu’un d’autre décide pour vous',
      nl: 'Iemand anders beslist voor u',
      en: 'Somebody else decides for you',
      de: 'Jemand anderes entscheidet für Sie',
    },
    text: {
      fr: 'Deux personnes du réseau ont inscrit le {day} que vous ne pouvez pas décider de vos soins à partir du {from}. Vous lisez toujours votre dossier. Celui qui parle pour vous selon la loi décide. Ce n’est pas juste? Appelez le bureau du réseau.',
      nl: 'Twee personen van het netwerk schreven op {day} in dat u vanaf {from} niet over uw zorg kunt beslissen. U leest uw dossier nog altijd. Wie volgens de wet voor u spreekt, beslist. Klopt dit niet? Bel het kantoor van het netwerk.',
      en: 'On {day} two persons of the network entered that from {from} you cannot decide about your care. You still read your record. Whoever speaks for you by law decides. Is this wrong? Call the network office.',
      de: 'Zwei Personen des Netzes haben am {day} eingetragen, dass Sie ab dem {from} nicht über Ihre Behandlung entscheiden können. Sie lesen Ihre Akte weiterhin. Wer nach dem Gesetz für Sie spricht, entscheidet. Stimmt das nicht? Rufen Sie das Büro des Netzes an.',
    },
  },
  'incapacity-ended': {
    title: {
      fr: 'Vous décidez de nouveau vous-même',
      nl: 'U beslist weer zelf',
      en: 'You decide yourself again',
      de: 'Sie entscheiden wieder selbst',
    },
    text: {
      fr: 'Depuis le {day}, vous décidez de nouveau vous-même de vos soins et de votre dossier. Personne n’agit plus pour vous parce que vous ne pouviez pas décider.',
      nl: 'Sinds {day} beslist u weer zelf over uw zorg en uw dossier. Niemand handelt nog voor u omdat u niet kon beslissen.',
      en: 'Since {day} you decide about your care and your record yourself again. Nobody acts for you any more because you could not decide.',
      de: 'Seit dem {day} entscheiden Sie wieder selbst über Ihre Behandlung und Ihre Akte. Niemand handelt mehr für Sie, weil Sie nicht entscheiden konnten.',
    },
  },
} as const satisfies Record<string, LetterWords>;
