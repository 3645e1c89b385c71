/** Rules on contact persons and on the care team. Source: KMEHR facts C2. */
import type { Item } from '../declaration/item.ts';
import { codeOf, contents, countOf, hasParty, hasPerson, onlyContents, SUMMARIES } from './look.ts';
import type { Check, ItemRule } from './rule.ts';

const person = { on: 'item', kinds: SUMMARIES, codes: ['contactperson'], source: 'C2 contactperson' } as const;
const party = { on: 'item', kinds: SUMMARIES, codes: ['contacthcparty'], source: 'C2 contacthcparty' } as const;

/** About the person or party in a content, when it has none of the list. */
const each =
  (who: 'person' | 'hcparty', list: 'address' | 'telecom'): Check<Item> =>
  (item, notes) => {
    for (const content of item.content ?? []) {
      const found = content[who];
      if (found && !found[list]?.length) notes.add(found.at);
    }
  };

export const contactRules: readonly ItemRule[] = [
  {
    name: 'contactperson-one-person',
    severity: 'error',
    ...person,
    check: contents(1, 1, hasPerson),
    text: {
      fr: 'Une personne de contact («{item}») demande exactement une <person>.',
      nl: 'Een contactpersoon („{item}”) vraagt precies één <person>.',
      en: 'A contact person (“{item}”) asks for exactly one <person>.',
      de: 'Eine Kontaktperson („{item}“) verlangt genau eine <person>.',
    },
  },
  {
    name: 'contactperson-only-person',
    severity: 'error',
    ...person,
    check: onlyContents(hasPerson),
    text: {
      fr: 'Le contenu d’une personne de contact («{item}») ne peut être qu’une <person>.',
      nl: 'De inhoud van een contactpersoon („{item}”) mag alleen een <person> zijn.',
      en: 'The content of a contact person (“{item}”) may only be a <person>.',
      de: 'Der Inhalt einer Kontaktperson („{item}“) darf nur eine <person> sein.',
    },
  },
  {
    name: 'contactperson-relation',
    severity: 'warning',
    ...person,
    check: (item, notes) => {
      if (!codeOf(item.cd, 'CD-CONTACT-PERSON')) notes.add(item.at);
    },
    text: {
      fr: 'On ne sait pas quel lien a cette personne de contact: un code CD-CONTACT-PERSON le dirait.',
      nl: 'Het is niet bekend welke band deze contactpersoon heeft: een code CD-CONTACT-PERSON zou het zeggen.',
      en: 'It is not known how this contact person is related: a code CD-CONTACT-PERSON would tell.',
      de: 'Unbekannt ist, in welcher Beziehung diese Kontaktperson steht: ein Code CD-CONTACT-PERSON würde es sagen.',
    },
  },
  {
    name: 'contactperson-address',
    severity: 'warning',
    ...person,
    check: each('person', 'address'),
    text: {
      fr: 'Cette personne de contact n’a pas d’adresse.',
      nl: 'Deze contactpersoon heeft geen adres.',
      en: 'This contact person has no address.',
      de: 'Diese Kontaktperson hat keine Adresse.',
    },
  },
  {
    name: 'contactperson-telecom',
    severity: 'warning',
    ...person,
    check: each('person', 'telecom'),
    text: {
      fr: 'Cette personne de contact n’a ni téléphone ni e-mail.',
      nl: 'Deze contactpersoon heeft telefoon noch e-mail.',
      en: 'This contact person has neither telephone nor e-mail.',
      de: 'Diese Kontaktperson hat weder Telefon noch E-Mail.',
    },
  },
  {
    name: 'contacthcparty-one-party',
    severity: 'error',
    ...party,
    check: contents(1, 1, hasParty),
    text: {
      fr: 'Un soignant de contact («{item}») demande exactement un <hcparty>.',
      nl: 'Een contact in de zorg („{item}”) vraagt precies één <hcparty>.',
      en: 'A contact in care (“{item}”) asks for exactly one <hcparty>.',
      de: 'Ein Kontakt in der Pflege („{item}“) verlangt genau eine <hcparty>.',
    },
  },
  {
    name: 'contacthcparty-familyname',
    severity: 'error',
    ...party,
    check: (item, notes) => {
      for (const { hcparty } of item.content ?? []) if (hcparty && !hcparty.familyname) notes.add(hcparty.at);
    },
    text: {
      fr: 'Ce soignant n’a pas de nom de famille.',
      nl: 'Deze zorgverlener heeft geen familienaam.',
      en: 'This caregiver has no family name.',
      de: 'Dieser Leistungserbringer hat keinen Familiennamen.',
    },
  },
  {
    name: 'contacthcparty-nihii',
    severity: 'warning',
    ...party,
    check: (item, notes) => {
      for (const { hcparty } of item.content ?? []) {
        if (hcparty && countOf(hcparty.id, 'ID-HCPARTY') === 0) notes.add(hcparty.at);
      }
    },
    text: {
      fr: 'Ce soignant n’a pas de numéro INAMI (ID-HCPARTY).',
      nl: 'Deze zorgverlener heeft geen RIZIV-nummer (ID-HCPARTY).',
      en: 'This caregiver has no NIHII number (ID-HCPARTY).',
      de: 'Dieser Leistungserbringer hat keine LIKIV-Nummer (ID-HCPARTY).',
    },
  },
  {
    name: 'contacthcparty-address',
    severity: 'warning',
    ...party,
    check: each('hcparty', 'address'),
    text: {
      fr: 'Ce soignant n’a pas d’adresse.',
      nl: 'Deze zorgverlener heeft geen adres.',
      en: 'This caregiver has no address.',
      de: 'Dieser Leistungserbringer hat keine Adresse.',
    },
  },
  {
    name: 'contacthcparty-telecom',
    severity: 'warning',
    ...party,
    check: each('hcparty', 'telecom'),
    text: {
      fr: 'Ce soignant n’a ni téléphone ni e-mail.',
      nl: 'Deze zorgverlener heeft telefoon noch e-mail.',
      en: 'This caregiver has neither telephone nor e-mail.',
      de: 'Dieser Leistungserbringer hat weder Telefon noch E-Mail.',
    },
  },
];
