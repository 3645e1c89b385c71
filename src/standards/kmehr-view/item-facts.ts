/** An item taken apart into what can name it, its codes without words, and its details by name. */
import type { Cd, Content, Item, Product, Text } from '../kmehr/index.ts';
import { codeOf, codeText, idTexts, isReadable } from './codes.ts';
import { momentText } from './moments.ts';
import { otherPairs } from './others.ts';
import { partyText, personName, personPairs, reachPairs } from './parties.ts';
import { joined, pair, plain, type Scope } from './scope.ts';
import type { ViewCode, ViewPair, ViewText } from './view.ts';
import type { ViewWord } from './words.ts';

/** A detail that tables can pick by its key. */
export interface KeyedPair {
  readonly key: ViewWord;
  readonly pair: ViewPair;
}

/** Something that could name the entry; when another does, it becomes a detail under its key. */
export interface Name {
  readonly key: ViewWord;
  readonly text: ViewText;
}

export interface ItemFacts {
  readonly names: readonly Name[];
  /** Codes that have no words: beside the name. */
  readonly codes: readonly ViewCode[];
  readonly details: readonly KeyedPair[];
}

export const keyed = (key: ViewWord, pairs: readonly ViewPair[]): readonly KeyedPair[] =>
  pairs.map((one) => ({ key, pair: one }));

export const textOf = ({ value, language }: Text): ViewText => ({ text: value, ...(language && { language }) });

const keyOfCode = (cd: Cd): ViewWord => (cd.scheme === 'CD-VACCINEINDICATION' ? 'indication' : 'code');

const productNames = (scope: Scope, product: Product): readonly Name[] => {
  const cds = [...product.intendedCds, ...product.deliveredCds];
  const names = [product.intendedName, product.deliveredName].filter((name) => name !== undefined && name !== '');
  const [first, ...rest] = names.length > 0 ? names : [cds[0]?.value ?? ''];
  return [
    { key: 'product', text: { text: first ?? '', codes: cds.flatMap(codeOf) } },
    ...rest.map((name): Name => ({ key: 'product', text: plain(name ?? '') })),
    ...cds.filter((cd) => isReadable(scope, cd)).map((cd): Name => ({ key: 'code', text: codeText(scope, cd) })),
  ];
};

const valueText = (scope: Scope, { value, unit }: Content): readonly ViewText[] => {
  if (!value) return [];
  const said = value.type === 'boolean' ? scope.word(/^(true|1)$/.test(value.text) ? 'yes' : 'no') : value.text;
  return [joined([plain(said), ...(unit ? [codeText(scope, unit)] : [])])];
};

const referenceText = ({ minReference, maxReference }: Content): readonly ViewText[] => {
  if (minReference !== undefined && maxReference !== undefined) return [plain(`${minReference} - ${maxReference}`)];
  if (minReference !== undefined) return [plain(`≥ ${minReference}`)];
  return maxReference === undefined ? [] : [plain(`≤ ${maxReference}`)];
};

const contentNames = (scope: Scope, content: Content): readonly Name[] => [
  ...content.texts.map((text): Name => ({ key: 'remark', text: textOf(text) })),
  ...(content.product ? productNames(scope, content.product) : []),
  ...(content.person ? [{ key: 'person', text: personName(content.person) } as const] : []),
  ...(content.hcparty ? [{ key: 'person', text: partyText(scope, content.hcparty) } as const] : []),
  ...content.cds
    .filter((cd) => isReadable(scope, cd) || cd.nullFlavor)
    .map((cd): Name => ({ key: keyOfCode(cd), text: codeText(scope, cd) })),
];

const contentDetails = (scope: Scope, content: Content): readonly KeyedPair[] => [
  ...keyed('value', pair(scope, 'value', valueText(scope, content))),
  ...keyed('unit', pair(scope, 'unit', !content.value && content.unit ? [codeText(scope, content.unit)] : [])),
  ...keyed('reference', pair(scope, 'reference', referenceText(content))),
  ...keyed('moment', pair(scope, 'moment', content.moment ? [momentText(scope, content.moment)] : [])),
  ...keyed('more', content.person ? personPairs(scope, content.person) : []),
  ...keyed('more', content.hcparty ? reachPairs(scope, content.hcparty) : []),
  ...keyed('number', pair(scope, 'number', idTexts(content.ids))),
  ...keyed('more', otherPairs(scope, content.others)),
];

/** What the contents of an item say, and its own further codes (CD-PARAMETER, CD-CONTACT-PERSON). */
export const contentFacts = (scope: Scope, { contents, cds }: Item): ItemFacts => {
  const own = cds.filter(({ scheme }) => scheme !== 'CD-ITEM');
  const bare = contents.flatMap((content) => content.cds).filter((cd) => !isReadable(scope, cd) && !cd.nullFlavor);
  return {
    names: [
      ...contents.flatMap((content) => contentNames(scope, content)),
      ...own.map((cd): Name => ({ key: 'kind', text: codeText(scope, cd) })),
    ],
    codes: bare.flatMap(codeOf),
    details: contents.flatMap((content) => contentDetails(scope, content)),
  };
};
