/** Rules on medication in summaries. Source: KMEHR facts C2. */

import { asks } from './asks.ts';
import { contents, hasAtc, hasProduct, hasText, onlyContents, SUMMARIES } from './look.ts';
import type { ItemRule } from './rule.ts';

const about = { on: 'item', kinds: SUMMARIES, codes: ['medication'], source: 'C2 medication' } as const;

export const medicationRules: readonly ItemRule[] = [
  {
    name: 'medication-one-text',
    severity: 'error',
    ...about,
    ...asks.oneText,
  },
  {
    name: 'medication-one-atc-content',
    severity: 'error',
    ...about,
    ...asks.atMostOneAtcContent,
  },
  {
    name: 'medication-one-atc-code',
    severity: 'error',
    ...about,
    ...asks.oneAtcCode,
  },
  {
    name: 'medication-one-product',
    severity: 'error',
    ...about,
    ...asks.atMostOneProduct,
  },
  {
    name: 'medication-one-beginmoment',
    severity: 'error',
    ...about,
    ...asks.atMostOneBegin,
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
    ...asks.someProduct,
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
