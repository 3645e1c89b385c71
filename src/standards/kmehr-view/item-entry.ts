/** An item as an entry: the best name it has, its state, everything else as details. */
import type { Item } from '../kmehr/index.ts';
import { attachmentsIn } from './attachments.ts';
import { codeText, idCodes, withCodes } from './codes.ts';
import { itemDetails } from './item-details.ts';
import { contentFacts, type ItemFacts, type KeyedPair, keyed, type Name } from './item-facts.ts';
import { pair, type Scope } from './scope.ts';
import type { ViewAttachment, ViewCode, ViewEntry, ViewText } from './view.ts';
import type { ViewWord } from './words.ts';

export interface ItemView {
  readonly label: ViewText;
  readonly tags: readonly ViewText[];
  readonly details: readonly KeyedPair[];
  readonly attachments: readonly ViewAttachment[];
}

const kindsOf = (scope: Scope, { cd = [] }: Item): readonly ViewText[] =>
  cd.filter(({ scheme }) => scheme === 'CD-ITEM').map((cd) => codeText(scope, cd));

/** Names that do not name the entry are details; one that only repeats it gives just its codes. */
const unused = (scope: Scope, label: ViewText, names: readonly Name[]): readonly KeyedPair[] =>
  names.filter(({ text }) => text.text !== label.text).flatMap(({ key, text }) => keyed(key, pair(scope, key, [text])));

const repeated = (label: ViewText, names: readonly Name[]): readonly ViewCode[] =>
  names.filter(({ text }) => text.text === label.text).flatMap(({ text }) => text.codes ?? []);

/** Words people wrote name an entry better than codes do. */
const bestFirst: readonly ViewWord[] = ['remark', 'product', 'person', 'state', 'indication', 'code', 'kind'];

const nameOf = (names: readonly Name[], item: Item, kinds: readonly ViewText[]): ViewText => {
  const readable = names.filter(({ text }) => text.text.trim() !== '');
  const first = bestFirst.flatMap((key) => readable.filter((name) => name.key === key))[0]?.text;
  return first ?? (item.text?.[0] ? { text: item.text[0].value } : (kinds[0] ?? { text: '' }));
};

/** Where nothing names the item, its bare codes are all there is to read: they must not hide. */
const bareCodes = (scope: Scope, item: Item, { names, codes }: ItemFacts): readonly KeyedPair[] => {
  const isNamed = (item.text ?? []).length > 0 || names.some(({ text }) => text.text.trim() !== '');
  const texts = codes.map((code): ViewText => ({ text: `${code.system} ${code.value}` }));
  return isNamed ? [] : keyed('code', pair(scope, 'code', texts));
};

/** A code's label as it is in our table, without words of the sender. */
const isOwnLabel = (scope: Scope, { text, codes = [] }: ViewText): boolean =>
  codes.some(({ system, value }) => scope.labelOf(system, value, scope.language) === text) ||
  codes.every(({ value }) => value === text);

/** Every part of the item once; the kind is a tag unless the section it stands in says it already. */
export const itemView = (scope: Scope, item: Item, kindIsSaid = false): ItemView => {
  const kinds = kindsOf(scope, item);
  const facts = contentFacts(scope, item);
  const { names, codes, details } = facts;
  const { text, language } = nameOf(names, item, kinds);
  const label = { text, ...(language && { language }) };
  const isSaid = (kind: ViewText): boolean => kind.text === text || (kindIsSaid && isOwnLabel(scope, kind));
  const unsaid = kinds.filter((kind) => !isSaid(kind));
  const besides = [
    ...repeated(label, names),
    ...codes,
    ...kinds.filter(isSaid).flatMap((kind) => kind.codes ?? []),
    ...idCodes(item.id),
  ];
  return {
    label: withCodes(label, besides),
    tags: [...unsaid, ...scope.texts('lifecycle', item.lifecycle)],
    details: [
      ...unused(scope, label, names),
      ...bareCodes(scope, item, facts),
      ...details,
      ...itemDetails(scope, item),
    ],
    attachments: attachmentsIn(scope, item),
  };
};

export const entryOf = ({ label, tags, details, attachments }: ItemView): ViewEntry => ({
  kind: 'entry',
  label,
  tags,
  details: details.map(({ pair: one }) => one),
  attachments,
});
