/** Signing in and letting applications in, in plain words for the patient. */

export const signInActTexts = {
  'list-applications': {
    fr: 'A vu la liste des applications',
    nl: 'Zag de lijst van toepassingen',
    en: 'Saw the list of applications',
    de: 'Hat die Liste der Anwendungen gesehen',
  },
  'asked-list-applications': {
    fr: 'A voulu voir la liste des applications',
    nl: 'Wilde de lijst van toepassingen zien',
    en: 'Wanted to see the list of applications',
    de: 'Wollte die Liste der Anwendungen sehen',
  },
  'set-application': {
    fr: 'A inscrit une application ou y a mis fin',
    nl: 'Registreerde een toepassing of maakte er een einde aan',
    en: 'Registered an application or ended one',
    de: 'Hat eine Anwendung eingetragen oder abgemeldet',
  },
  'asked-set-application': {
    fr: 'A voulu inscrire une application ou y mettre fin',
    nl: 'Wilde een toepassing registreren of beëindigen',
    en: 'Wanted to register or end an application',
    de: 'Wollte eine Anwendung eintragen oder abmelden',
  },
  'sign-in': {
    fr: 'S’est connecté',
    nl: 'Meldde zich aan',
    en: 'Signed in',
    de: 'Hat sich angemeldet',
  },
  'asked-sign-in': {
    fr: 'A voulu se connecter',
    nl: 'Wilde zich aanmelden',
    en: 'Wanted to sign in',
    de: 'Wollte sich anmelden',
  },
  'refuse-token': {
    fr: 'A présenté un jeton ou une signature',
    nl: 'Toonde een token of een handtekening',
    en: 'Showed a token or a signature',
    de: 'Hat ein Token oder eine Signatur gezeigt',
  },
  'asked-refuse-token': {
    fr: 'A présenté un jeton ou une signature qui ne vaut pas',
    nl: 'Toonde een token of een handtekening die niet geldt',
    en: 'Showed a token or a signature that does not hold',
    de: 'Hat ein ungültiges Token oder eine ungültige Signatur gezeigt',
  },
  'authorise-application': {
    fr: 'A ouvert l’accès à une application',
    nl: 'Gaf een toepassing toegang',
    en: 'Let an application in',
    de: 'Hat einer Anwendung Zugang gegeben',
  },
  'asked-authorise-application': {
    fr: 'A voulu ouvrir l’accès à une application',
    nl: 'Wilde een toepassing toegang geven',
    en: 'Wanted to let an application in',
    de: 'Wollte einer Anwendung Zugang geben',
  },
  'end-session': {
    fr: 'A fermé une session ou l’accès d’une application',
    nl: 'Sloot een sessie of de toegang van een toepassing',
    en: 'Ended a session or an application’s access',
    de: 'Hat eine Sitzung oder den Zugang einer Anwendung beendet',
  },
  'asked-end-session': {
    fr: 'A voulu fermer une session',
    nl: 'Wilde een sessie sluiten',
    en: 'Wanted to end a session',
    de: 'Wollte eine Sitzung beenden',
  },
};
