/** What concerns accounts and sessions, in plain words for the patient. */

export const accountActTexts = {
  'list-accounts': {
    fr: 'A vu les comptes du bureau',
    nl: 'Zag de accounts van het kantoor',
    en: 'Saw the office accounts',
    de: 'Hat die Konten des Büros gesehen',
  },
  'asked-list-accounts': {
    fr: 'A voulu voir les comptes du bureau',
    nl: 'Wilde de accounts van het kantoor zien',
    en: 'Wanted to see the office accounts',
    de: 'Wollte die Konten des Büros sehen',
  },
  'change-account': {
    fr: 'A modifié un compte du bureau',
    nl: 'Wijzigde een account van het kantoor',
    en: 'Changed an office account',
    de: 'Hat ein Konto des Büros geändert',
  },
  'asked-change-account': {
    fr: 'A voulu modifier un compte du bureau',
    nl: 'Wilde een account van het kantoor wijzigen',
    en: 'Wanted to change an office account',
    de: 'Wollte ein Konto des Büros ändern',
  },
  'second-factor': {
    fr: 'A donné ou changé son deuxième facteur',
    nl: 'Gaf of wijzigde de eigen tweede factor',
    en: 'Gave or changed the own second factor',
    de: 'Hat den eigenen zweiten Faktor angegeben oder geändert',
  },
  'asked-second-factor': {
    fr: 'A voulu donner son deuxième facteur',
    nl: 'Wilde de eigen tweede factor geven',
    en: 'Wanted to give the own second factor',
    de: 'Wollte den eigenen zweiten Faktor angeben',
  },
  'own-sessions': {
    fr: 'A vu ses sessions',
    nl: 'Zag de eigen sessies',
    en: 'Saw the own sessions',
    de: 'Hat die eigenen Sitzungen gesehen',
  },
  'asked-own-sessions': {
    fr: 'A voulu voir ses sessions',
    nl: 'Wilde de eigen sessies zien',
    en: 'Wanted to see the own sessions',
    de: 'Wollte die eigenen Sitzungen sehen',
  },
};
