/** Words of the letters about documents that are corrected, withdrawn or destroyed. None names another person. */

export const upkeepLetters = {
  'document-withdrawn': {
    title: {
      fr: 'Un document a été retiré de votre dossier',
      nl: 'Een document werd uit uw dossier gehaald',
      en: 'A document was taken out of your record',
      de: 'Ein Dokument wurde aus Ihrer Akte genommen',
    },
    text: {
      fr: 'Le document du {written} de {who} ne parlait pas de vous. Il a été retiré le {day}. Plus personne ne le voit dans votre dossier. Ceux qui l’ont ouvert sont avertis.',
      nl: 'Het document van {written} van {who} ging niet over u. Het werd op {day} weggehaald. Niemand ziet het nog in uw dossier. Wie het opende, is verwittigd.',
      en: 'The document of {written} by {who} was not about you. It was taken out on {day}. Nobody sees it in your record any more. Those who opened it have been told.',
      de: 'Das Dokument vom {written} von {who} handelte nicht von Ihnen. Es wurde am {day} herausgenommen. Niemand sieht es mehr in Ihrer Akte. Wer es geöffnet hat, ist benachrichtigt.',
    },
  },
  'opened-document-withdrawn': {
    title: {
      fr: 'Un document que vous avez ouvert était dans le mauvais dossier',
      nl: 'Een document dat u opende, stond in het verkeerde dossier',
      en: 'A document that you opened was in the wrong record',
      de: 'Ein Dokument, das Sie geöffnet haben, war in der falschen Akte',
    },
    text: {
      fr: 'Vous avez ouvert le {opened} un document du {written} de {who}. Il ne parlait pas de la personne de ce dossier et a été retiré le {day}. Ne vous fiez pas à ce que vous y avez lu, et effacez toute copie.',
      nl: 'U opende op {opened} een document van {written} van {who}. Het ging niet over de persoon van dat dossier en werd op {day} weggehaald. Vertrouw niet op wat u erin las, en wis elke kopie.',
      en: 'On {opened} you opened a document of {written} by {who}. It was not about the person of that record and was taken out on {day}. Do not rely on what you read in it, and delete any copy.',
      de: 'Sie haben am {opened} ein Dokument vom {written} von {who} geöffnet. Es handelte nicht von der Person dieser Akte und wurde am {day} herausgenommen. Verlassen Sie sich nicht auf das Gelesene, und löschen Sie jede Kopie.',
    },
  },
  'own-document-withdrawn': {
    title: {
      fr: 'Votre document a été retiré d’un dossier',
      nl: 'Uw document werd uit een dossier gehaald',
      en: 'Your document was taken out of a record',
      de: 'Ihr Dokument wurde aus einer Akte genommen',
    },
    text: {
      fr: 'Votre document du {written} était dans le dossier d’une autre personne. Le bureau du réseau l’a retiré le {day}. Publiez-le à nouveau pour la bonne personne.',
      nl: 'Uw document van {written} stond in het dossier van iemand anders. Het kantoor van het netwerk haalde het op {day} weg. Publiceer het opnieuw voor de juiste persoon.',
      en: 'Your document of {written} was in the record of another person. The network office took it out on {day}. Publish it again for the right person.',
      de: 'Ihr Dokument vom {written} war in der Akte einer anderen Person. Das Büro des Netzes hat es am {day} herausgenommen. Veröffentlichen Sie es erneut für die richtige Person.',
    },
  },
  'rectification-asked': {
    title: {
      fr: 'Un patient demande une correction',
      nl: 'Een patiënt vraagt een verbetering',
      en: 'A patient asks for a correction',
      de: 'Ein Patient bittet um eine Berichtigung',
    },
    text: {
      fr: 'Un patient demande depuis le {day} de corriger votre document du {written}. Répondez au plus tard le {due}, sur la page «Demandes de correction».',
      nl: 'Een patiënt vraagt sinds {day} om uw document van {written} te verbeteren. Antwoord uiterlijk op {due}, op de pagina „Vragen om verbetering”.',
      en: 'Since {day} a patient asks you to correct your document of {written}. Answer on {due} at the latest, on the page “Requests for corrections”.',
      de: 'Ein Patient bittet seit dem {day}, Ihr Dokument vom {written} zu berichtigen. Antworten Sie spätestens am {due}, auf der Seite „Bitten um Berichtigung“.',
    },
  },
  'rectification-corrected': {
    title: {
      fr: 'Votre document est corrigé',
      nl: 'Uw document is verbeterd',
      en: 'Your document is corrected',
      de: 'Ihr Dokument ist berichtigt',
    },
    text: {
      fr: 'L’auteur a publié le {day} une nouvelle version du document du {written}, comme vous l’aviez demandé.',
      nl: 'De auteur publiceerde op {day} een nieuwe versie van het document van {written}, zoals u vroeg.',
      en: 'On {day} the author answered with a new version of the document of {written}, as you had asked.',
      de: 'Der Autor hat am {day} eine neue Fassung des Dokuments vom {written} veröffentlicht, wie Sie gebeten hatten.',
    },
  },
  'rectification-refused': {
    title: {
      fr: 'Votre document n’est pas corrigé',
      nl: 'Uw document wordt niet verbeterd',
      en: 'Your document is not corrected',
      de: 'Ihr Dokument wird nicht berichtigt',
    },
    text: {
      fr: 'L’auteur a refusé le {day} de corriger le document du {written}. Sa raison est à côté du document, dans votre portail. Vous pouvez y demander l’avis du délégué à la protection des données, ou vous plaindre auprès de l’Autorité de protection des données.',
      nl: 'De auteur weigerde op {day} om het document van {written} te verbeteren. De reden staat bij het document, in uw portaal. U kunt daar de functionaris voor gegevensbescherming inschakelen, of klacht indienen bij de Gegevensbeschermingsautoriteit.',
      en: 'On {day} the author refused to correct the document of {written}. The reason is beside the document, in your portal. There you can object to the privacy officer; you can also complain to the Data Protection Authority.',
      de: 'Der Autor hat am {day} abgelehnt, das Dokument vom {written} zu berichtigen. Der Grund steht beim Dokument, in Ihrem Portal. Dort können Sie den Datenschutzbeauftragten anrufen; Sie können sich auch bei der Datenschutzbehörde beschweren.',
    },
  },
  'rectification-extended': {
    title: {
      fr: 'La réponse à votre demande prend plus de temps',
      nl: 'Het antwoord op uw vraag duurt langer',
      en: 'The answer to your request takes longer',
      de: 'Die Antwort auf Ihre Anfrage dauert länger',
    },
    text: {
      fr: 'L’auteur du document du {written} a prolongé le délai. Il répond au plus tard le {due}. Sa raison est à côté du document, dans votre portail.',
      nl: 'De auteur van het document van {written} verlengde de termijn. Hij antwoordt uiterlijk op {due}. De reden staat bij het document, in uw portaal.',
      en: 'The author of the document of {written} extended the term and answers on {due} at the latest. The reason is beside the document, in your portal.',
      de: 'Der Autor des Dokuments vom {written} hat die Frist verlängert. Er antwortet spätestens am {due}. Der Grund steht beim Dokument, in Ihrem Portal.',
    },
  },
  'rectification-due-soon': {
    title: {
      fr: 'Une demande de correction attend encore votre réponse',
      nl: 'Een vraag om verbetering wacht nog op uw antwoord',
      en: 'A request for a correction still waits for your answer',
      de: 'Eine Bitte um Berichtigung wartet noch auf Ihre Antwort',
    },
    text: {
      fr: 'Un patient vous a demandé de corriger votre document du {written}. Répondez au plus tard le {due}, sur la page «Demandes de correction», ou prenez-y plus de temps.',
      nl: 'Een patiënt vroeg u om uw document van {written} te verbeteren. Antwoord uiterlijk op {due}, op de pagina „Vragen om verbetering”, of neem daar meer tijd.',
      en: 'A patient asked you to correct your document of {written}. Answer on {due} at the latest, on the page “Requests for corrections”, or take more time there.',
      de: 'Ein Patient hat Sie gebeten, Ihr Dokument vom {written} zu berichtigen. Antworten Sie spätestens am {due}, auf der Seite „Bitten um Berichtigung“, oder nehmen Sie sich dort mehr Zeit.',
    },
  },
  'rectification-due-today': {
    title: {
      fr: 'Dernier jour pour répondre à une demande de correction',
      nl: 'Laatste dag om een vraag om verbetering te beantwoorden',
      en: 'Last day to answer a request for a correction',
      de: 'Letzter Tag, um eine Bitte um Berichtigung zu beantworten',
    },
    text: {
      fr: 'La demande sur votre document du {written} doit avoir une réponse aujourd’hui, le {due}. Demain, le bureau du réseau et le patient apprennent qu’il n’y en a pas.',
      nl: 'De vraag over uw document van {written} moet vandaag, {due}, een antwoord krijgen. Morgen horen het kantoor van het netwerk en de patiënt dat er geen is.',
      en: 'The request about your document of {written} must be answered today, {due}. Tomorrow the network office and the patient are told that it was not.',
      de: 'Die Anfrage zu Ihrem Dokument vom {written} muss heute, am {due}, beantwortet werden. Morgen erfahren das Büro des Netzes und der Patient, dass sie es nicht ist.',
    },
  },
  'rectification-late': {
    title: {
      fr: 'Votre demande de correction n’a pas eu de réponse à temps',
      nl: 'Uw vraag om verbetering kreeg niet op tijd antwoord',
      en: 'Your request for a correction was not answered in time',
      de: 'Ihre Bitte um Berichtigung wurde nicht rechtzeitig beantwortet',
    },
    text: {
      fr: 'Le délai pour répondre sur le document du {written} a pris fin le {due}. Le bureau du réseau le sait. Dans votre portail, à côté du document, vous pouvez demander l’avis du délégué à la protection des données.',
      nl: 'De termijn om te antwoorden over het document van {written} eindigde op {due}. Het kantoor van het netwerk weet het. In uw portaal, bij het document, kunt u de functionaris voor gegevensbescherming inschakelen.',
      en: 'The term to answer about the document of {written} ended on {due}. The network office knows. In your portal, beside the document, you can object to the privacy officer.',
      de: 'Die Frist für eine Antwort zum Dokument vom {written} endete am {due}. Das Büro des Netzes weiß es. In Ihrem Portal, beim Dokument, können Sie den Datenschutzbeauftragten anrufen.',
    },
  },
  'rectifications-due': {
    title: {
      fr: 'Des demandes de correction attendent votre réponse',
      nl: 'Vragen om verbetering wachten op uw antwoord',
      en: 'Requests for corrections wait for your answer',
      de: 'Bitten um Berichtigung warten auf Ihre Antwort',
    },
    text: {
      fr: 'Le {day}, {count} demande(s) sur des documents d’institutions arrivent à la fin de leur délai. Répondez sur la page «Corrections» du bureau.',
      nl: 'Op {day} komen {count} vraag of vragen over documenten van instellingen aan het einde van hun termijn. Antwoord op de pagina „Verbeteringen” van het kantoor.',
      en: 'On {day}, {count} request(s) about documents of institutions come to the end of their term. Answer on the page “Corrections” of the office.',
      de: 'Am {day} kommen {count} Anfrage(n) zu Dokumenten von Einrichtungen an das Ende ihrer Frist. Antworten Sie auf der Seite „Berichtigungen“ des Büros.',
    },
  },
  'rectifications-overdue': {
    title: {
      fr: 'Des demandes de correction sont sans réponse à temps',
      nl: 'Vragen om verbetering kregen niet op tijd antwoord',
      en: 'Requests for corrections were not answered in time',
      de: 'Bitten um Berichtigung wurden nicht rechtzeitig beantwortet',
    },
    text: {
      fr: 'Le {day}, le délai de {count} demande(s) est passé sans réponse. Elles sont sur la page «Corrections» du bureau; les patients le savent.',
      nl: 'Op {day} is de termijn van {count} vraag of vragen voorbij zonder antwoord. Ze staan op de pagina „Verbeteringen” van het kantoor; de patiënten weten het.',
      en: 'On {day} the term of {count} request(s) has passed without an answer. They are on the page “Corrections” of the office; the patients know.',
      de: 'Am {day} ist die Frist von {count} Anfrage(n) ohne Antwort vorbei. Sie stehen auf der Seite „Berichtigungen“ des Büros; die Patienten wissen es.',
    },
  },
  'rectification-objected': {
    title: {
      fr: 'Un patient s’oppose à un refus de correction',
      nl: 'Een patiënt verzet zich tegen een geweigerde verbetering',
      en: 'A patient objects to a refused correction',
      de: 'Ein Patient widerspricht einer abgelehnten Berichtigung',
    },
    text: {
      fr: 'Depuis le {day}, une demande sur un document du {written} attend votre décision, sur la page «Corrections» du bureau.',
      nl: 'Sinds {day} wacht een vraag over een document van {written} op uw beslissing, op de pagina „Verbeteringen” van het kantoor.',
      en: 'Since {day} a request about a document of {written} waits for your decision, on the page “Corrections” of the office.',
      de: 'Seit dem {day} wartet eine Anfrage zu einem Dokument vom {written} auf Ihre Entscheidung, auf der Seite „Berichtigungen“ des Büros.',
    },
  },
  'objection-sent-back': {
    title: {
      fr: 'L’auteur doit revoir votre demande',
      nl: 'De auteur moet uw vraag opnieuw bekijken',
      en: 'The author must look at your request again',
      de: 'Der Autor muss Ihre Anfrage erneut prüfen',
    },
    text: {
      fr: 'Le délégué à la protection des données vous a suivi le {day}: l’auteur du document du {written} doit répondre à nouveau, au plus tard le {due}.',
      nl: 'De functionaris voor gegevensbescherming volgde u op {day}: de auteur van het document van {written} moet opnieuw antwoorden, uiterlijk op {due}.',
      en: 'On {day} the privacy officer agreed with you: the author of the document of {written} must answer again, on {due} at the latest.',
      de: 'Der Datenschutzbeauftragte ist Ihnen am {day} gefolgt: Der Autor des Dokuments vom {written} muss erneut antworten, spätestens am {due}.',
    },
  },
  'objection-closed': {
    title: {
      fr: 'Votre demande de correction est close',
      nl: 'Uw vraag om verbetering is afgesloten',
      en: 'Your request for a correction is closed',
      de: 'Ihre Bitte um Berichtigung ist abgeschlossen',
    },
    text: {
      fr: 'Le délégué à la protection des données a décidé le {day}: le document du {written} reste comme il est. Sa raison est à côté du document. Vous pouvez vous plaindre auprès de l’Autorité de protection des données.',
      nl: 'De functionaris voor gegevensbescherming besliste op {day}: het document van {written} blijft zoals het is. De reden staat bij het document. U kunt klacht indienen bij de Gegevensbeschermingsautoriteit.',
      en: 'On {day} the privacy officer decided that the document of {written} stays as it is. The reason is beside the document. You can complain to the Data Protection Authority.',
      de: 'Der Datenschutzbeauftragte hat am {day} entschieden: Das Dokument vom {written} bleibt, wie es ist. Der Grund steht beim Dokument. Sie können sich bei der Datenschutzbehörde beschweren.',
    },
  },
  'disposals-proposed': {
    title: {
      fr: 'Des documents ont passé leur terme',
      nl: 'Documenten zijn voorbij hun termijn',
      en: 'Documents have passed their term',
      de: 'Dokumente haben ihre Frist überschritten',
    },
    text: {
      fr: 'Le {day}, {count} documents ont passé leur terme. Deux personnes du bureau décident sur la page «Conservation».',
      nl: 'Op {day} zijn {count} documenten voorbij hun termijn. Twee personen van het kantoor beslissen op de pagina „Bewaring”.',
      en: 'On {day}, {count} documents have passed their term. Two persons of the office decide on the page “Retention”.',
      de: 'Am {day} haben {count} Dokumente ihre Frist überschritten. Zwei Personen des Büros entscheiden auf der Seite „Aufbewahrung“.',
    },
  },
  'document-destroyed': {
    title: {
      fr: 'Un document a été détruit après son terme',
      nl: 'Een document werd vernietigd na zijn termijn',
      en: 'A document was destroyed after its term',
      de: 'Ein Dokument wurde nach seiner Frist vernichtet',
    },
    text: {
      fr: 'Le document du {written} de {who} a passé le temps pendant lequel il doit être gardé. Deux personnes du réseau ont approuvé; il a été détruit le {day} et personne ne peut plus le lire.',
      nl: 'Het document van {written} van {who} is voorbij de tijd dat het bewaard moet worden. Twee personen van het netwerk keurden het goed; het werd op {day} vernietigd en niemand kan het nog lezen.',
      en: 'The document of {written} by {who} has passed the time for which it must be kept. Two persons of the network approved; it was destroyed on {day} and nobody can read it any more.',
      de: 'Das Dokument vom {written} von {who} hat die Zeit überschritten, für die es aufbewahrt werden muss. Zwei Personen des Netzes haben zugestimmt; es wurde am {day} vernichtet, und niemand kann es mehr lesen.',
    },
  },
} as const;
