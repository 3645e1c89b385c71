/** Words of the letters about institutions that keep documents themselves. */

export const sourceLetters = {
  'source-wrong': {
    title: {
      fr: 'Un établissement envoie de mauvais documents',
      nl: 'Een instelling stuurt verkeerde documenten',
      en: 'An institution sends wrong documents',
      de: 'Eine Einrichtung schickt falsche Dokumente',
    },
    text: {
      fr: 'Le {day}, {name} a envoyé un document d’une autre personne, ou un autre document que celui demandé. Il n’a été montré à personne. Prenez contact avec l’établissement.',
      nl: 'Op {day} stuurde {name} een document van iemand anders, of een ander document dan gevraagd. Het werd aan niemand getoond. Neem contact op met de instelling.',
      en: 'On {day} {name} sent a document of another person, or another document than the one asked for. It was shown to nobody. Contact the institution.',
      de: 'Am {day} hat {name} ein Dokument einer anderen Person geschickt, oder ein anderes als das verlangte. Es wurde niemandem gezeigt. Nehmen Sie Kontakt mit der Einrichtung auf.',
    },
  },
} as const;
