/** Letters of the citizen's side: mandates, persons of trust, and what is about to change with an age or at the end of a mandate. */
import type { LetterWords } from './letter-words.ts';

export const citizenKinds = {
  'mandate-offered': {
    title: {
      fr: 'Vous avez donné un mandat',
      nl: 'U hebt een mandaat gegeven',
      en: 'You gave a mandate',
      de: 'Sie haben ein Mandat gegeben',
    },
    text: {
      fr: 'Le {day}, vous avez demandé à quelqu’un d’agir pour vous. Le mandat commence quand cette personne l’accepte. Vous pouvez y mettre fin à tout moment.',
      nl: 'Op {day} vroeg u iemand om voor u te handelen. Het mandaat begint als die persoon het aanvaardt. U kunt het altijd beëindigen.',
      en: 'On {day} you asked somebody to act for you. The mandate begins when that person accepts it. You can end it at any time.',
      de: 'Am {day} haben Sie jemanden gebeten, für Sie zu handeln. Das Mandat beginnt, wenn diese Person es annimmt. Sie können es jederzeit beenden.',
    },
  },
  'mandate-asked': {
    title: {
      fr: '{who} vous demande d’agir pour lui ou elle',
      nl: '{who} vraagt u om voor hem of haar te handelen',
      en: '{who} asks you to act for him or her',
      de: '{who} bittet Sie, für ihn oder sie zu handeln',
    },
    text: {
      fr: '{who} vous a donné un mandat le {day}. Acceptez-le ou refusez-le sous «Mandats».',
      nl: '{who} gaf u op {day} een mandaat. Aanvaard of weiger het onder „Mandaten”.',
      en: '{who} gave you a mandate on {day}. Accept or refuse it under “Mandates”.',
      de: '{who} hat Ihnen am {day} ein Mandat gegeben. Nehmen Sie es unter „Mandate“ an oder lehnen Sie es ab.',
    },
  },
  'mandate-accepted': {
    title: {
      fr: 'Votre mandat est accepté',
      nl: 'Uw mandaat is aanvaard',
      en: 'Your mandate is accepted',
      de: 'Ihr Mandat ist angenommen',
    },
    text: {
      fr: '{who} a accepté votre mandat le {day} et peut maintenant agir pour vous. Vous pouvez y mettre fin à tout moment.',
      nl: '{who} aanvaardde uw mandaat op {day} en kan nu voor u handelen. U kunt het altijd beëindigen.',
      en: '{who} accepted your mandate on {day} and can now act for you. You can end it at any time.',
      de: '{who} hat Ihr Mandat am {day} angenommen und kann jetzt für Sie handeln. Sie können es jederzeit beenden.',
    },
  },
  'mandate-taken': {
    title: {
      fr: 'Vous agissez maintenant pour {who}',
      nl: 'U handelt nu voor {who}',
      en: 'You now act for {who}',
      de: 'Sie handeln jetzt für {who}',
    },
    text: {
      fr: 'Vous avez accepté le mandat de {who} le {day}. {who} voit chaque regard dans son dossier, le vôtre aussi.',
      nl: 'U aanvaardde het mandaat van {who} op {day}. {who} ziet elke blik in het dossier, ook de uwe.',
      en: 'You accepted the mandate of {who} on {day}. {who} sees every look into the record, yours too.',
      de: 'Sie haben das Mandat von {who} am {day} angenommen. {who} sieht jeden Blick in die Akte, auch Ihren.',
    },
  },
  'mandate-ended': {
    title: {
      fr: 'Un mandat est terminé',
      nl: 'Een mandaat is beëindigd',
      en: 'A mandate has ended',
      de: 'Ein Mandat ist beendet',
    },
    text: {
      fr: 'Le mandat entre {giver} et {holder} a pris fin le {day}. {holder} ne voit plus le dossier de {giver}.',
      nl: 'Het mandaat tussen {giver} en {holder} eindigde op {day}. {holder} ziet het dossier van {giver} niet meer.',
      en: 'The mandate between {giver} and {holder} ended on {day}. {holder} no longer sees the record of {giver}.',
      de: 'Das Mandat zwischen {giver} und {holder} endete am {day}. {holder} sieht die Akte von {giver} nicht mehr.',
    },
  },
  'trust-offered': {
    title: {
      fr: 'Vous avez choisi une personne de confiance',
      nl: 'U koos een vertrouwenspersoon',
      en: 'You chose a person of trust',
      de: 'Sie haben eine Vertrauensperson gewählt',
    },
    text: {
      fr: 'Le {day}, vous avez demandé à quelqu’un de lire avec vous. Vous continuez à décider. Vous pouvez y mettre fin à tout moment.',
      nl: 'Op {day} vroeg u iemand om met u mee te lezen. U blijft zelf beslissen. U kunt het altijd beëindigen.',
      en: 'On {day} you asked somebody to read along with you. You keep deciding. You can end it at any time.',
      de: 'Am {day} haben Sie jemanden gebeten, mit Ihnen zu lesen. Sie entscheiden weiter selbst. Sie können es jederzeit beenden.',
    },
  },
  'trust-asked': {
    title: {
      fr: '{who} vous choisit comme personne de confiance',
      nl: '{who} kiest u als vertrouwenspersoon',
      en: '{who} chooses you as person of trust',
      de: '{who} wählt Sie als Vertrauensperson',
    },
    text: {
      fr: '{who} vous a demandé le {day} de lire son dossier avec lui ou elle. Acceptez ou refusez sous «Mandats».',
      nl: '{who} vroeg u op {day} om het dossier mee te lezen. Aanvaard of weiger onder „Mandaten”.',
      en: '{who} asked you on {day} to read the record along. Accept or refuse under “Mandates”.',
      de: '{who} hat Sie am {day} gebeten, die Akte mitzulesen. Nehmen Sie unter „Mandate“ an oder lehnen Sie ab.',
    },
  },
  'age-parents-end': {
    title: {
      fr: 'Votre enfant aura bientôt {age} ans',
      nl: 'Uw kind wordt binnenkort {age}',
      en: 'Your child will soon be {age}',
      de: 'Ihr Kind wird bald {age}',
    },
    text: {
      fr: 'Le {day}, dans {days} jours, {name} aura {age} ans. Dès ce jour, vous ne verrez plus son dossier en ligne. Le médecin peut le lire avec vous.',
      nl: 'Op {day}, over {days} dagen, wordt {name} {age}. Vanaf die dag ziet u het dossier niet meer online. De arts kan het met u lezen.',
      en: 'On {day}, in {days} days, {name} will be {age}. From that day you no longer see the record online. The doctor can read it with you.',
      de: 'Am {day}, in {days} Tagen, wird {name} {age}. Ab diesem Tag sehen Sie die Akte nicht mehr online. Der Arzt kann sie mit Ihnen lesen.',
    },
  },
  'age-self-begins': {
    title: {
      fr: 'Tu auras bientôt {age} ans: ton dossier s’ouvre pour toi',
      nl: 'Je wordt binnenkort {age}: je dossier gaat voor jou open',
      en: 'You will soon be {age}: your record opens to you',
      de: 'Du wirst bald {age}: Deine Akte öffnet sich für dich',
    },
    text: {
      fr: 'Dès le {day}, dans {days} jours, tu peux lire ton dossier et décider toi-même. Tu peux donner un mandat à quelqu’un, par exemple à un parent.',
      nl: 'Vanaf {day}, over {days} dagen, kun je je dossier lezen en zelf beslissen. Je kunt iemand een mandaat geven, bijvoorbeeld een ouder.',
      en: 'From {day}, in {days} days, you can read your record and decide yourself. You can give somebody a mandate, a parent for example.',
      de: 'Ab {day}, in {days} Tagen, kannst du deine Akte lesen und selbst entscheiden. Du kannst jemandem ein Mandat geben, zum Beispiel einem Elternteil.',
    },
  },
  'age-child-decides': {
    title: {
      fr: 'Votre enfant aura bientôt {age} ans',
      nl: 'Uw kind wordt binnenkort {age}',
      en: 'Your child will soon be {age}',
      de: 'Ihr Kind wird bald {age}',
    },
    text: {
      fr: 'Dès le {day}, dans {days} jours, {name} gère seul son dossier. Il ou elle peut vous donner un mandat.',
      nl: 'Vanaf {day}, over {days} dagen, beheert {name} zelf het dossier. Hij of zij kan u een mandaat geven.',
      en: 'From {day}, in {days} days, {name} handles the record alone. He or she can give you a mandate.',
      de: 'Ab {day}, in {days} Tagen, verwaltet {name} die Akte selbst. Er oder sie kann Ihnen ein Mandat geben.',
    },
  },
  'age-majority-self': {
    title: {
      fr: 'Vous aurez bientôt {age} ans',
      nl: 'U wordt binnenkort {age}',
      en: 'You will soon be {age}',
      de: 'Sie werden bald {age}',
    },
    text: {
      fr: 'Le {day}, dans {days} jours, vous serez majeur. Les mandats donnés avant ce jour prennent fin. Donnez-en un nouveau si vous le voulez.',
      nl: 'Op {day}, over {days} dagen, wordt u meerderjarig. Mandaten die u eerder gaf, lopen dan af. Geef een nieuw mandaat als u dat wilt.',
      en: 'On {day}, in {days} days, you come of age. Mandates given before that day end. Give a new one if you want to.',
      de: 'Am {day}, in {days} Tagen, werden Sie volljährig. Frühere Mandate enden dann. Geben Sie ein neues, wenn Sie möchten.',
    },
  },
  'age-majority-parent': {
    title: {
      fr: 'Votre enfant aura bientôt {age} ans',
      nl: 'Uw kind wordt binnenkort {age}',
      en: 'Your child will soon be {age}',
      de: 'Ihr Kind wird bald {age}',
    },
    text: {
      fr: 'Le {day}, dans {days} jours, {name} sera majeur. Un mandat reçu de lui ou d’elle prend alors fin. Il ou elle peut en donner un nouveau.',
      nl: 'Op {day}, over {days} dagen, wordt {name} meerderjarig. Een mandaat dat u van hem of haar kreeg, loopt dan af. Hij of zij kan een nieuw geven.',
      en: 'On {day}, in {days} days, {name} comes of age. A mandate received from him or her ends then. He or she can give a new one.',
      de: 'Am {day}, in {days} Tagen, wird {name} volljährig. Ein Mandat von ihm oder ihr endet dann. Er oder sie kann ein neues geben.',
    },
  },
  'mandate-ending-giver': {
    title: {
      fr: 'Un mandat se termine bientôt',
      nl: 'Een mandaat loopt binnenkort af',
      en: 'A mandate ends soon',
      de: 'Ein Mandat endet bald',
    },
    text: {
      fr: 'Le mandat que vous avez donné à {name} prend fin le {day}, dans {days} jours. Donnez-en un nouveau si vous le voulez.',
      nl: 'Het mandaat dat u aan {name} gaf, loopt af op {day}, over {days} dagen. Geef een nieuw mandaat als u dat wilt.',
      en: 'The mandate you gave to {name} ends on {day}, in {days} days. Give a new one if you want to.',
      de: 'Das Mandat, das Sie {name} gegeben haben, endet am {day}, in {days} Tagen. Geben Sie ein neues, wenn Sie möchten.',
    },
  },
  'mandate-ending-holder': {
    title: {
      fr: 'Un mandat se termine bientôt',
      nl: 'Een mandaat loopt binnenkort af',
      en: 'A mandate ends soon',
      de: 'Ein Mandat endet bald',
    },
    text: {
      fr: 'Le mandat de {name} prend fin le {day}, dans {days} jours. Dès ce jour, vous ne voyez plus son dossier.',
      nl: 'Het mandaat van {name} loopt af op {day}, over {days} dagen. Vanaf die dag ziet u het dossier niet meer.',
      en: 'The mandate of {name} ends on {day}, in {days} days. From that day you no longer see the record.',
      de: 'Das Mandat von {name} endet am {day}, in {days} Tagen. Ab diesem Tag sehen Sie die Akte nicht mehr.',
    },
  },
} as const satisfies Record<string, LetterWords>;
