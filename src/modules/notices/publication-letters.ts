/** Words of the letters about requests for publication. */

export const publicationLetters = {
  'publication-wanted': {
    title: {
      fr: 'On vous demande de publier un document',
      nl: 'U wordt gevraagd een document te publiceren',
      en: 'You are asked to publish a document',
      de: 'Sie werden gebeten, ein Dokument zu veröffentlichen',
    },
    text: {
      fr: 'Le {day}, {who} a demandé qu’un document sur {patient} soit publié sur le réseau: {kinds}[, à partir du {from}][, jusqu’au {until}]. [Son commentaire: «{comment}». ]Si vous l’avez, publiez-le avec votre logiciel. Référence: {reference}.',
      nl: 'Op {day} vroeg {who} dat een document over {patient} op het netwerk komt: {kinds}[, vanaf {from}][, tot en met {until}]. [De opmerking daarbij: „{comment}”. ]Als u het hebt, publiceer het dan met uw software. Referentie: {reference}.',
      en: 'On {day} {who} asked that a document about {patient} be published on the network: {kinds}[, from {from}][, until {until}]. [The comment: “{comment}”. ]If you have it, publish it with your software. Reference: {reference}.',
      de: 'Am {day} hat {who} gebeten, ein Dokument über {patient} im Netz zu veröffentlichen: {kinds}[, ab {from}][, bis {until}]. [Der Kommentar: „{comment}“. ]Wenn Sie es haben, veröffentlichen Sie es mit Ihrer Software. Referenz: {reference}.',
    },
  },
  'publication-answered': {
    title: {
      fr: 'Un document que vous aviez demandé est publié',
      nl: 'Een document dat u vroeg, is gepubliceerd',
      en: 'A document you asked for is published',
      de: 'Ein Dokument, um das Sie baten, ist veröffentlicht',
    },
    text: {
      fr: 'Votre demande {number} du {day}, sur {patient}, a reçu une réponse: le document est dans la liste.',
      nl: 'Uw vraag {number} van {day}, over {patient}, is beantwoord: het document staat in de lijst.',
      en: 'Your request {number} of {day}, about {patient}, is answered: the document is in the list.',
      de: 'Ihre Anfrage {number} vom {day} zu {patient} ist beantwortet: Das Dokument steht in der Liste.',
    },
  },
  'publication-expired': {
    title: {
      fr: 'Votre demande de publication est terminée',
      nl: 'Uw vraag om publicatie is afgelopen',
      en: 'Your request for publication has ended',
      de: 'Ihre Bitte um Veröffentlichung ist beendet',
    },
    text: {
      fr: 'Le délai de votre demande {number} du {day}, sur {patient}, est passé sans que vous receviez de document. Vous pouvez demander à nouveau, ou prendre contact avec l’établissement.',
      nl: 'De termijn van uw vraag {number} van {day}, over {patient}, is voorbij zonder dat u een document kreeg. U kunt het opnieuw vragen, of contact opnemen met de instelling.',
      en: 'The term of your request {number} of {day}, about {patient}, has passed and no document came to you. You can ask again, or contact the institution.',
      de: 'Die Frist Ihrer Anfrage {number} vom {day} zu {patient} ist vorbei, ohne dass Sie ein Dokument erhielten. Sie können erneut fragen oder sich an die Einrichtung wenden.',
    },
  },
  'publication-not-kept': {
    title: {
      fr: 'Votre demande de publication ne peut pas aboutir',
      nl: 'Uw vraag om publicatie kan niet slagen',
      en: 'Your request for publication cannot succeed',
      de: 'Ihre Bitte um Veröffentlichung kann keinen Erfolg haben',
    },
    text: {
      fr: 'L’établissement n’a pas le document que vous avez demandé le {day} (demande {number}).',
      nl: 'De instelling heeft het document niet dat u op {day} vroeg (vraag {number}).',
      en: 'The institution does not have the document that you asked for on {day} (request {number}).',
      de: 'Die Einrichtung hat das Dokument nicht, um das Sie am {day} baten (Anfrage {number}).',
    },
  },
  'publication-not-shared': {
    title: {
      fr: 'Votre demande de publication est refusée',
      nl: 'Uw vraag om publicatie is geweigerd',
      en: 'Your request for publication is refused',
      de: 'Ihre Bitte um Veröffentlichung ist abgelehnt',
    },
    text: {
      fr: 'L’établissement ne publie pas ce que vous avez demandé le {day} (demande {number}). Prenez contact avec lui.',
      nl: 'De instelling publiceert niet wat u op {day} vroeg (vraag {number}). Neem contact met haar op.',
      en: 'The institution does not publish what you asked for on {day} (request {number}). Contact it.',
      de: 'Die Einrichtung veröffentlicht nicht, worum Sie am {day} baten (Anfrage {number}). Nehmen Sie Kontakt mit ihr auf.',
    },
  },
  'publication-unclear': {
    title: {
      fr: 'Votre demande de publication n’est pas claire',
      nl: 'Uw vraag om publicatie is niet duidelijk',
      en: 'Your request for publication is not clear',
      de: 'Ihre Bitte um Veröffentlichung ist nicht klar',
    },
    text: {
      fr: 'Personne n’a pu dire quel document vous avez demandé le {day} (demande {number}). Demandez à nouveau, avec le type, la période et l’établissement.',
      nl: 'Niemand kon zeggen welk document u op {day} vroeg (vraag {number}). Vraag opnieuw, met de soort, de periode en de instelling.',
      en: 'Nobody could tell which document you asked for on {day} (request {number}). Ask again, with the kind, the period and the institution.',
      de: 'Niemand konnte sagen, um welches Dokument Sie am {day} baten (Anfrage {number}). Fragen Sie erneut, mit Art, Zeitraum und Einrichtung.',
    },
  },
} as const;
