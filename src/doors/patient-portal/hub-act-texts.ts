/** What software asks of the hub about documents, looks and caregivers, in plain words. */

export const hubActTexts = {
  'set-document-right': {
    fr: 'A changé, comme auteur, qui peut voir un document',
    nl: 'Wijzigde als auteur wie een document mag zien',
    en: 'Changed, as its author, who may see a document',
    de: 'Hat als Autor geändert, wer ein Dokument sehen darf',
  },
  'asked-set-document-right': {
    fr: 'A voulu changer, comme auteur, qui peut voir un document',
    nl: 'Wilde als auteur wijzigen wie een document mag zien',
    en: 'Wanted to change, as its author, who may see a document',
    de: 'Wollte als Autor ändern, wer ein Dokument sehen darf',
  },
  'view-document-rights': {
    fr: 'A revu ce qu’il ou elle a fixé comme auteur d’un document',
    nl: 'Keek na wat als auteur van een document was ingesteld',
    en: 'Looked at what was set as author of a document',
    de: 'Hat nachgesehen, was als Autor eines Dokuments festgelegt war',
  },
  'asked-view-document-rights': {
    fr: 'A voulu voir qui peut voir un document',
    nl: 'Wilde zien wie een document mag zien',
    en: 'Wanted to see who may see a document',
    de: 'Wollte sehen, wer ein Dokument sehen darf',
  },
  'list-own-looks': {
    fr: 'A revu ses propres consultations de vos documents',
    nl: 'Bekeek de eigen raadplegingen van uw documenten',
    en: 'Looked at the own past looks at your documents',
    de: 'Hat die eigenen Zugriffe auf Ihre Dokumente nachgesehen',
  },
  'asked-list-own-looks': {
    fr: 'A voulu revoir ses propres consultations',
    nl: 'Wilde de eigen raadplegingen bekijken',
    en: 'Wanted to see the own past looks',
    de: 'Wollte die eigenen Zugriffe nachsehen',
  },
  'load-history': {
    fr: 'A publié en une fois des documents d’années passées',
    nl: 'Publiceerde in één keer documenten van voorbije jaren',
    en: 'Published documents of past years at once',
    de: 'Hat Dokumente vergangener Jahre auf einmal veröffentlicht',
  },
  'asked-load-history': {
    fr: 'A voulu publier des documents d’années passées',
    nl: 'Wilde documenten van voorbije jaren publiceren',
    en: 'Wanted to publish documents of past years',
    de: 'Wollte Dokumente vergangener Jahre veröffentlichen',
  },
  'put-party': {
    fr: 'A inscrit un prestataire',
    nl: 'Schreef een zorgverlener in',
    en: 'Registered a caregiver',
    de: 'Hat eine Pflegekraft oder einen Arzt angemeldet',
  },
  'asked-put-party': {
    fr: 'A voulu inscrire un prestataire',
    nl: 'Wilde een zorgverlener inschrijven',
    en: 'Wanted to register a caregiver',
    de: 'Wollte eine Pflegekraft oder einen Arzt anmelden',
  },
  'view-party': {
    fr: 'A consulté les données publiques d’un prestataire',
    nl: 'Raadpleegde openbare gegevens van een zorgverlener',
    en: 'Asked for public details of a caregiver',
    de: 'Hat öffentliche Daten einer Pflegekraft oder eines Arztes abgefragt',
  },
  'asked-view-party': {
    fr: 'A voulu consulter les données publiques d’un prestataire',
    nl: 'Wilde openbare gegevens van een zorgverlener raadplegen',
    en: 'Wanted public details of a caregiver',
    de: 'Wollte öffentliche Daten einer Pflegekraft oder eines Arztes abfragen',
  },
  'accept-rules': {
    fr: 'A accepté les règles du réseau',
    nl: 'Aanvaardde de regels van het netwerk',
    en: 'Accepted the rules of the network',
    de: 'Hat die Regeln des Netzes angenommen',
  },
  'asked-accept-rules': {
    fr: 'A voulu accepter les règles du réseau',
    nl: 'Wilde de regels van het netwerk aanvaarden',
    en: 'Wanted to accept the rules of the network',
    de: 'Wollte die Regeln des Netzes annehmen',
  },
  'end-rules': {
    fr: 'N’accepte plus les règles du réseau',
    nl: 'Aanvaardt de regels van het netwerk niet meer',
    en: 'No longer accepts the rules of the network',
    de: 'Nimmt die Regeln des Netzes nicht mehr an',
  },
  'asked-end-rules': {
    fr: 'A voulu ne plus accepter les règles du réseau',
    nl: 'Wilde de regels van het netwerk niet meer aanvaarden',
    en: 'Wanted to stop accepting the rules of the network',
    de: 'Wollte die Regeln des Netzes nicht mehr annehmen',
  },
  'view-rules': {
    fr: 'A vérifié l’acceptation des règles du réseau',
    nl: 'Keek na of de regels van het netwerk aanvaard zijn',
    en: 'Checked whether the rules of the network are accepted',
    de: 'Hat geprüft, ob die Regeln des Netzes angenommen sind',
  },
  'asked-view-rules': {
    fr: 'A voulu vérifier l’acceptation des règles du réseau',
    nl: 'Wilde nakijken of de regels van het netwerk aanvaard zijn',
    en: 'Wanted to check whether the rules of the network are accepted',
    de: 'Wollte prüfen, ob die Regeln des Netzes angenommen sind',
  },
} as const;
