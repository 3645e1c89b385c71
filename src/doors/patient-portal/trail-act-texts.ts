/** Acts about the trail itself, in plain words for the patient. */

export const trailActTexts = {
  'look-up-patient-trail': {
    fr: 'A consulté cette liste à votre sujet',
    nl: 'Bekeek deze lijst over u',
    en: 'Looked at this list about you',
    de: 'Hat diese Liste über Sie angesehen',
  },
  'asked-look-up-patient-trail': {
    fr: 'A voulu consulter cette liste à votre sujet',
    nl: 'Wilde deze lijst over u bekijken',
    en: 'Wanted to look at this list about you',
    de: 'Wollte diese Liste über Sie ansehen',
  },
  'look-up-caregiver-trail': {
    fr: 'A contrôlé ce qu’un prestataire a fait, aussi dans votre dossier',
    nl: 'Controleerde wat een zorgverlener deed, ook in uw dossier',
    en: 'Checked what a caregiver did, also in your record',
    de: 'Hat geprüft, was jemand aus der Pflege getan hat, auch in Ihrer Akte',
  },
  'asked-look-up-caregiver-trail': {
    fr: 'A voulu contrôler ce qu’un prestataire a fait',
    nl: 'Wilde controleren wat een zorgverlener deed',
    en: 'Wanted to check what a caregiver did',
    de: 'Wollte prüfen, was jemand aus der Pflege getan hat',
  },
  'list-attention': {
    fr: 'A vu les points à contrôler',
    nl: 'Zag de punten om na te kijken',
    en: 'Saw what asks for attention',
    de: 'Hat gesehen, was zu prüfen ist',
  },
  'asked-list-attention': {
    fr: 'A voulu voir les points à contrôler',
    nl: 'Wilde de punten om na te kijken zien',
    en: 'Wanted to see what asks for attention',
    de: 'Wollte sehen, was zu prüfen ist',
  },
  'settle-attention': {
    fr: 'A réglé un point à contrôler',
    nl: 'Handelde een punt af',
    en: 'Settled a point',
    de: 'Hat einen Punkt erledigt',
  },
  'asked-settle-attention': {
    fr: 'A voulu régler un point à contrôler',
    nl: 'Wilde een punt afhandelen',
    en: 'Wanted to settle a point',
    de: 'Wollte einen Punkt erledigen',
  },
  'view-notices': {
    fr: 'A vu vos avis de consultation',
    nl: 'Zag uw berichten over inzage',
    en: 'Saw your notices of access',
    de: 'Hat Ihre Zugriffsmeldungen gesehen',
  },
  'asked-view-notices': {
    fr: 'A voulu voir vos avis de consultation',
    nl: 'Wilde uw berichten over inzage zien',
    en: 'Wanted to see your notices of access',
    de: 'Wollte Ihre Zugriffsmeldungen sehen',
  },
  'choose-notices': {
    fr: 'A choisi vos avis de consultation',
    nl: 'Koos uw berichten over inzage',
    en: 'Chose your notices of access',
    de: 'Hat Ihre Zugriffsmeldungen gewählt',
  },
  'asked-choose-notices': {
    fr: 'A voulu choisir vos avis de consultation',
    nl: 'Wilde uw berichten over inzage kiezen',
    en: 'Wanted to choose your notices of access',
    de: 'Wollte Ihre Zugriffsmeldungen wählen',
  },
  'drop-trail-month': {
    fr: 'A effacé un mois dont la durée de garde est finie',
    nl: 'Wiste een maand waarvan de bewaartijd voorbij is',
    en: 'Dropped a month whose retention has ended',
    de: 'Hat einen Monat nach Ende der Aufbewahrung gelöscht',
  },
  'asked-drop-trail-month': {
    fr: 'A voulu effacer un mois',
    nl: 'Wilde een maand wissen',
    en: 'Wanted to drop a month',
    de: 'Wollte einen Monat löschen',
  },
} as const;
