/** Words about where a document is kept. */
export const keeperTexts = {
  keptHere: {
    fr: 'Gardé dans le coffre du réseau Zenne.',
    nl: 'Bewaard in de kluis van het netwerk Zenne.',
    en: 'Kept in the vault of the Zenne network.',
    de: 'Aufbewahrt im Tresor des Netzes Zenne.',
  },
  keptThere: {
    fr: 'Gardé par {name}; demandé à l’instant. Le réseau n’en garde pas de copie.',
    nl: 'Bewaard door {name}; nu net opgevraagd. Het netwerk houdt er geen kopie van.',
    en: 'Kept by {name}; fetched just now. The network keeps no copy of it.',
    de: 'Aufbewahrt von {name}; gerade eben geholt. Das Netz behält keine Kopie.',
  },
  notFetched: {
    fr: 'Ce document ne peut pas être montré maintenant',
    nl: 'Dit document kan nu niet getoond worden',
    en: 'This document cannot be shown now',
    de: 'Dieses Dokument kann jetzt nicht gezeigt werden',
  },
  silent: {
    fr: '{name} garde ce document, mais ne répond pas maintenant.',
    nl: '{name} bewaart dit document, maar antwoordt nu niet.',
    en: '{name} keeps this document, but does not answer now.',
    de: '{name} bewahrt dieses Dokument auf, antwortet jetzt aber nicht.',
  },
  without: {
    fr: '{name} a annoncé ce document, mais ne le donne pas.',
    nl: '{name} heeft dit document aangegeven, maar geeft het niet.',
    en: '{name} told us of this document, but does not give it.',
    de: '{name} hat dieses Dokument gemeldet, gibt es aber nicht heraus.',
  },
  unusable: {
    fr: '{name} garde ce document, mais a envoyé une réponse que nous ne pouvons pas montrer.',
    nl: '{name} bewaart dit document, maar stuurde een antwoord dat wij niet kunnen tonen.',
    en: '{name} keeps this document, but sent an answer that we cannot show.',
    de: '{name} bewahrt dieses Dokument auf, hat aber eine Antwort geschickt, die wir nicht zeigen können.',
  },
  nextStep: {
    fr: 'Réessayez dans quelques minutes. Si cela presse, appelez {name}. Les autres documents restent lisibles.',
    nl: 'Probeer het over enkele minuten opnieuw. Is het dringend, bel dan {name}. De andere documenten blijven leesbaar.',
    en: 'Try again in a few minutes. If it is urgent, call {name}. The other documents can still be read.',
    de: 'Versuchen Sie es in einigen Minuten noch einmal. Wenn es eilt, rufen Sie {name} an. Die anderen Dokumente bleiben lesbar.',
  },
  again: {
    fr: 'Réessayer',
    nl: 'Opnieuw proberen',
    en: 'Try again',
    de: 'Noch einmal versuchen',
  },
} as const;
