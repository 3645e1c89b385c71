/** Rules on what only a clinical summary holds: insurance and subscriptions to a care plan. Source: KMEHR facts C2. */
import { asks } from './asks.ts';
import { contents, itemCode } from './look.ts';
import type { ItemRule } from './rule.ts';

const KINDS = ['clinicalsummary'];
const plan = { on: 'item', kinds: KINDS, codes: ['careplansubscription'], source: 'C2 careplansubscription' } as const;

export const clinicalSummaryRules: readonly ItemRule[] = [
  {
    name: 'insurancystatus-one-insurance',
    severity: 'error',
    on: 'item',
    kinds: KINDS,
    codes: ['insurancystatus'],
    source: 'C2 insurancystatus',
    check: contents(1, 1, (content) => content.insurance !== undefined),
    text: {
      fr: 'Un élément «{item}» demande exactement une <insurance>.',
      nl: 'Een item „{item}” vraagt precies één <insurance>.',
      en: 'An item “{item}” asks for exactly one <insurance>.',
      de: 'Ein Item „{item}“ verlangt genau eine <insurance>.',
    },
  },
  {
    name: 'careplansubscription-one-code',
    severity: 'error',
    ...plan,
    ...asks.oneCode,
  },
  {
    name: 'careplansubscription-one-text',
    severity: 'error',
    ...plan,
    ...asks.atMostOneText,
  },
  {
    name: 'careplansubscription-isrelevant',
    severity: 'error',
    ...plan,
    check: (item, notes) => {
      if (item.isrelevant === undefined) notes.add(item.at, { item: itemCode(item) });
    },
    text: {
      fr: 'Un élément «{item}» doit dire s’il est important (isrelevant).',
      nl: 'Een item „{item}” moet zeggen of het belangrijk is (isrelevant).',
      en: 'An item “{item}” must say whether it is relevant (isrelevant).',
      de: 'Ein Item „{item}“ muss sagen, ob es wichtig ist (isrelevant).',
    },
  },
  {
    name: 'careplansubscription-lifecycle',
    severity: 'error',
    ...plan,
    check: (item, notes) => {
      if (!item.lifecycle) notes.add(item.at, { item: itemCode(item) });
    },
    text: {
      fr: 'Un élément «{item}» doit dire où il en est (lifecycle).',
      nl: 'Een item „{item}” moet zeggen in welke toestand het is (lifecycle).',
      en: 'An item “{item}” must say in what state it is (lifecycle).',
      de: 'Ein Item „{item}“ muss sagen, in welchem Zustand es ist (lifecycle).',
    },
  },
  {
    name: 'careplansubscription-one-beginmoment',
    severity: 'error',
    ...plan,
    ...asks.atMostOneBegin,
  },
  {
    name: 'careplansubscription-one-endmoment',
    severity: 'error',
    ...plan,
    ...asks.atMostOneEnd,
  },
  {
    name: 'careplansubscription-recorddatetime',
    severity: 'error',
    ...plan,
    check: (item, notes) => {
      if (!item.recorddatetime) notes.add(item.at, { item: itemCode(item) });
    },
    text: {
      fr: 'Un élément «{item}» doit dire quand il a été enregistré (recorddatetime).',
      nl: 'Een item „{item}” moet zeggen wanneer het is vastgelegd (recorddatetime).',
      en: 'An item “{item}” must say when it was recorded (recorddatetime).',
      de: 'Ein Item „{item}“ muss sagen, wann es erfasst wurde (recorddatetime).',
    },
  },
];
