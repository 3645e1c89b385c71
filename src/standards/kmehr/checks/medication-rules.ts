/** Rules on medication in summaries. Source: KMEHR facts C2. */
import type { Item } from '../declaration/item.ts';
import {
  atMostOne,
  contents,
  countOf,
  hasAtc,
  hasProduct,
  hasText,
  itemCode,
  onlyContents,
  SUMMARIES,
} from './look.ts';
import type { Check, ItemRule } from './rule.ts';

const about = { on: 'item', kinds: SUMMARIES, codes: ['medication'], source: 'C2 medication' } as const;

/** About a content that holds more than one ATC code. */
export const oneAtcCode: Check<Item> = (item, notes) => {
  for (const content of item.content ?? []) {
    if (countOf(content.cd, 'CD-ATC') > 1) notes.add(content.at, { item: itemCode(item) });
  }
};

export const medicationRules: readonly ItemRule[] = [
  {
    name: 'medication-one-text',
    severity: 'error',
    ...about,
    check: contents(1, 1, hasText),
    text: {
      fr: 'Un élément «{item}» demande exactement un <content> avec un texte.',
      nl: 'Een item „{item}” vraagt precies één <content> met een tekst.',
      en: 'An item “{item}” asks for exactly one <content> with a text.',
      de: 'Ein Item „{item}“ verlangt genau einen <content> mit einem Text.',
    },
  },
  {
    name: 'medication-one-atc-content',
    severity: 'error',
    ...about,
    check: contents(0, 1, hasAtc),
    text: {
      fr: 'Un élément «{item}» a au plus un <content> avec un code ATC.',
      nl: 'Een item „{item}” heeft ten hoogste één <content> met een ATC-code.',
      en: 'An item “{item}” has at most one <content> with an ATC code.',
      de: 'Ein Item „{item}“ hat höchstens einen <content> mit einem ATC-Code.',
    },
  },
  {
    name: 'medication-one-atc-code',
    severity: 'error',
    ...about,
    check: oneAtcCode,
    text: {
      fr: 'Plus d’un code ATC dans le même <content> d’un élément «{item}».',
      nl: 'Meer dan één ATC-code in dezelfde <content> van een item „{item}”.',
      en: 'More than one ATC code in the same <content> of an item “{item}”.',
      de: 'Mehr als ein ATC-Code im selben <content> eines Items „{item}“.',
    },
  },
  {
    name: 'medication-one-product',
    severity: 'error',
    ...about,
    check: contents(0, 1, hasProduct),
    text: {
      fr: 'Un élément «{item}» nomme au plus un produit.',
      nl: 'Een item „{item}” noemt ten hoogste één product.',
      en: 'An item “{item}” names at most one product.',
      de: 'Ein Item „{item}“ nennt höchstens ein Produkt.',
    },
  },
  {
    name: 'medication-one-beginmoment',
    severity: 'error',
    ...about,
    check: atMostOne('beginmoment'),
    text: {
      fr: 'Un élément «{item}» a un seul début (beginmoment).',
      nl: 'Een item „{item}” heeft één begin (beginmoment).',
      en: 'An item “{item}” has one beginning (beginmoment).',
      de: 'Ein Item „{item}“ hat einen einzigen Beginn (beginmoment).',
    },
  },
  {
    name: 'medication-only-product-text-atc',
    severity: 'error',
    ...about,
    check: onlyContents((content) => hasText(content) || hasProduct(content) || hasAtc(content)),
    text: {
      fr: 'Un élément «{item}» ne contient qu’un texte, un produit et un code ATC.',
      nl: 'Een item „{item}” bevat alleen een tekst, een product en een ATC-code.',
      en: 'An item “{item}” holds only a text, a product and an ATC code.',
      de: 'Ein Item „{item}“ enthält nur einen Text, ein Produkt und einen ATC-Code.',
    },
  },
  {
    name: 'medication-product',
    severity: 'warning',
    ...about,
    check: contents(1, Number.POSITIVE_INFINITY, hasProduct),
    text: {
      fr: 'Un élément «{item}» devrait nommer un produit.',
      nl: 'Een item „{item}” hoort een product te noemen.',
      en: 'An item “{item}” should name a product.',
      de: 'Ein Item „{item}“ sollte ein Produkt nennen.',
    },
  },
  {
    name: 'medication-atc',
    severity: 'warning',
    ...about,
    check: contents(1, Number.POSITIVE_INFINITY, hasAtc),
    text: {
      fr: 'Un élément «{item}» devrait avoir un code ATC.',
      nl: 'Een item „{item}” hoort een ATC-code te hebben.',
      en: 'An item “{item}” should have an ATC code.',
      de: 'Ein Item „{item}“ sollte einen ATC-Code haben.',
    },
  },
];
