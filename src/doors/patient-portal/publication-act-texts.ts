/** Requests for publication, and the stores that documents come from, in plain words for the patient. */

export const publicationActTexts = {
  'request-publication': {
    fr: 'A demandé qu’un document sur vous soit publié',
    nl: 'Vroeg dat een document over u gepubliceerd wordt',
    en: 'Asked that a document about you be published',
    de: 'Hat gebeten, ein Dokument über Sie zu veröffentlichen',
  },
  'asked-request-publication': {
    fr: 'A voulu demander qu’un document soit publié',
    nl: 'Wilde vragen dat een document gepubliceerd wordt',
    en: 'Wanted to ask that a document be published',
    de: 'Wollte um die Veröffentlichung eines Dokuments bitten',
  },
  'answer-publication': {
    fr: 'A clos une demande de publication et l’a dit à la personne qui l’avait faite',
    nl: 'Sloot een vraag om publicatie af en liet het weten aan wie ze stelde',
    en: 'Closed a request for publication and told who had asked',
    de: 'Hat eine Bitte um Veröffentlichung abgeschlossen und es dem mitgeteilt, der sie gestellt hatte',
  },
  'asked-answer-publication': {
    fr: 'A voulu clore une demande de publication',
    nl: 'Wilde een vraag om publicatie afsluiten',
    en: 'Wanted to close a request for publication',
    de: 'Wollte eine Bitte um Veröffentlichung abschließen',
  },
  'pass-publication-on': {
    fr: 'A transmis une demande de publication, avec votre nom, au prestataire qui doit publier',
    nl: 'Gaf een vraag om publicatie, met uw naam, door aan de zorgverlener die moet publiceren',
    en: 'Passed a request for publication on, with your name, to the caregiver who must publish',
    de: 'Hat eine Bitte um Veröffentlichung mit Ihrem Namen an die Person weitergegeben, die veröffentlichen muss',
  },
  'passed-publication-to': {
    fr: 'A transmis une demande de publication, avec votre numéro, à {whom}',
    nl: 'Gaf een vraag om publicatie, met uw nummer, door aan {whom}',
    en: 'Passed a request for publication on, with your number, to {whom}',
    de: 'Hat eine Bitte um Veröffentlichung mit Ihrer Nummer an {whom} weitergegeben',
  },
  'asked-pass-publication-on': {
    fr: 'A voulu transmettre une demande de publication',
    nl: 'Wilde een vraag om publicatie doorgeven',
    en: 'Wanted to pass a request for publication on',
    de: 'Wollte eine Bitte um Veröffentlichung weitergeben',
  },
  'list-publications': {
    fr: 'A vu les demandes de publication',
    nl: 'Zag de vragen om publicatie',
    en: 'Saw the requests for publication',
    de: 'Hat die Bitten um Veröffentlichung gesehen',
  },
  'asked-list-publications': {
    fr: 'A voulu voir les demandes de publication',
    nl: 'Wilde de vragen om publicatie zien',
    en: 'Wanted to see the requests for publication',
    de: 'Wollte die Bitten um Veröffentlichung sehen',
  },
  'settle-publication': {
    fr: 'A rappelé ou refusé une demande de publication sur vous',
    nl: 'Herinnerde aan een vraag om publicatie over u, of weigerde ze',
    en: 'Reminded of a request for publication about you, or refused it',
    de: 'Hat an eine Bitte um Veröffentlichung über Sie erinnert oder sie abgelehnt',
  },
  'asked-settle-publication': {
    fr: 'A voulu régler une demande de publication',
    nl: 'Wilde een vraag om publicatie afhandelen',
    en: 'Wanted to settle a request for publication',
    de: 'Wollte eine Bitte um Veröffentlichung erledigen',
  },
  'list-sources': {
    fr: 'A vu l’état des serveurs de documents',
    nl: 'Zag de toestand van de documentenservers',
    en: 'Saw how the stores of documents do',
    de: 'Hat den Zustand der Dokumentenspeicher gesehen',
  },
  'asked-list-sources': {
    fr: 'A voulu voir l’état des serveurs de documents',
    nl: 'Wilde de toestand van de documentenservers zien',
    en: 'Wanted to see how the stores of documents do',
    de: 'Wollte den Zustand der Dokumentenspeicher sehen',
  },
  'set-source': {
    fr: 'A inscrit, modifié ou désactivé un serveur de documents',
    nl: 'Registreerde of wijzigde een documentenserver, of zette hem stop',
    en: 'Registered, changed or ended a store of documents',
    de: 'Hat einen Dokumentenspeicher eingetragen, geändert oder abgemeldet',
  },
  'asked-set-source': {
    fr: 'A voulu inscrire ou changer un serveur de documents',
    nl: 'Wilde een documentenserver registreren of wijzigen',
    en: 'Wanted to register or change a store of documents',
    de: 'Wollte einen Dokumentenspeicher eintragen oder ändern',
  },
};
