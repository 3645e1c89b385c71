/** Rules on vaccines in summaries. Source: KMEHR facts C2. */

import type { Content } from '../declaration/content.ts';
import { asks } from './asks.ts';
import { contents, countOf, hasAtc, hasProduct, onlyContents, SUMMARIES } from './look.ts';
import type { ItemRule } from './rule.ts';

const about = { on: 'item', kinds: SUMMARIES, codes: ['vaccine'], source: 'C2 vaccine' } as const;

const hasIndication = (content: Content): boolean => countOf(content.cd, 'CD-VACCINEINDICATION') > 0;

export const vaccineRules: readonly ItemRule[] = [
  {
    name: 'vaccine-indication',
    severity: 'error',
    ...about,
    check: contents(1, Number.POSITIVE_INFINITY, hasIndication),
    text: {
      fr: 'Un élément «{item}» doit dire contre quoi il protège (code CD-VACCINEINDICATION).',
      nl: 'Een item „{item}” moet zeggen waartegen het beschermt (code CD-VACCINEINDICATION).',
      en: 'An item “{item}” must say what it protects against (code CD-VACCINEINDICATION).',
      de: 'Ein Item „{item}“ muss sagen, wovor es schützt (Code CD-VACCINEINDICATION).',
    },
  },
  {
    name: 'vaccine-one-product',
    severity: 'error',
    ...about,
    ...asks.atMostOneProduct,
  },
  {
    name: 'vaccine-one-atc-content',
    severity: 'error',
    ...about,
    ...asks.atMostOneAtcContent,
  },
  {
    name: 'vaccine-one-atc-code',
    severity: 'error',
    ...about,
    ...asks.oneAtcCode,
  },
  {
    name: 'vaccine-only-product-and-codes',
    severity: 'error',
    ...about,
    check: onlyContents((content) => hasProduct(content) || hasIndication(content) || hasAtc(content)),
    text: {
      fr: 'Le contenu d’un élément «{item}» est un produit, une indication ou un code ATC; un texte se met à côté.',
      nl: 'De inhoud van een item „{item}” is een product, een indicatie of een ATC-code; een tekst staat ernaast.',
      en: 'The content of an item “{item}” is a product, an indication or an ATC code; a text stands beside it.',
      de: 'Der Inhalt eines Items „{item}“ ist ein Produkt, eine Indikation oder ein ATC-Code; ein Text steht daneben.',
    },
  },
  {
    name: 'vaccine-product',
    severity: 'warning',
    ...about,
    ...asks.someProduct,
  },
];
