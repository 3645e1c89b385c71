/** Rules on care elements; problem and treatment are their names in SUMEHR 2.0. Source: KMEHR facts C1, C2. */

import type { Item } from '../declaration/item.ts';
import { asks } from './asks.ts';
import { contents, hasCode, hasText, isNothingKnown, itemCode, lifecycleOf, onlyContents, SUMMARIES } from './look.ts';
import type { Check, ItemRule } from './rule.ts';

const about = {
  on: 'item',
  kinds: SUMMARIES,
  codes: ['healthcareelement', 'problem', 'treatment'],
  source: 'C2 healthcareelement, C1',
} as const;

/** "Nothing known" needs no content. */
const unlessNothing =
  (check: Check<Item>): Check<Item> =>
  (item, notes) => {
    if (!isNothingKnown(item)) check(item, notes);
  };

const inState =
  (state: 'active' | 'inactive', moment: 'beginmoment' | 'endmoment'): Check<Item> =>
  (item, notes) => {
    if (lifecycleOf(item) === state && !item[moment]) notes.add(item.at, { item: itemCode(item) });
  };

export const healthcareElementRules: readonly ItemRule[] = [
  {
    name: 'healthcareelement-one-text',
    severity: 'error',
    ...about,
    ...asks.oneText,
    check: unlessNothing(asks.oneText.check),
  },
  {
    name: 'healthcareelement-one-code',
    severity: 'error',
    ...about,
    check: contents(0, 1, hasCode),
    text: {
      fr: 'Les codes d’un élément «{item}» se trouvent dans un seul <content>.',
      nl: 'De codes van een item „{item}” staan in één <content>.',
      en: 'The codes of an item “{item}” stand in one <content>.',
      de: 'Die Codes eines Items „{item}“ stehen in einem einzigen <content>.',
    },
  },
  {
    name: 'healthcareelement-only-text-and-codes',
    severity: 'error',
    ...about,
    check: onlyContents((content) => hasText(content) || hasCode(content)),
    text: {
      fr: 'Un élément «{item}» ne contient que du texte et des codes.',
      nl: 'Een item „{item}” bevat alleen tekst en codes.',
      en: 'An item “{item}” holds only text and codes.',
      de: 'Ein Item „{item}“ enthält nur Text und Codes.',
    },
  },
  {
    name: 'healthcareelement-lifecycle',
    severity: 'error',
    ...about,
    check: (item, notes) => {
      const state = lifecycleOf(item);
      if (state !== 'active' && state !== 'inactive') notes.add(item.at, { item: itemCode(item) });
    },
    text: {
      fr: 'Un élément «{item}» doit être actif ou inactif (lifecycle: active ou inactive).',
      nl: 'Een item „{item}” moet actief of niet actief zijn (lifecycle: active of inactive).',
      en: 'An item “{item}” must be active or inactive (lifecycle).',
      de: 'Ein Item „{item}“ muss aktiv oder inaktiv sein (lifecycle: active oder inactive).',
    },
  },
  {
    name: 'healthcareelement-one-beginmoment',
    severity: 'error',
    ...about,
    ...asks.atMostOneBegin,
  },
  {
    name: 'healthcareelement-one-endmoment',
    severity: 'error',
    ...about,
    ...asks.atMostOneEnd,
  },
  {
    name: 'healthcareelement-active-beginmoment',
    severity: 'error',
    ...about,
    check: inState('active', 'beginmoment'),
    text: {
      fr: 'Un élément «{item}» actif doit dire depuis quand (beginmoment).',
      nl: 'Een actief item „{item}” moet zeggen sinds wanneer (beginmoment).',
      en: 'An active item “{item}” must say since when (beginmoment).',
      de: 'Ein aktives Item „{item}“ muss sagen, seit wann (beginmoment).',
    },
  },
  {
    name: 'healthcareelement-inactive-endmoment',
    severity: 'warning',
    ...about,
    check: unlessNothing(inState('inactive', 'endmoment')),
    text: {
      fr: 'Un élément «{item}» inactif devrait dire jusqu’à quand (endmoment).',
      nl: 'Een niet-actief item „{item}” hoort te zeggen tot wanneer (endmoment).',
      en: 'An inactive item “{item}” should say until when (endmoment).',
      de: 'Ein inaktives Item „{item}“ sollte sagen, bis wann (endmoment).',
    },
  },
  {
    name: 'healthcareelement-coded',
    severity: 'warning',
    ...about,
    check: unlessNothing(contents(1, Number.POSITIVE_INFINITY, hasCode)),
    text: {
      fr: 'Un élément «{item}» devrait avoir un code.',
      nl: 'Een item „{item}” hoort een code te hebben.',
      en: 'An item “{item}” should have a code.',
      de: 'Ein Item „{item}“ sollte einen Code haben.',
    },
  },
];
