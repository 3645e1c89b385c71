/** Rules on who keeps the global medical file. Source: KMEHR facts C2. */
import type { Item } from '../declaration/item.ts';
import type { HcParty } from '../declaration/parts.ts';
import { codeOf, contents, countOf, hasParty, SUMMARIES } from './look.ts';
import type { Check, ItemRule } from './rule.ts';

const about = { on: 'item', kinds: SUMMARIES, codes: ['gmdmanager'], source: 'C2 gmdmanager' } as const;

/** About each party that does not hold. */
const each =
  (holds: (party: HcParty) => boolean): Check<Item> =>
  (item, notes) => {
    for (const { hcparty } of item.content ?? []) if (hcparty && !holds(hcparty)) notes.add(hcparty.at);
  };

export const gmdManagerRules: readonly ItemRule[] = [
  {
    name: 'gmdmanager-once',
    severity: 'error',
    ...about,
    check: (item, notes) => {
      if (notes.times() > 1) notes.add(item.at);
    },
    text: {
      fr: 'Plus d’un gestionnaire du DMG dans un message: un seul est permis.',
      nl: 'Meer dan één GMD-houder in een bericht: er mag er maar één zijn.',
      en: 'More than one keeper of the global medical file in a message: only one is allowed.',
      de: 'Mehr als ein Inhaber der globalen Krankenakte in einer Nachricht: nur einer ist erlaubt.',
    },
  },
  {
    name: 'gmdmanager-one-party',
    severity: 'error',
    ...about,
    check: contents(1, 1, hasParty),
    text: {
      fr: 'Le gestionnaire du DMG («{item}») demande exactement un <hcparty>.',
      nl: 'De GMD-houder („{item}”) vraagt precies één <hcparty>.',
      en: 'The keeper of the global medical file (“{item}”) asks for exactly one <hcparty>.',
      de: 'Der Inhaber der globalen Krankenakte („{item}“) verlangt genau eine <hcparty>.',
    },
  },
  {
    name: 'gmdmanager-nihii',
    severity: 'error',
    ...about,
    check: each((party) => countOf(party.id, 'ID-HCPARTY') > 0),
    text: {
      fr: 'Le gestionnaire du DMG n’a pas de numéro INAMI (ID-HCPARTY).',
      nl: 'De GMD-houder heeft geen RIZIV-nummer (ID-HCPARTY).',
      en: 'The keeper of the global medical file has no NIHII number (ID-HCPARTY).',
      de: 'Der Inhaber der globalen Krankenakte hat keine LIKIV-Nummer (ID-HCPARTY).',
    },
  },
  {
    name: 'gmdmanager-physician',
    severity: 'error',
    ...about,
    check: each((party) => {
      const profession = codeOf(party.cd, 'CD-HCPARTY');
      return !profession.startsWith('pers') || profession === 'persphysician';
    }),
    text: {
      fr: 'La personne qui gère le DMG doit être un médecin (persphysician).',
      nl: 'De persoon die het GMD houdt, moet een arts zijn (persphysician).',
      en: 'A person who keeps the global medical file must be a physician (persphysician).',
      de: 'Wer die globale Krankenakte führt, muss Arzt sein (persphysician).',
    },
  },
  {
    name: 'gmdmanager-address',
    severity: 'warning',
    ...about,
    check: each((party) => (party.address?.length ?? 0) > 0),
    text: {
      fr: 'Le gestionnaire du DMG n’a pas d’adresse.',
      nl: 'De GMD-houder heeft geen adres.',
      en: 'The keeper of the global medical file has no address.',
      de: 'Der Inhaber der globalen Krankenakte hat keine Adresse.',
    },
  },
  {
    name: 'gmdmanager-telecom',
    severity: 'warning',
    ...about,
    check: each((party) => (party.telecom?.length ?? 0) > 0),
    text: {
      fr: 'Le gestionnaire du DMG n’a ni téléphone ni e-mail.',
      nl: 'De GMD-houder heeft telefoon noch e-mail.',
      en: 'The keeper of the global medical file has neither telephone nor e-mail.',
      de: 'Der Inhaber der globalen Krankenakte hat weder Telefon noch E-Mail.',
    },
  },
];
