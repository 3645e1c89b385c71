/** Acts of the office and of outside registers, in plain words. */

export const officeActTexts = {
  'ask-registration': {
    fr: 'A demandé une inscription',
    nl: 'Vroeg een inschrijving aan',
    en: 'Asked for a registration',
    de: 'Hat eine Anmeldung beantragt',
  },
  'asked-ask-registration': {
    fr: 'A voulu demander une inscription',
    nl: 'Wilde een inschrijving aanvragen',
    en: 'Wanted to ask for a registration',
    de: 'Wollte eine Anmeldung beantragen',
  },
  'name-guarantor': {
    fr: 'A nommé un garant',
    nl: 'Noemde een borg',
    en: 'Named a guarantor',
    de: 'Hat einen Bürgen genannt',
  },
  'asked-name-guarantor': {
    fr: 'A voulu nommer un garant',
    nl: 'Wilde een borg noemen',
    en: 'Wanted to name a guarantor',
    de: 'Wollte einen Bürgen nennen',
  },
  'decide-registration': {
    fr: 'A décidé d’une inscription',
    nl: 'Besliste over een inschrijving',
    en: 'Decided on a registration',
    de: 'Hat über eine Anmeldung entschieden',
  },
  'asked-decide-registration': {
    fr: 'A voulu décider d’une inscription',
    nl: 'Wilde over een inschrijving beslissen',
    en: 'Wanted to decide on a registration',
    de: 'Wollte über eine Anmeldung entscheiden',
  },
  'waiting-registrations': {
    fr: 'A vu les inscriptions en attente',
    nl: 'Zag de wachtende inschrijvingen',
    en: 'Saw the waiting registrations',
    de: 'Hat die wartenden Anmeldungen gesehen',
  },
  'asked-waiting-registrations': {
    fr: 'A voulu voir les inscriptions en attente',
    nl: 'Wilde de wachtende inschrijvingen zien',
    en: 'Wanted to see the waiting registrations',
    de: 'Wollte die wartenden Anmeldungen sehen',
  },
  'own-registration': {
    fr: 'A vu son inscription',
    nl: 'Zag de eigen inschrijving',
    en: 'Saw the own registration',
    de: 'Hat die eigene Anmeldung gesehen',
  },
  'asked-own-registration': {
    fr: 'A voulu voir son inscription',
    nl: 'Wilde de eigen inschrijving zien',
    en: 'Wanted to see the own registration',
    de: 'Wollte die eigene Anmeldung sehen',
  },
  'register-change': {
    fr: 'A repris un changement du registre national',
    nl: 'Nam een wijziging van het rijksregister over',
    en: 'Took in a change from the national register',
    de: 'Hat eine Änderung des Nationalregisters übernommen',
  },
  'asked-register-change': {
    fr: 'A reçu un changement du registre national',
    nl: 'Kreeg een wijziging van het rijksregister',
    en: 'Received a change from the national register',
    de: 'Hat eine Änderung des Nationalregisters erhalten',
  },
  'list-merges': {
    fr: 'A vu les dossiers à réunir',
    nl: 'Zag de samen te voegen dossiers',
    en: 'Saw the records to be joined',
    de: 'Hat die zusammenzuführenden Akten gesehen',
  },
  'asked-list-merges': {
    fr: 'A voulu voir les dossiers à réunir',
    nl: 'Wilde de samen te voegen dossiers zien',
    en: 'Wanted to see the records to be joined',
    de: 'Wollte die zusammenzuführenden Akten sehen',
  },
  'view-merge': {
    fr: 'A comparé deux dossiers à votre nom',
    nl: 'Vergeleek twee dossiers op uw naam',
    en: 'Compared two records in your name',
    de: 'Hat zwei Akten auf Ihren Namen verglichen',
  },
  'asked-view-merge': {
    fr: 'A voulu comparer deux dossiers à votre nom',
    nl: 'Wilde twee dossiers op uw naam vergelijken',
    en: 'Wanted to compare two records in your name',
    de: 'Wollte zwei Akten auf Ihren Namen vergleichen',
  },
  'propose-merge': {
    fr: 'A proposé de réunir ou de séparer vos dossiers',
    nl: 'Stelde voor uw dossiers samen te voegen of te scheiden',
    en: 'Proposed to join or separate your records',
    de: 'Hat vorgeschlagen, Ihre Akten zusammenzuführen oder zu trennen',
  },
  'asked-propose-merge': {
    fr: 'A voulu proposer de réunir ou de séparer vos dossiers',
    nl: 'Wilde voorstellen uw dossiers samen te voegen of te scheiden',
    en: 'Wanted to propose to join or separate your records',
    de: 'Wollte vorschlagen, Ihre Akten zusammenzuführen oder zu trennen',
  },
  'decide-merge': {
    fr: 'A décidé de réunir ou de séparer vos dossiers',
    nl: 'Besliste over het samenvoegen of scheiden van uw dossiers',
    en: 'Decided on joining or separating your records',
    de: 'Hat über das Zusammenführen oder Trennen Ihrer Akten entschieden',
  },
  'asked-decide-merge': {
    fr: 'A voulu décider de réunir ou de séparer vos dossiers',
    nl: 'Wilde beslissen over het samenvoegen of scheiden van uw dossiers',
    en: 'Wanted to decide on joining or separating your records',
    de: 'Wollte über das Zusammenführen oder Trennen Ihrer Akten entscheiden',
  },
} as const;
