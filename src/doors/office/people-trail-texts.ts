/** Acts on who somebody is and who speaks for whom, as the office names them in the trail. */

export const peopleTrailTexts = {
  'list-merges': {
    fr: 'Dossiers doubles',
    nl: 'Dubbele dossiers',
    en: 'Double records',
    de: 'Doppelte Akten',
  },
  'view-merge': {
    fr: 'Dossiers comparés',
    nl: 'Dossiers vergeleken',
    en: 'Records compared',
    de: 'Akten verglichen',
  },
  'propose-merge': {
    fr: 'Réunion proposée',
    nl: 'Samenvoeging voorgesteld',
    en: 'Joining proposed',
    de: 'Zusammenführung vorgeschlagen',
  },
  'decide-merge': {
    fr: 'Réunion décidée',
    nl: 'Samenvoeging beslist',
    en: 'Joining decided',
    de: 'Zusammenführung entschieden',
  },
  'list-representations': {
    fr: 'Liste des représentations',
    nl: 'Lijst van vertegenwoordigingen',
    en: 'List of representations',
    de: 'Liste der Vertretungen',
  },
  'view-representation': {
    fr: 'Représentation consultée',
    nl: 'Vertegenwoordiging bekeken',
    en: 'Representation seen',
    de: 'Vertretung angesehen',
  },
  'look-up-representations': {
    fr: 'Représentants recherchés',
    nl: 'Vertegenwoordigers opgezocht',
    en: 'Representatives looked up',
    de: 'Vertreter nachgeschlagen',
  },
  'propose-representation': {
    fr: 'Représentation proposée',
    nl: 'Vertegenwoordiging voorgesteld',
    en: 'Representation proposed',
    de: 'Vertretung vorgeschlagen',
  },
  'decide-representation': {
    fr: 'Représentation décidée',
    nl: 'Vertegenwoordiging beslist',
    en: 'Representation decided',
    de: 'Vertretung entschieden',
  },
  'end-representation': {
    fr: 'Représentation terminée',
    nl: 'Vertegenwoordiging beëindigd',
    en: 'Representation ended',
    de: 'Vertretung beendet',
  },
};
