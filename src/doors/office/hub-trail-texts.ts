/** What software asks of the hub about documents, looks and caregivers, as the office names it in the trail. */

export const hubTrailTexts = {
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
