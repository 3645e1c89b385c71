/** What software asks of the hub about documents, looks and caregivers, as the office names it in the trail. */

export const hubTrailTexts = {
  'other-hub': {
    fr: 'vérifié par l’autre réseau',
    nl: 'gecontroleerd door het andere netwerk',
    en: 'checked by the other network',
    de: 'vom anderen Netz geprüft',
  },
  'set-document-right': {
    fr: 'Droit dit par l’auteur',
    nl: 'Recht gemeld door de auteur',
    en: 'Right told by the author',
    de: 'Recht vom Autor gemeldet',
  },
  'view-document-rights': {
    fr: 'Droits dits par l’auteur, vus',
    nl: 'Rechten van de auteur gezien',
    en: 'Rights told by the author, seen',
    de: 'Rechte des Autors gesehen',
  },
  'list-own-looks': {
    fr: 'Propres consultations',
    nl: 'Eigen raadplegingen',
    en: 'Own looks',
    de: 'Eigene Zugriffe',
  },
  'request-publication': {
    fr: 'Publication demandée',
    nl: 'Publicatie gevraagd',
    en: 'Publication asked for',
    de: 'Veröffentlichung erbeten',
  },
  'answer-publication': {
    fr: 'Demande de publication close',
    nl: 'Vraag om publicatie afgesloten',
    en: 'Request for publication closed',
    de: 'Bitte um Veröffentlichung abgeschlossen',
  },
  'pass-publication-on': {
    fr: 'Demande de publication transmise',
    nl: 'Vraag om publicatie doorgegeven',
    en: 'Request for publication passed on',
    de: 'Bitte um Veröffentlichung weitergegeben',
  },
  'list-publications': {
    fr: 'Demandes de publication vues',
    nl: 'Vragen om publicatie gezien',
    en: 'Requests for publication seen',
    de: 'Bitten um Veröffentlichung gesehen',
  },
  'settle-publication': {
    fr: 'Demande de publication réglée',
    nl: 'Vraag om publicatie afgehandeld',
    en: 'Request for publication settled',
    de: 'Bitte um Veröffentlichung erledigt',
  },
  'list-sources': {
    fr: 'Serveurs de documents vus',
    nl: 'Documentenservers gezien',
    en: 'Stores of documents seen',
    de: 'Dokumentenspeicher gesehen',
  },
  'set-source': {
    fr: 'Serveur de documents changé',
    nl: 'Documentenserver gewijzigd',
    en: 'Store of documents changed',
    de: 'Dokumentenspeicher geändert',
  },
  'put-party': {
    fr: 'Prestataire inscrit',
    nl: 'Zorgverlener ingeschreven',
    en: 'Caregiver registered',
    de: 'Fachperson angemeldet',
  },
  'view-party': {
    fr: 'Données d’un prestataire',
    nl: 'Gegevens van een zorgverlener',
    en: 'Details of a caregiver',
    de: 'Daten einer Fachperson',
  },
  'accept-rules': {
    fr: 'Règles acceptées',
    nl: 'Regels aanvaard',
    en: 'Rules accepted',
    de: 'Regeln angenommen',
  },
  'end-rules': {
    fr: 'Règles plus acceptées',
    nl: 'Regels niet meer aanvaard',
    en: 'Rules no longer accepted',
    de: 'Regeln nicht mehr angenommen',
  },
  'view-rules': {
    fr: 'Acceptation vérifiée',
    nl: 'Aanvaarding nagekeken',
    en: 'Acceptance checked',
    de: 'Annahme geprüft',
  },
} as const;
