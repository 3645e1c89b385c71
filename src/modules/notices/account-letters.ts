/** Words of the letters about an account of the office: whoever has it hears of every change. Source: OWASP ASVS 5.0, 6.3.7. */

export const accountLetters = {
  'account-roles': {
    title: {
      fr: 'Vos rôles au bureau ont changé',
      nl: 'Uw rollen in het kantoor zijn gewijzigd',
      en: 'Your roles in the office have changed',
      de: 'Ihre Rollen im Büro haben sich geändert',
    },
    text: {
      fr: 'Le {day}, {who} a changé vos rôles. Si vous n’étiez pas au courant, prévenez un autre administrateur.',
      nl: 'Op {day} wijzigde {who} uw rollen. Wist u dat niet, waarschuw dan een andere beheerder.',
      en: 'On {day} {who} changed your roles. If you did not know, warn another administrator.',
      de: 'Am {day} hat {who} Ihre Rollen geändert. Wussten Sie das nicht, warnen Sie einen anderen Administrator.',
    },
  },
  'account-reset': {
    title: {
      fr: 'Vos preuves d’identité sont oubliées',
      nl: 'Uw bewijzen zijn vergeten',
      en: 'Your second proofs are forgotten',
      de: 'Ihre Nachweise sind vergessen',
    },
    text: {
      fr: 'Le {day}, {who} a fait oublier vos clés d’accès et codes, avec l’accord d’un autre administrateur. Si vous ne l’aviez pas demandé, prévenez le délégué à la protection des données.',
      nl: 'Op {day} liet {who} uw toegangssleutels en codes vergeten, met het akkoord van een andere beheerder. Vroeg u dat niet, waarschuw dan de functionaris voor gegevensbescherming.',
      en: 'On {day} {who} had your passkeys and codes forgotten, with the consent of another administrator. If you did not ask for it, warn the privacy officer.',
      de: 'Am {day} hat {who} Ihre Passkeys und Codes vergessen lassen, mit Zustimmung eines anderen Administrators. Haben Sie das nicht verlangt, warnen Sie den Datenschutzbeauftragten.',
    },
  },
  'factor-added': {
    title: {
      fr: 'Une preuve d’identité est ajoutée',
      nl: 'Een bewijs is toegevoegd',
      en: 'A second proof is added',
      de: 'Ein Nachweis ist hinzugefügt',
    },
    text: {
      fr: 'Depuis le {day}, «{name}» ouvre votre compte du bureau. Si ce n’était pas vous, prévenez un administrateur.',
      nl: 'Sinds {day} opent „{name}” uw account van het kantoor. Was u dat niet, waarschuw dan een beheerder.',
      en: 'Since {day} “{name}” opens your office account. If that was not you, warn an administrator.',
      de: 'Seit dem {day} öffnet „{name}“ Ihr Konto des Büros. Waren Sie das nicht, warnen Sie einen Administrator.',
    },
  },
  'factor-removed': {
    title: {
      fr: 'Une preuve d’identité est supprimée',
      nl: 'Een bewijs is verwijderd',
      en: 'A second proof is removed',
      de: 'Ein Nachweis ist entfernt',
    },
    text: {
      fr: 'Depuis le {day}, «{name}» n’ouvre plus votre compte du bureau. Si ce n’était pas vous, prévenez un administrateur.',
      nl: 'Sinds {day} opent „{name}” uw account van het kantoor niet meer. Was u dat niet, waarschuw dan een beheerder.',
      en: 'Since {day} “{name}” no longer opens your office account. If that was not you, warn an administrator.',
      de: 'Seit dem {day} öffnet „{name}“ Ihr Konto des Büros nicht mehr. Waren Sie das nicht, warnen Sie einen Administrator.',
    },
  },
} as const;
