/** Letters about what changed at the national bases of consents and exclusions: not here, but it holds here. */
import type { LetterWords } from './letter-words.ts';

export const nationalLetters = {
  'consent-given-nationally': {
    title: {
      fr: 'Vos données de santé sont partagées',
      nl: 'Uw gezondheidsgegevens worden gedeeld',
      en: 'Your health data are shared',
      de: 'Ihre Gesundheitsdaten werden geteilt',
    },
    text: {
      fr: 'Votre accord a été enregistré ailleurs en Belgique, par exemple à votre mutualité. La base nationale nous l’a dit: il vaut ici depuis le {day}. Vous pouvez le retirer à tout moment sous «Mes droits».',
      nl: 'Uw akkoord werd elders in België geregistreerd, bijvoorbeeld bij uw ziekenfonds. De nationale databank meldde het ons: het geldt hier sinds {day}. U kunt het altijd intrekken onder „Mijn rechten”.',
      en: 'Your consent was registered elsewhere in Belgium, for example at your mutuality. The national base told us: it holds here since {day}. You can withdraw it at any time under “My rights”.',
      de: 'Ihre Zustimmung wurde anderswo in Belgien eingetragen, zum Beispiel bei Ihrer Krankenkasse. Die nationale Datenbank hat es uns gemeldet: Sie gilt hier seit {day}. Sie können sie jederzeit unter „Meine Rechte“ zurückziehen.',
    },
  },
  'consent-withdrawn-nationally': {
    title: {
      fr: 'Vos données ne sont plus partagées',
      nl: 'Uw gegevens worden niet meer gedeeld',
      en: 'Your data are no longer shared',
      de: 'Ihre Daten werden nicht mehr geteilt',
    },
    text: {
      fr: 'Votre accord a été retiré ailleurs en Belgique. La base nationale nous l’a dit: depuis le {day}, personne ne voit plus vos documents par le réseau, vous non plus. Ce n’est pas ce que vous voulez? Redonnez votre accord sous «Mes droits».',
      nl: 'Uw akkoord werd elders in België ingetrokken. De nationale databank meldde het ons: sinds {day} ziet niemand uw documenten nog via het netwerk, ook u niet. Wilt u dit niet? Geef uw akkoord opnieuw onder „Mijn rechten”.',
      en: 'Your consent was withdrawn elsewhere in Belgium. The national base told us: since {day}, nobody sees your documents through the network any more, not even you. Is this not what you want? Give your consent again under “My rights”.',
      de: 'Ihre Zustimmung wurde anderswo in Belgien zurückgezogen. Die nationale Datenbank hat es uns gemeldet: Seit {day} sieht niemand Ihre Dokumente noch über das Netz, auch Sie nicht. Wollen Sie das nicht? Stimmen Sie unter „Meine Rechte“ wieder zu.',
    },
  },
  'consent-ended-nationally': {
    title: {
      fr: 'Vos données ne sont plus partagées',
      nl: 'Uw gegevens worden niet meer gedeeld',
      en: 'Your data are no longer shared',
      de: 'Ihre Daten werden nicht mehr geteilt',
    },
    text: {
      fr: 'Depuis le {day}, la base nationale des consentements vous dit décédé. Le registre national ne le dit pas. Par prudence, personne ne voit plus vos documents. Si c’est une erreur, redonnez votre accord sous «Mes droits» ou écrivez au réseau.',
      nl: 'Sinds {day} meldt de nationale databank van toestemmingen dat u overleden bent. Het Rijksregister meldt dat niet. Uit voorzichtigheid ziet niemand uw documenten nog. Is dit fout? Geef uw akkoord opnieuw onder „Mijn rechten” of schrijf naar het netwerk.',
      en: 'Since {day}, the national base of consents says that you have died. The national register does not say so. To be safe, nobody sees your documents any more. If this is wrong, give your consent again under “My rights” or write to the network.',
      de: 'Seit {day} meldet die nationale Datenbank der Zustimmungen, dass Sie verstorben sind. Das Nationalregister meldet das nicht. Zur Sicherheit sieht niemand Ihre Dokumente mehr. Wenn das falsch ist, stimmen Sie unter „Meine Rechte“ wieder zu oder schreiben Sie dem Netz.',
    },
  },
  'exclusion-set-nationally': {
    title: {
      fr: 'Quelqu’un est exclu',
      nl: 'Iemand is uitgesloten',
      en: 'Somebody is excluded',
      de: 'Jemand ist ausgeschlossen',
    },
    text: {
      fr: '{excluded} a été exclu ailleurs en Belgique. La base nationale nous l’a dit: depuis le {day}, {excluded} ne voit plus vos documents ici, même en urgence. Vous pouvez y mettre fin sous «Mes droits».',
      nl: '{excluded} werd elders in België uitgesloten. De nationale databank meldde het ons: sinds {day} ziet {excluded} uw documenten hier niet meer, ook niet bij spoed. U kunt dit beëindigen onder „Mijn rechten”.',
      en: '{excluded} was excluded elsewhere in Belgium. The national base told us: since {day}, {excluded} no longer sees your documents here, not even in an emergency. You can end this under “My rights”.',
      de: '{excluded} wurde anderswo in Belgien ausgeschlossen. Die nationale Datenbank hat es uns gemeldet: Seit {day} sieht {excluded} Ihre Dokumente hier nicht mehr, auch nicht im Notfall. Sie können das unter „Meine Rechte“ beenden.',
    },
  },
  'exclusion-ended-nationally': {
    title: {
      fr: 'Une exclusion est terminée',
      nl: 'Een uitsluiting is beëindigd',
      en: 'An exclusion has ended',
      de: 'Ein Ausschluss ist beendet',
    },
    text: {
      fr: 'L’exclusion de {excluded} a été retirée ailleurs en Belgique. La base nationale nous l’a dit: elle ne vaut plus ici depuis le {day}. Les autres règles restent.',
      nl: 'De uitsluiting van {excluded} werd elders in België beëindigd. De nationale databank meldde het ons: ze geldt hier niet meer sinds {day}. De andere regels blijven.',
      en: 'The exclusion of {excluded} was ended elsewhere in Belgium. The national base told us: it no longer holds here since {day}. The other rules remain.',
      de: 'Der Ausschluss von {excluded} wurde anderswo in Belgien beendet. Die nationale Datenbank hat es uns gemeldet: Er gilt hier seit {day} nicht mehr. Die anderen Regeln bleiben.',
    },
  },
  'exclusions-changed-nationally': {
    title: {
      fr: 'Vos exclusions ont changé',
      nl: 'Uw uitsluitingen zijn gewijzigd',
      en: 'Your exclusions have changed',
      de: 'Ihre Ausschlüsse haben sich geändert',
    },
    text: {
      fr: 'Le {day}, la base nationale nous a signalé un changement: il s’agit d’un prestataire que ce réseau ne connaît pas encore. Il vaut ici aussi. Vous trouvez vos exclusions sous «Mes droits».',
      nl: 'Op {day} meldde de nationale databank ons een wijziging: het gaat om een zorgverlener die dit netwerk nog niet kent. Ze geldt ook hier. U vindt uw uitsluitingen onder „Mijn rechten”.',
      en: 'On {day} the national base told us of a change: it is about a caregiver whom this network does not know yet. It holds here too. You find your exclusions under “My rights”.',
      de: 'Am {day} hat uns die nationale Datenbank eine Änderung gemeldet: Sie betrifft jemanden aus der Pflege, den dieses Netz noch nicht kennt. Sie gilt auch hier. Sie finden Ihre Ausschlüsse unter „Meine Rechte“.',
    },
  },
} as const satisfies Record<string, LetterWords>;
