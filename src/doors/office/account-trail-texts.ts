/** What the office calls the words of the trail about signing in and its own accounts. */
export const accountTrailTexts = {
  fhir: {
    fr: 'FHIR, applications',
    nl: 'FHIR, toepassingen',
    en: 'FHIR, applications',
    de: 'FHIR, Anwendungen',
  },
  'fhir-hospital': {
    fr: 'FHIR, hôpitaux',
    nl: 'FHIR, ziekenhuizen',
    en: 'FHIR, hospitals',
    de: 'FHIR, Krankenhäuser',
  },
  'fhir-software': {
    fr: 'FHIR, logiciels de cabinet',
    nl: 'FHIR, praktijksoftware',
    en: 'FHIR, practice software',
    de: 'FHIR, Praxissoftware',
  },
  interhub: {
    fr: 'Entre réseaux',
    nl: 'Tussen netwerken',
    en: 'Between networks',
    de: 'Zwischen Netzen',
  },
  'list-applications': {
    fr: 'Liste des applications',
    nl: 'Lijst van toepassingen',
    en: 'List of applications',
    de: 'Liste der Anwendungen',
  },
  'set-application': {
    fr: 'Inscription ou fin d’une application',
    nl: 'Registratie of einde van een toepassing',
    en: 'Application registered or ended',
    de: 'Anwendung eingetragen oder abgemeldet',
  },
  'sign-in': {
    fr: 'Ouverture de session',
    nl: 'Aanmelding',
    en: 'Sign-in',
    de: 'Anmeldung',
  },
  'refuse-token': {
    fr: 'Jeton ou signature refusés',
    nl: 'Token of handtekening geweigerd',
    en: 'Token or signature refused',
    de: 'Token oder Signatur abgelehnt',
  },
  'authorise-application': {
    fr: 'Autorisation d’une application',
    nl: 'Toelating van een toepassing',
    en: 'Application authorised',
    de: 'Anwendung zugelassen',
  },
  'end-session': {
    fr: 'Fin de session',
    nl: 'Einde van een sessie',
    en: 'Session ended',
    de: 'Sitzung beendet',
  },
  'list-accounts': {
    fr: 'Comptes du bureau',
    nl: 'Accounts van het kantoor',
    en: 'Office accounts',
    de: 'Konten des Büros',
  },
  'change-account': {
    fr: 'Compte du bureau modifié',
    nl: 'Account van het kantoor gewijzigd',
    en: 'Office account changed',
    de: 'Konto des Büros geändert',
  },
  'second-factor': {
    fr: 'Deuxième facteur',
    nl: 'Tweede factor',
    en: 'Second factor',
    de: 'Zweiter Faktor',
  },
  'own-sessions': {
    fr: 'Propres sessions',
    nl: 'Eigen sessies',
    en: 'Own sessions',
    de: 'Eigene Sitzungen',
  },
};
