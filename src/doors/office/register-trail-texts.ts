/** What the office calls the words of the trail about outside registers and the national bases. */
export const registerTrailTexts = {
  'register-change': {
    fr: 'Changement d’un registre',
    nl: 'Wijziging van een register',
    en: 'Change of a register',
    de: 'Änderung eines Registers',
  },
  'dead-changes': {
    fr: 'Changements bloqués',
    nl: 'Vastgelopen wijzigingen',
    en: 'Stuck changes',
    de: 'Offene Änderungen',
  },
  'view-dead-change': {
    fr: 'Changement bloqué vu',
    nl: 'Vastgelopen wijziging gezien',
    en: 'Stuck change seen',
    de: 'Offene Änderung gesehen',
  },
  'settle-dead-change': {
    fr: 'Changement bloqué réglé',
    nl: 'Vastgelopen wijziging afgehandeld',
    en: 'Stuck change settled',
    de: 'Offene Änderung erledigt',
  },
  'tell-national-base': {
    fr: 'Choix transmis à la base nationale',
    nl: 'Keuze doorgegeven aan de nationale databank',
    en: 'Choice passed on to the national base',
    de: 'Wahl an die nationale Datenbank weitergegeben',
  },
  'outside-registers': {
    fr: 'Registres extérieurs',
    nl: 'Externe registers',
    en: 'Outside registers',
    de: 'Externe Register',
  },
  'national-base': {
    fr: 'Base nationale',
    nl: 'Nationale databank',
    en: 'National base',
    de: 'Nationale Datenbank',
  },
  'newer-here': {
    fr: 'un choix plus récent est connu ici',
    nl: 'hier is een recentere keuze bekend',
    en: 'a later choice is known here',
    de: 'hier ist eine spätere Wahl bekannt',
  },
  'base-said-no': {
    fr: 'la base nationale ne l’a pas accepté',
    nl: 'de nationale databank aanvaardde dit niet',
    en: 'the national base did not accept it',
    de: 'die nationale Datenbank hat es nicht angenommen',
  },
};
