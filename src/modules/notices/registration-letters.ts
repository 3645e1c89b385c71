/** Words of the letters about registration, recognition and joined records. */

export const registrationLetters = {
  'registration-accepted': {
    title: {
      fr: 'Votre inscription au réseau est acceptée',
      nl: 'Uw inschrijving bij het netwerk is aanvaard',
      en: 'Your registration with the network is accepted',
      de: 'Ihre Anmeldung beim Netz ist angenommen',
    },
    text: {
      fr: 'Vous pouvez travailler avec le réseau depuis le {day}.',
      nl: 'U kunt sinds {day} met het netwerk werken.',
      en: 'You can work with the network since {day}.',
      de: 'Sie können seit dem {day} mit dem Netz arbeiten.',
    },
  },
  'registration-waiting': {
    title: {
      fr: 'Votre inscription attend une décision',
      nl: 'Uw inschrijving wacht op een beslissing',
      en: 'Your registration waits for a decision',
      de: 'Ihre Anmeldung wartet auf eine Entscheidung',
    },
    text: {
      fr: 'CoBRHA, le registre des prestataires reconnus, ne vous connaît pas encore. Nommez un garant, ou attendez un administrateur. Sans décision avant le {day}, l’inscription expire.',
      nl: 'CoBRHA, het register van erkende zorgverleners, kent u nog niet. Noem een borg, of wacht op een beheerder. Zonder beslissing vóór {day} vervalt de inschrijving.',
      en: 'CoBRHA, the register of recognised caregivers, does not know you yet. Name a guarantor, or wait for an administrator. Without a decision before {day} the registration expires.',
      de: 'CoBRHA, das Register der anerkannten Leistungserbringer, kennt Sie noch nicht. Nennen Sie einen Bürgen, oder warten Sie auf einen Verwalter. Ohne Entscheidung vor dem {day} verfällt die Anmeldung.',
    },
  },
  'registration-not-recognised': {
    title: {
      fr: 'Votre inscription au réseau est refusée',
      nl: 'Uw inschrijving bij het netwerk is geweigerd',
      en: 'Your registration with the network is refused',
      de: 'Ihre Anmeldung beim Netz ist abgelehnt',
    },
    text: {
      fr: 'CoBRHA, le registre des prestataires reconnus, dit que votre reconnaissance n’est pas active (le {day}). Réglez cela avec CoBRHA, puis inscrivez-vous à nouveau.',
      nl: 'CoBRHA, het register van erkende zorgverleners, zegt dat uw erkenning niet actief is (op {day}). Regel dit met CoBRHA en schrijf u dan opnieuw in.',
      en: 'CoBRHA, the register of recognised caregivers, says that your recognition is not active (on {day}). Settle this with CoBRHA, then register again.',
      de: 'CoBRHA, das Register der anerkannten Leistungserbringer, sagt, dass Ihre Anerkennung nicht aktiv ist (am {day}). Klären Sie das mit CoBRHA und melden Sie sich dann neu an.',
    },
  },
  'registration-refused': {
    title: {
      fr: 'Votre inscription au réseau est refusée',
      nl: 'Uw inschrijving bij het netwerk is geweigerd',
      en: 'Your registration with the network is refused',
      de: 'Ihre Anmeldung beim Netz ist abgelehnt',
    },
    text: {
      fr: '{who} l’a refusée le {day}: «{reason}». Vous pouvez la demander à nouveau.',
      nl: '{who} weigerde ze op {day}: „{reason}”. U kunt ze opnieuw aanvragen.',
      en: '{who} refused it on {day}: “{reason}”. You can ask again.',
      de: '{who} hat sie am {day} abgelehnt: „{reason}“. Sie können sie neu beantragen.',
    },
  },
  'registration-expired': {
    title: {
      fr: 'Votre inscription a expiré',
      nl: 'Uw inschrijving is vervallen',
      en: 'Your registration has expired',
      de: 'Ihre Anmeldung ist verfallen',
    },
    text: {
      fr: 'Personne n’a décidé avant le {day}. Vous pouvez la demander à nouveau.',
      nl: 'Niemand besliste vóór {day}. U kunt ze opnieuw aanvragen.',
      en: 'Nobody decided before {day}. You can ask again.',
      de: 'Niemand hat vor dem {day} entschieden. Sie können sie neu beantragen.',
    },
  },
  'guarantor-named': {
    title: {
      fr: 'On vous demande d’être garant',
      nl: 'U wordt gevraagd om borg te zijn',
      en: 'You are asked to vouch for somebody',
      de: 'Sie werden gebeten, für jemanden zu bürgen',
    },
    text: {
      fr: '{who} vous a nommé garant de son inscription. Décidez sous «Mes garanties» avant le {day}.',
      nl: '{who} noemde u als borg voor de inschrijving. Beslis onder „Mijn borgstellingen” vóór {day}.',
      en: '{who} named you as guarantor of a registration. Decide under “Whom I vouch for” before {day}.',
      de: '{who} hat Sie als Bürgen der Anmeldung genannt. Entscheiden Sie unter „Meine Bürgschaften“ vor dem {day}.',
    },
  },
  'sunday-reminder': {
    title: {
      fr: 'Des inscriptions attendent votre décision',
      nl: 'Inschrijvingen wachten op uw beslissing',
      en: 'Registrations wait for your decision',
      de: 'Anmeldungen warten auf Ihre Entscheidung',
    },
    text: {
      fr: 'Au dimanche {day}, {count} inscription(s) attendent votre décision. La première expire le {first}.',
      nl: 'Op zondag {day} wachten {count} inschrijving(en) op uw beslissing. De eerste vervalt op {first}.',
      en: 'On Sunday {day}, {count} registration(s) wait for your decision. The first expires on {first}.',
      de: 'Am Sonntag, dem {day}, warten {count} Anmeldung(en) auf Ihre Entscheidung. Die erste verfällt am {first}.',
    },
  },
  'caregiver-suspended': {
    title: {
      fr: 'Votre accès au réseau est suspendu',
      nl: 'Uw toegang tot het netwerk is geschorst',
      en: 'Your access to the network is suspended',
      de: 'Ihr Zugang zum Netz ist gesperrt',
    },
    text: {
      fr: 'CoBRHA a signalé le {day} que votre reconnaissance est suspendue. Vous voyez encore ce que vous avez écrit vous-même.',
      nl: 'CoBRHA meldde op {day} dat uw erkenning geschorst is. U ziet nog wat u zelf schreef.',
      en: 'CoBRHA reported on {day} that your recognition is suspended. You still see what you wrote yourself.',
      de: 'CoBRHA meldete am {day}, dass Ihre Anerkennung ruht. Sie sehen noch, was Sie selbst geschrieben haben.',
    },
  },
  'caregiver-restored': {
    title: {
      fr: 'Votre accès au réseau est rétabli',
      nl: 'Uw toegang tot het netwerk is hersteld',
      en: 'Your access to the network is restored',
      de: 'Ihr Zugang zum Netz ist wiederhergestellt',
    },
    text: {
      fr: 'CoBRHA a signalé le {day} que votre reconnaissance est active.',
      nl: 'CoBRHA meldde op {day} dat uw erkenning actief is.',
      en: 'CoBRHA reported on {day} that your recognition is active.',
      de: 'CoBRHA meldete am {day}, dass Ihre Anerkennung aktiv ist.',
    },
  },
  'caregiver-ended': {
    title: {
      fr: 'Votre accès au réseau a pris fin',
      nl: 'Uw toegang tot het netwerk is beëindigd',
      en: 'Your access to the network has ended',
      de: 'Ihr Zugang zum Netz ist beendet',
    },
    text: {
      fr: 'CoBRHA a signalé le {day} que votre reconnaissance a pris fin.',
      nl: 'CoBRHA meldde op {day} dat uw erkenning beëindigd is.',
      en: 'CoBRHA reported on {day} that your recognition has ended.',
      de: 'CoBRHA meldete am {day}, dass Ihre Anerkennung beendet ist.',
    },
  },
  'profession-added': {
    title: {
      fr: 'Une profession est ajoutée à votre compte',
      nl: 'Er kwam een beroep bij uw account',
      en: 'A profession was added to your account',
      de: 'Ihrem Konto wurde ein Beruf hinzugefügt',
    },
    text: {
      fr: 'CoBRHA a signalé le {day} que vous êtes aussi reconnu sous le numéro {nihii}.',
      nl: 'CoBRHA meldde op {day} dat u ook erkend bent onder nummer {nihii}.',
      en: 'CoBRHA reported on {day} that you are also recognised under number {nihii}.',
      de: 'CoBRHA meldete am {day}, dass Sie auch unter der Nummer {nihii} anerkannt sind.',
    },
  },
  'records-merged': {
    title: {
      fr: 'Vos deux dossiers sont réunis',
      nl: 'Uw twee dossiers zijn samengevoegd',
      en: 'Your two records are joined',
      de: 'Ihre zwei Akten sind zusammengeführt',
    },
    text: {
      fr: 'Le réseau avait deux dossiers à votre nom. Depuis le {day} ils sont montrés comme un seul. Ce n’est pas vous? Dites-le au réseau: cela peut être défait.',
      nl: 'Het netwerk had twee dossiers van u. Sinds {day} worden ze als één getoond. Klopt dit niet? Zeg het aan het netwerk: het kan ongedaan worden gemaakt.',
      en: 'The network had two records of you. Since {day} they are shown as one. Is this wrong? Tell the network: it can be undone.',
      de: 'Das Netz hatte zwei Akten von Ihnen. Seit dem {day} werden sie als eine gezeigt. Stimmt das nicht? Sagen Sie es dem Netz: Es kann rückgängig gemacht werden.',
    },
  },
  'records-separated': {
    title: {
      fr: 'Vos dossiers sont de nouveau séparés',
      nl: 'Uw dossiers zijn weer gescheiden',
      en: 'Your records are separate again',
      de: 'Ihre Akten sind wieder getrennt',
    },
    text: {
      fr: 'Deux dossiers étaient réunis par erreur. Depuis le {day} chacun est de nouveau seul.',
      nl: 'Twee dossiers waren bij vergissing samengevoegd. Sinds {day} staan ze weer apart.',
      en: 'Two records were joined by mistake. Since {day} each stands alone again.',
      de: 'Zwei Akten waren irrtümlich zusammengeführt. Seit dem {day} steht jede wieder für sich.',
    },
  },
} as const;
