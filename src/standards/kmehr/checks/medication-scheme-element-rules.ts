/** Rules on an element of a medication scheme, or its suspension: which medicine, from when to when. Source: KMEHR facts C3, D3. */

import type { Content } from '../declaration/content.ts';
import type { Item } from '../declaration/item.ts';
import { labelledCodes } from '../labels/label-of.ts';
import { asks } from './asks.ts';
import { codeOf, contents, countOf, hasProduct, itemCode } from './look.ts';
import type { Rule } from './rule.ts';

const KINDS = ['medicationschemeelement', 'treatmentsuspension'];
const medicine = { kinds: KINDS, codes: ['medication'], source: 'C3 element' } as const;

/** A product, or the number on its package. */
const namesProduct = (content: Content): boolean => hasProduct(content) || countOf(content.cd, 'CD-EAN') > 0;

const ADAPTATIONS = new Set(labelledCodes('CD-MS-ADAPTATION'));

function isWrongFlag({ cd }: Content): boolean {
  const isFlag = cd?.some(({ scheme, value }) => scheme === 'CD-ITEM-MS' && value === 'adaptationflag');
  return isFlag === true && (countOf(cd, 'CD-MS-ADAPTATION') !== 1 || !ADAPTATIONS.has(codeOf(cd, 'CD-MS-ADAPTATION')));
}

const has = (item: Item | undefined): boolean => item !== undefined && itemCode(item) === 'medication';

export const schemeElementRules: readonly Rule[] = [
  {
    name: 'scheme-one-medication',
    severity: 'error',
    source: 'C3 element',
    on: 'transaction',
    kinds: KINDS,
    check: ({ parts = [], at }, notes) => {
      let count = 0;
      for (const { item } of parts) {
        if (!has(item)) continue;
        count += 1;
        if (count === 2) notes.add(item?.at);
      }
      if (count === 0) notes.add(at);
    },
    text: {
      fr: 'Un élément du schéma de médication a exactement un médicament (item «medication»).',
      nl: 'Een element van het medicatieschema heeft precies één geneesmiddel (item „medication”).',
      en: 'An element of the medication scheme has exactly one medicine (item “medication”).',
      de: 'Ein Element des Medikationsschemas hat genau ein Medikament (Item „medication“).',
    },
  },
  {
    name: 'scheme-one-product',
    severity: 'error',
    ...medicine,
    on: 'item',
    check: contents(1, 1, namesProduct),
    text: {
      fr: 'Un élément «{item}» nomme exactement un produit, une préparation ou un code EAN.',
      nl: 'Een item „{item}” noemt precies één product, één bereiding of één EAN-code.',
      en: 'An item “{item}” names exactly one product, one preparation or one EAN code.',
      de: 'Ein Item „{item}“ nennt genau ein Produkt, eine Zubereitung oder einen EAN-Code.',
    },
  },
  {
    name: 'scheme-begin-date',
    severity: 'error',
    ...medicine,
    on: 'item',
    check: (item, notes) => {
      if (!item.beginmoment?.date) notes.add(item.beginmoment?.at ?? item.at, { item: itemCode(item) });
    },
    text: {
      fr: 'Un élément «{item}» du schéma demande une date de début complète (beginmoment/date).',
      nl: 'Een item „{item}” van het schema vraagt een volledige begindatum (beginmoment/date).',
      en: 'An item “{item}” of the scheme asks for a whole date of beginning (beginmoment/date).',
      de: 'Ein Item „{item}“ des Schemas verlangt ein vollständiges Anfangsdatum (beginmoment/date).',
    },
  },
  {
    name: 'scheme-begin-without-time',
    severity: 'error',
    ...medicine,
    on: 'item',
    check: (item, notes) => {
      if (item.beginmoment?.time) notes.add(item.beginmoment.at, { item: itemCode(item) });
    },
    text: {
      fr: 'Le début d’un élément «{item}» du schéma est un jour, sans heure.',
      nl: 'Het begin van een item „{item}” van het schema is een dag, zonder uur.',
      en: 'The beginning of an item “{item}” of the scheme is a day, without a time.',
      de: 'Der Beginn eines Items „{item}“ des Schemas ist ein Tag, ohne Uhrzeit.',
    },
  },
  {
    name: 'scheme-one-beginmoment',
    severity: 'error',
    ...medicine,
    on: 'item',
    ...asks.atMostOneBegin,
  },
  {
    name: 'scheme-end-or-duration',
    severity: 'error',
    ...medicine,
    on: 'item',
    check: (item, notes) => {
      if (item.endmoment && item.duration) notes.add(item.duration.at, { item: itemCode(item) });
    },
    text: {
      fr: 'Un élément «{item}» a une fin ou une durée, pas les deux.',
      nl: 'Een item „{item}” heeft een einde of een duur, niet allebei.',
      en: 'An item “{item}” has an end or a duration, not both.',
      de: 'Ein Item „{item}“ hat ein Ende oder eine Dauer, nicht beides.',
    },
  },
  {
    name: 'scheme-adaptationflag',
    severity: 'error',
    source: 'C3 element',
    on: 'content',
    kinds: KINDS,
    check: (content, notes) => {
      if (isWrongFlag(content)) notes.add(content.at);
    },
    text: {
      fr: 'Un changement («adaptationflag») dit par un code connu de CD-MS-ADAPTATION ce qui a changé.',
      nl: 'Een wijziging („adaptationflag”) zegt met één bekende code van CD-MS-ADAPTATION wat er veranderd is.',
      en: 'A change (“adaptationflag”) says by one known code of CD-MS-ADAPTATION what has changed.',
      de: 'Eine Änderung („adaptationflag“) sagt durch einen bekannten Code von CD-MS-ADAPTATION, was sich geändert hat.',
    },
  },
];
