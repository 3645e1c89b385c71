/** Rules on the message as a whole: header, ids, codes of the sender's own. Source: KMEHR facts A5, B3, C2. */
import { countOf, kmehrIdOf, SUMEHR_FAMILY } from './look.ts';
import type { Rule } from './rule.ts';

/** What a patient may see, told to the hub: the meaning is fixed, nobody reads words for it. Source: KMEHR facts A5. */
const HUB_OWN = 'PatientAccess';

export const messageRules: readonly Rule[] = [
  {
    name: 'message-header',
    severity: 'error',
    source: 'C2 message',
    on: 'message',
    check: (message, notes) => {
      if (!message.header) notes.add(message.at);
    },
    text: {
      fr: 'Le message n’a pas de <header> dans l’espace de noms de KMEHR.',
      nl: 'Het bericht heeft geen <header> in de naamruimte van KMEHR.',
      en: 'The message has no <header> in the namespace of KMEHR.',
      de: 'Die Nachricht hat keinen <header> im Namensraum von KMEHR.',
    },
  },
  {
    name: 'header-id-of-sender',
    severity: 'warning',
    source: 'B3 ID-KMEHR',
    on: 'header',
    check: (header, notes) => {
      const number = header.sender?.hcparty?.[0]?.id?.find(({ scheme }) => scheme === 'ID-HCPARTY')?.value;
      const id = kmehrIdOf(header);
      if (number && id && !id.value.startsWith(`${number}.`)) notes.add(id.at, { number });
    },
    text: {
      fr: 'L’identifiant du message devrait commencer par le numéro de l’expéditeur et un point: {number}.',
      nl: 'De identificatie van het bericht hoort te beginnen met het nummer van de afzender en een punt: {number}.',
      en: 'The id of the message should begin with the number of the sender and a dot: {number}.',
      de: 'Die Kennung der Nachricht sollte mit der Nummer des Absenders und einem Punkt beginnen: {number}.',
    },
  },
  {
    name: 'id-kmehr-once',
    severity: 'error',
    source: 'C2 message',
    on: 'identified',
    check: (thing, notes) => {
      if (countOf(thing.id, 'ID-KMEHR') > 1) notes.add(thing.at);
    },
    text: {
      fr: 'Plus d’un identifiant ID-KMEHR: un seul est permis.',
      nl: 'Meer dan één ID-KMEHR: er mag er maar één zijn.',
      en: 'More than one ID-KMEHR: only one is allowed.',
      de: 'Mehr als eine ID-KMEHR: nur eine ist erlaubt.',
    },
  },
  {
    name: 'id-kmehr-present',
    severity: 'warning',
    source: 'C2 message',
    on: 'identified',
    check: (thing, notes) => {
      if (!kmehrIdOf(thing)) notes.add(thing.at);
    },
    text: {
      fr: 'Il manque un identifiant ID-KMEHR.',
      nl: 'Er ontbreekt een ID-KMEHR.',
      en: 'There is no ID-KMEHR here.',
      de: 'Hier fehlt eine ID-KMEHR.',
    },
  },
  {
    name: 'id-kmehr-from-one',
    severity: 'warning',
    source: 'C2 message, B3',
    on: 'numbered',
    check: (thing, notes) => {
      const id = notes.before === undefined ? kmehrIdOf(thing) : undefined;
      if (id && Number(id.value) !== 1) notes.add(thing.at, { number: id.value });
    },
    text: {
      fr: 'La numérotation devrait commencer à 1; ici elle commence à «{number}».',
      nl: 'De nummering hoort bij 1 te beginnen; hier begint ze bij „{number}”.',
      en: 'Numbers should start at 1; here they start at “{number}”.',
      de: 'Die Nummern sollten bei 1 beginnen; hier beginnen sie bei „{number}“.',
    },
  },
  {
    name: 'id-kmehr-sequence',
    severity: 'warning',
    source: 'C2 message, B3',
    on: 'numbered',
    check: (thing, notes) => {
      const id = notes.before === undefined ? undefined : kmehrIdOf(thing);
      const next = (notes.before ?? 0) + 1;
      if (id && Number(id.value) !== next) notes.add(thing.at, { number: id.value, next: String(next) });
    },
    text: {
      fr: 'La numérotation devrait se suivre: «{number}» au lieu de {next}.',
      nl: 'De nummers horen op elkaar te volgen: „{number}” in plaats van {next}.',
      en: 'Numbers should follow one another: “{number}” instead of {next}.',
      de: 'Die Nummern sollten aufeinander folgen: „{number}“ statt {next}.',
    },
  },
  {
    name: 'local-code-words',
    severity: 'error',
    source: 'C2 message, A5, B3',
    on: 'cd',
    kinds: SUMEHR_FAMILY,
    check: ({ scheme, display, local, value, at }, notes) => {
      if (scheme === 'LOCAL' && !display && !local?.startsWith(HUB_OWN)) notes.add(at, { code: value });
    },
    text: {
      fr: 'Le code propre «{code}» doit dire ce qu’il signifie (attribut DN).',
      nl: 'De eigen code „{code}” moet zeggen wat ze betekent (attribuut DN).',
      en: 'The sender’s own code “{code}” must say what it means (attribute DN).',
      de: 'Der eigene Code „{code}“ muss sagen, was er bedeutet (Attribut DN).',
    },
  },
  {
    name: 'content-not-empty',
    severity: 'error',
    source: 'C2 any content',
    on: 'content',
    kinds: SUMEHR_FAMILY,
    check: (content, notes) => {
      if (content.cd || content.text) return;
      for (const key in content) if (key !== 'at') return;
      notes.add(content.at);
    },
    text: {
      fr: 'Un <content> ne peut pas être vide.',
      nl: 'Een <content> mag niet leeg zijn.',
      en: 'A <content> may not be empty.',
      de: 'Ein <content> darf nicht leer sein.',
    },
  },
];
