/** An item taken apart into what can name it, its codes without words, and its details by name. */
import type { Cd, Content, Item } from '../kmehr/index.ts';
import { codeOf, codeText, flavourText, isReadable } from './codes.ts';
import { type MomentParts, momentText } from './moments.ts';
import { partyPairs, partyText, personName, personPairs } from './parties.ts';
import { productParts, productsOf } from './products.ts';
import { restPairs } from './rest.ts';
import { joined, labelled, pair, plain, type Scope } from './scope.ts';
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

const keyOfCode = (cd: Cd): ViewWord => (cd.scheme === 'CD-VACCINEINDICATION' ? 'indication' : 'code');

const valueTexts = (scope: Scope, { decimal, unsignedInt, boolean, unit }: Content): readonly ViewText[] => {
  const value = decimal ?? unsignedInt ?? boolean;
  return value === undefined ? [] : [joined([...scope.texts('value', value), ...scope.texts('unit', unit)])];
};

const referenceTexts = (scope: Scope, { minref, maxref, refscope }: Content): readonly ViewText[] => {
  const [low, high] = [scope.texts('minref', minref), scope.texts('maxref', maxref)];
  const range = [low, high].filter((texts) => texts.length > 0).flat();
  const said = low.length === 0 ? '≤ ' : high.length === 0 ? '≥ ' : '';
  const whole = joined(range, ' - ');
  return [...(range.length > 0 ? [{ ...whole, text: `${said}${whole.text}` }] : []), ...scopeTexts(scope, refscope)];
};

/** `Pregnant women: 10 - 20`: references that hold for some people only. */
const scopeTexts = (scope: Scope, refscope: Content['refscope'] = []): readonly ViewText[] =>
  refscope.flatMap((one) => {
    const kind = joined(scope.texts('cd', one.cd));
    const values = (one.refvalue ?? []).map(({ context, ...range }) =>
      joined([...scope.texts('text', context), ...referenceTexts(scope, range)], ': '),
    );
    const rest = restPairs(scope, one, new Set(['cd', 'refvalue'])).flatMap((each) => each.values);
    return values.length === 0 ? [kind, ...rest] : [...values.map((value) => labelled(kind, value)), ...rest];
  });

const contentNames = (scope: Scope, content: Content): readonly Name[] => [
  ...scope.texts('text', content.text).map((text): Name => ({ key: 'remark', text })),
  ...productsOf(scope, content).flatMap(({ names, codes }) => [
    ...names.map((text): Name => ({ key: 'product', text })),
    ...codes.map((text): Name => ({ key: 'code', text })),
  ]),
  ...(content.person ? [{ key: 'person', text: personName(content.person) } as const] : []),
  ...(content.hcparty ? [{ key: 'person', text: partyText(scope, content.hcparty) } as const] : []),
  ...(content.cd ?? [])
    .filter((cd) => isReadable(scope, cd) || cd.nullFlavor)
    .map((cd): Name => ({ key: keyOfCode(cd), text: codeText(scope, cd) })),
];

const inContent: ReadonlySet<string> = new Set([
  ...['id', 'cd', 'decimal', 'unsignedInt', 'boolean', 'text', 'hcparty', 'person', ...productParts],
  ...['year', 'yearmonth', 'date', 'time', 'unit', 'minref', 'maxref', 'refscope'],
]);

const momentTexts = (scope: Scope, moment: MomentParts): readonly ViewText[] => {
  const text = momentText(scope, moment);
  return text.text === '' ? [] : [text];
};

const contentDetails = (scope: Scope, content: Content): readonly KeyedPair[] => {
  const value = valueTexts(scope, content);
  return [
    ...keyed('value', pair(scope, 'value', value)),
    ...keyed('unit', pair(scope, 'unit', value.length === 0 ? scope.texts('unit', content.unit) : [])),
    ...keyed('reference', pair(scope, 'reference', referenceTexts(scope, content))),
    ...keyed('moment', pair(scope, 'moment', momentTexts(scope, content))),
    ...productsOf(scope, content).flatMap(({ pairs }) => keyed('more', pairs)),
    ...keyed('more', content.person ? personPairs(scope, content.person) : []),
    ...keyed('more', content.hcparty ? partyPairs(scope, content.hcparty) : []),
    ...keyed('number', pair(scope, 'number', scope.texts('id', content.id))),
    ...keyed('more', restPairs(scope, content, inContent)),
  ];
};

/** What the contents of an item say, and its own further codes (CD-PARAMETER, CD-CONTACT-PERSON). */
export const contentFacts = (scope: Scope, { content = [], cd = [] }: Item): ItemFacts => {
  const own = cd.filter(({ scheme }) => scheme !== 'CD-ITEM');
  const bare = content.flatMap((one) => one.cd ?? []).filter((one) => !isReadable(scope, one) && !one.nullFlavor);
  const flavours = cd.flatMap(({ nullFlavor }) => (nullFlavor ? [plain(flavourText(scope, nullFlavor))] : []));
  return {
    names: [
      ...flavours.map((text): Name => ({ key: 'state', text })),
      ...content.flatMap((one) => contentNames(scope, one)),
      ...own.map((one): Name => ({ key: 'kind', text: codeText(scope, one) })),
    ],
    codes: bare.flatMap(codeOf),
    details: content.flatMap((one) => contentDetails(scope, one)),
  };
};
