/** Rules on how much and how often, in an element of a medication scheme. Source: KMEHR facts C3, D3. */
import { itemCode } from './look.ts';
import type { ItemRule } from './rule.ts';

const medicine = {
  on: 'item',
  kinds: ['medicationschemeelement', 'treatmentsuspension'],
  codes: ['medication'],
  source: 'C3 element',
} as const;

const NO_PERIODICITIES = new Set(['uq', 'us', 'un', 'ux', 'ue']);
const NO_DAYPERIODS = new Set(['aftermeal', 'betweenmeals', 'afternoon', 'evening', 'night']);

export const schemeDoseRules: readonly ItemRule[] = [
  {
    name: 'scheme-posology-or-regimen',
    severity: 'error',
    ...medicine,
    kinds: ['medicationschemeelement'],
    check: (item, notes) => {
      if ((item.posology === undefined) === (item.regimen === undefined)) {
        notes.add(item.regimen?.at ?? item.at, { item: itemCode(item) });
      }
    },
    text: {
      fr: 'Un élément «{item}» du schéma a une posologie ou un régime: l’un des deux, pas les deux.',
      nl: 'Een item „{item}” van het schema heeft een posologie of een regime: één van beide, niet allebei.',
      en: 'An item “{item}” of the scheme has a posology or a regimen: one of them, not both.',
      de: 'Ein Item „{item}“ des Schemas hat eine Dosierung (posology) oder einen Plan (regimen): eines, nicht beides.',
    },
  },
  {
    name: 'scheme-frequency-periodicity',
    severity: 'error',
    ...medicine,
    check: (item, notes) => {
      if (item.frequency && !item.frequency.periodicity) notes.add(item.frequency.at);
    },
    text: {
      fr: 'La fréquence se dit par une périodicité (frequency/periodicity).',
      nl: 'De frequentie wordt gezegd met een periodiciteit (frequency/periodicity).',
      en: 'The frequency is told by a periodicity (frequency/periodicity).',
      de: 'Die Häufigkeit wird durch eine Periodizität gesagt (frequency/periodicity).',
    },
  },
  {
    name: 'scheme-periodicity',
    severity: 'error',
    ...medicine,
    check: ({ frequency }, notes) => {
      const cd = frequency?.periodicity?.cd;
      if (cd && NO_PERIODICITIES.has(cd.value.trim().toLowerCase())) notes.add(cd.at, { code: cd.value });
    },
    text: {
      fr: 'La périodicité «{code}» n’est pas permise dans un schéma de médication.',
      nl: 'De periodiciteit „{code}” mag niet in een medicatieschema.',
      en: 'The periodicity “{code}” is not allowed in a medication scheme.',
      de: 'Die Periodizität „{code}“ ist in einem Medikationsschema nicht erlaubt.',
    },
  },
  {
    name: 'scheme-dayperiod',
    severity: 'error',
    ...medicine,
    check: ({ regimen, dayperiod: periods = [] }, notes) => {
      for (const { cd } of periods) if (cd && NO_DAYPERIODS.has(cd.value)) notes.add(cd.at, { code: cd.value });
      for (const { daytime } of regimen?.doses ?? []) {
        const cd = daytime?.dayperiod?.cd;
        if (cd && NO_DAYPERIODS.has(cd.value)) notes.add(cd.at, { code: cd.value });
      }
    },
    text: {
      fr: 'Le moment de la journée «{code}» n’est pas permis dans un schéma de médication.',
      nl: 'Het dagdeel „{code}” mag niet in een medicatieschema.',
      en: 'The time of day “{code}” is not allowed in a medication scheme.',
      de: 'Die Tageszeit „{code}“ ist in einem Medikationsschema nicht erlaubt.',
    },
  },
  {
    name: 'scheme-quantity-unit',
    severity: 'error',
    ...medicine,
    check: ({ regimen, quantity }, notes) => {
      if (quantity && !quantity.unit) notes.add(quantity.at);
      for (const { quantity: dose } of regimen?.doses ?? []) if (dose && !dose.unit) notes.add(dose.at);
    },
    text: {
      fr: 'Cette quantité n’a pas d’unité.',
      nl: 'Deze hoeveelheid heeft geen eenheid.',
      en: 'This quantity has no unit.',
      de: 'Diese Menge hat keine Einheit.',
    },
  },
];
