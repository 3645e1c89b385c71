/** What several kinds of item ask alike: a check and its words. Source: KMEHR facts C2. */
import type { Item } from '../declaration/item.ts';
import type { FindingText } from './finding.ts';
import { atMostOne, contents, countOf, hasAtc, hasCode, hasProduct, hasText, itemCode } from './look.ts';
import type { Check } from './rule.ts';

interface Ask {
  readonly check: Check<Item>;
  readonly text: FindingText;
}

/** About a content that holds more than one ATC code. */
const oneAtcCode: Check<Item> = (item, notes) => {
  for (const content of item.content ?? []) {
    if (countOf(content.cd, 'CD-ATC') > 1) notes.add(content.at, { item: itemCode(item) });
  }
};

export const asks = {
  oneText: {
    check: contents(1, 1, hasText),
    text: {
      fr: 'Un élément «{item}» demande exactement un <content> avec un texte.',
      nl: 'Een item „{item}” vraagt precies één <content> met een tekst.',
      en: 'An item “{item}” asks for exactly one <content> with a text.',
      de: 'Ein Item „{item}“ verlangt genau einen <content> mit einem Text.',
    },
  },
  oneCode: {
    check: contents(1, 1, hasCode),
    text: {
      fr: 'Un élément «{item}» demande exactement un <content> avec un code.',
      nl: 'Een item „{item}” vraagt precies één <content> met een code.',
      en: 'An item “{item}” asks for exactly one <content> with a code.',
      de: 'Ein Item „{item}“ verlangt genau einen <content> mit einem Code.',
    },
  },
  atMostOneText: {
    check: contents(0, 1, hasText),
    text: {
      fr: 'Un élément «{item}» a au plus un <content> avec un texte.',
      nl: 'Een item „{item}” heeft ten hoogste één <content> met een tekst.',
      en: 'An item “{item}” has at most one <content> with a text.',
      de: 'Ein Item „{item}“ hat höchstens einen <content> mit einem Text.',
    },
  },
  atMostOneProduct: {
    check: contents(0, 1, hasProduct),
    text: {
      fr: 'Un élément «{item}» nomme au plus un produit.',
      nl: 'Een item „{item}” noemt ten hoogste één product.',
      en: 'An item “{item}” names at most one product.',
      de: 'Ein Item „{item}“ nennt höchstens ein Produkt.',
    },
  },
  atMostOneAtcContent: {
    check: contents(0, 1, hasAtc),
    text: {
      fr: 'Un élément «{item}» a au plus un <content> avec un code ATC.',
      nl: 'Een item „{item}” heeft ten hoogste één <content> met een ATC-code.',
      en: 'An item “{item}” has at most one <content> with an ATC code.',
      de: 'Ein Item „{item}“ hat höchstens einen <content> mit einem ATC-Code.',
    },
  },
  oneAtcCode: {
    check: oneAtcCode,
    text: {
      fr: 'Plus d’un code ATC dans le même <content> d’un élément «{item}».',
      nl: 'Meer dan één ATC-code in dezelfde <content> van een item „{item}”.',
      en: 'More than one ATC code in the same <content> of an item “{item}”.',
      de: 'Mehr als ein ATC-Code im selben <content> eines Items „{item}“.',
    },
  },
  atMostOneBegin: {
    check: atMostOne('beginmoment'),
    text: {
      fr: 'Un élément «{item}» a un seul début (beginmoment).',
      nl: 'Een item „{item}” heeft één begin (beginmoment).',
      en: 'An item “{item}” has one beginning (beginmoment).',
      de: 'Ein Item „{item}“ hat einen einzigen Beginn (beginmoment).',
    },
  },
  atMostOneEnd: {
    check: atMostOne('endmoment'),
    text: {
      fr: 'Un élément «{item}» a une seule fin (endmoment).',
      nl: 'Een item „{item}” heeft één einde (endmoment).',
      en: 'An item “{item}” has one end (endmoment).',
      de: 'Ein Item „{item}“ hat ein einziges Ende (endmoment).',
    },
  },
  someProduct: {
    check: contents(1, Number.POSITIVE_INFINITY, hasProduct),
    text: {
      fr: 'Un élément «{item}» devrait nommer un produit.',
      nl: 'Een item „{item}” hoort een product te noemen.',
      en: 'An item “{item}” should name a product.',
      de: 'Ein Item „{item}“ sollte ein Produkt nennen.',
    },
  },
} as const satisfies Record<string, Ask>;
