/** Acts on corrections, withdrawals and retention as the office names them in the trail. */

export const upkeepTrailTexts = {
  'withdraw-document': {
    fr: 'Document retiré',
    nl: 'Document weggehaald',
    en: 'Document taken out',
    de: 'Dokument herausgenommen',
  },
  'propose-withdrawal': {
    fr: 'Retrait proposé',
    nl: 'Weghalen voorgesteld',
    en: 'Withdrawal proposed',
    de: 'Herausnahme vorgeschlagen',
  },
  'decide-withdrawal': {
    fr: 'Retrait décidé',
    nl: 'Weghalen beslist',
    en: 'Withdrawal decided',
    de: 'Herausnahme entschieden',
  },
  'list-withdrawals': {
    fr: 'Liste des retraits',
    nl: 'Lijst van weggehaalde documenten',
    en: 'List of withdrawals',
    de: 'Liste der Herausnahmen',
  },
  'view-withdrawal': {
    fr: 'Retrait consulté',
    nl: 'Weghalen bekeken',
    en: 'Withdrawal seen',
    de: 'Herausnahme angesehen',
  },
  'ask-rectification': {
    fr: 'Correction demandée',
    nl: 'Verbetering gevraagd',
    en: 'Correction asked for',
    de: 'Berichtigung verlangt',
  },
  'answer-rectification': {
    fr: 'Réponse à une demande de correction',
    nl: 'Antwoord op een vraag om verbetering',
    en: 'Answer to a request for correction',
    de: 'Antwort auf eine Berichtigungsbitte',
  },
  'extend-rectification': {
    fr: 'Délai de correction prolongé',
    nl: 'Termijn voor verbetering verlengd',
    en: 'Time for a correction extended',
    de: 'Frist für die Berichtigung verlängert',
  },
  'object-rectification': {
    fr: 'Réclamation sur une correction',
    nl: 'Bezwaar over een verbetering',
    en: 'Objection about a correction',
    de: 'Einspruch zu einer Berichtigung',
  },
  'own-requests': {
    fr: 'Propres demandes de correction',
    nl: 'Eigen vragen om verbetering',
    en: 'Own requests for correction',
    de: 'Eigene Berichtigungsbitten',
  },
  'list-requests': {
    fr: 'Liste des demandes de correction',
    nl: 'Lijst van vragen om verbetering',
    en: 'List of requests for correction',
    de: 'Liste der Berichtigungsbitten',
  },
  'view-request': {
    fr: 'Demande de correction consultée',
    nl: 'Vraag om verbetering bekeken',
    en: 'Request for correction seen',
    de: 'Berichtigungsbitte angesehen',
  },
  'decide-objection': {
    fr: 'Réclamation décidée',
    nl: 'Bezwaar beslist',
    en: 'Objection decided',
    de: 'Einspruch entschieden',
  },
  'list-delays': {
    fr: 'Liste des délais de visibilité',
    nl: 'Lijst van wachttijden',
    en: 'List of visibility delays',
    de: 'Liste der Sichtbarkeitsfristen',
  },
  'set-delay': {
    fr: 'Délai de visibilité fixé',
    nl: 'Wachttijd vastgelegd',
    en: 'Visibility delay set',
    de: 'Sichtbarkeitsfrist festgelegt',
  },
  'own-default': {
    fr: 'Propre réglage de visibilité',
    nl: 'Eigen instelling van zichtbaarheid',
    en: 'Own default of visibility',
    de: 'Eigene Voreinstellung der Sichtbarkeit',
  },
  'propose-retention': {
    fr: 'Destruction proposée',
    nl: 'Vernietiging voorgesteld',
    en: 'Destruction proposed',
    de: 'Vernichtung vorgeschlagen',
  },
  'list-retention': {
    fr: 'Liste des fins de conservation',
    nl: 'Lijst van verlopen bewaartermijnen',
    en: 'List of ended retention',
    de: 'Liste abgelaufener Aufbewahrung',
  },
  'decide-retention': {
    fr: 'Destruction décidée',
    nl: 'Vernietiging beslist',
    en: 'Destruction decided',
    de: 'Vernichtung entschieden',
  },
  'hold-document': {
    fr: 'Conservation imposée ou levée',
    nl: 'Bewaring opgelegd of opgeheven',
    en: 'Hold set or lifted',
    de: 'Aufbewahrung angeordnet oder aufgehoben',
  },
};
