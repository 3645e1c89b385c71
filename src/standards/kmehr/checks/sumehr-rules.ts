/** What a SUMEHR is beside its items: who writes it, in what state, and what it may hold. Source: KMEHR facts B6, C1. */
import { itemCode, SUMEHR } from './look.ts';
import type { Rule } from './rule.ts';

/** Of SUMEHR 1.1 and 2.0. */
const ITEMS = new Set([
  'adr',
  'allergy',
  'socialrisk',
  'risk',
  'gmdmanager',
  'contactperson',
  'contacthcparty',
  'patientwill',
  'vaccine',
  'medication',
  'healthcareelement',
  'problem',
  'treatment',
]);

export const sumehrRules: readonly Rule[] = [
  {
    name: 'sumehr-author-physician',
    severity: 'error',
    source: 'C1',
    on: 'transaction',
    kinds: SUMEHR,
    check: ({ author, at }, notes) => {
      for (const party of author?.hcparty ?? []) {
        for (const { scheme, value } of party.cd ?? []) {
          if (scheme === 'CD-HCPARTY' && value === 'persphysician') return;
        }
      }
      notes.add(author?.at ?? at);
    },
    text: {
      fr: 'L’auteur d’un SUMEHR doit être un médecin (persphysician).',
      nl: 'De auteur van een SUMEHR moet een arts zijn (persphysician).',
      en: 'The author of a SUMEHR must be a physician (persphysician).',
      de: 'Der Autor eines SUMEHR muss ein Arzt sein (persphysician).',
    },
  },
  {
    name: 'sumehr-complete',
    severity: 'error',
    source: 'C1',
    on: 'transaction',
    kinds: SUMEHR,
    check: ({ iscomplete, isvalidated, at }, notes) => {
      if (iscomplete !== true || isvalidated !== true) notes.add(at);
    },
    text: {
      fr: 'Un SUMEHR doit être complet et validé (iscomplete et isvalidated: true).',
      nl: 'Een SUMEHR moet volledig en gevalideerd zijn (iscomplete en isvalidated: true).',
      en: 'A SUMEHR must be complete and validated (iscomplete and isvalidated: true).',
      de: 'Ein SUMEHR muss vollständig und bestätigt sein (iscomplete und isvalidated: true).',
    },
  },
  {
    name: 'sumehr-no-familyrisk',
    severity: 'error',
    source: 'C1',
    on: 'item',
    kinds: SUMEHR,
    codes: ['familyrisk'],
    check: (item, notes) => notes.add(item.at),
    text: {
      fr: 'Un SUMEHR ne peut pas contenir de risque familial (familyrisk).',
      nl: 'Een SUMEHR mag geen familiaal risico bevatten (familyrisk).',
      en: 'A SUMEHR may not hold a risk of the family (familyrisk).',
      de: 'Ein SUMEHR darf kein familiäres Risiko enthalten (familyrisk).',
    },
  },
  {
    name: 'sumehr-known-item',
    severity: 'warning',
    source: 'C1',
    on: 'item',
    kinds: SUMEHR,
    check: (item, notes) => {
      const code = itemCode(item);
      if (!ITEMS.has(code) && code !== 'familyrisk') notes.add(item.at, { item: code });
    },
    text: {
      fr: 'Un SUMEHR ne prévoit pas d’élément «{item}».',
      nl: 'Een SUMEHR voorziet geen item „{item}”.',
      en: 'A SUMEHR has no item “{item}”.',
      de: 'Ein SUMEHR sieht kein Item „{item}“ vor.',
    },
  },
];
