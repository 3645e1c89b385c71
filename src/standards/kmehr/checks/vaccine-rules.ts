/** Rules on vaccines in summaries. Source: KMEHR facts C2. */
import type { Content } from '../declaration/content.ts';
import { contents, countOf, hasAtc, hasProduct, onlyContents, SUMMARIES } from './look.ts';
import { oneAtcCode } from './medication-rules.ts';
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
    check: contents(0, 1, hasProduct),
    text: {
      fr: 'Un élément «{item}» nomme au plus un produit.',
      nl: 'Een item „{item}” noemt ten hoogste één product.',
      en: 'An item “{item}” names at most one product.',
      de: 'Ein Item „{item}“ nennt höchstens ein Produkt.',
    },
  },
  {
    name: 'vaccine-one-atc-content',
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
    name: 'vaccine-one-atc-code',
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
    check: contents(1, Number.POSITIVE_INFINITY, hasProduct),
    text: {
      fr: 'Un élément «{item}» devrait nommer un produit.',
      nl: 'Een item „{item}” hoort een product te noemen.',
      en: 'An item “{item}” should name a product.',
      de: 'Ein Item „{item}“ sollte ein Produkt nennen.',
    },
  },
];
