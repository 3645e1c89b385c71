/** Rules on what only a clinical summary holds: insurance and subscriptions to a care plan. Source: KMEHR facts C2. */
import { atMostOne, contents, hasCode, hasText, itemCode } from './look.ts';
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
    check: contents(1, 1, hasCode),
    text: {
      fr: 'Un élément «{item}» demande exactement un <content> avec un code.',
      nl: 'Een item „{item}” vraagt precies één <content> met een code.',
      en: 'An item “{item}” asks for exactly one <content> with a code.',
      de: 'Ein Item „{item}“ verlangt genau einen <content> mit einem Code.',
    },
  },
  {
    name: 'careplansubscription-one-text',
    severity: 'error',
    ...plan,
    check: contents(0, 1, hasText),
    text: {
      fr: 'Un élément «{item}» a au plus un <content> avec un texte.',
      nl: 'Een item „{item}” heeft ten hoogste één <content> met een tekst.',
      en: 'An item “{item}” has at most one <content> with a text.',
      de: 'Ein Item „{item}“ hat höchstens einen <content> mit einem Text.',
    },
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
    check: atMostOne('beginmoment'),
    text: {
      fr: 'Un élément «{item}» a un seul début (beginmoment).',
      nl: 'Een item „{item}” heeft één begin (beginmoment).',
      en: 'An item “{item}” has one beginning (beginmoment).',
      de: 'Ein Item „{item}“ hat einen einzigen Beginn (beginmoment).',
    },
  },
  {
    name: 'careplansubscription-one-endmoment',
    severity: 'error',
    ...plan,
    check: atMostOne('endmoment'),
    text: {
      fr: 'Un élément «{item}» a une seule fin (endmoment).',
      nl: 'Een item „{item}” heeft één einde (endmoment).',
      en: 'An item “{item}” has one end (endmoment).',
      de: 'Ein Item „{item}“ hat ein einziges Ende (endmoment).',
    },
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
