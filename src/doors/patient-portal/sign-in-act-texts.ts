/** Signing in and letting applications in, in plain words for the patient. */

export const signInActTexts = {
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
