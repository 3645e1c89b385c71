/** An item as an entry: the best name it has, its state, everything else as details. */
import type { Item } from '../kmehr/index.ts';
import { attachmentView } from './attachments.ts';
import { codeText } from './codes.ts';
import { itemDetails } from './item-details.ts';
import { contentFacts, type KeyedPair, keyed, type Name } from './item-facts.ts';
import { pair, type Scope } from './scope.ts';
import type { ViewAttachment, ViewCode, ViewEntry, ViewText } from './view.ts';

export interface ItemView {
  readonly label: ViewText;
  readonly tags: readonly ViewText[];
  readonly details: readonly KeyedPair[];
  readonly attachments: readonly ViewAttachment[];
}

const kindsOf = (scope: Scope, { cds }: Item): readonly ViewText[] =>
  cds.filter(({ scheme }) => scheme === 'CD-ITEM').map((cd) => codeText(scope, cd));

const withCodes = (text: ViewText, codes: readonly ViewCode[]): ViewText => ({
  ...text,
  codes: [...(text.codes ?? []), ...codes],
});

/** Names that do not name the entry are details; one that only repeats it gives just its codes. */
const unused = (scope: Scope, label: ViewText, names: readonly Name[]): readonly KeyedPair[] =>
  names.filter(({ text }) => text.text !== label.text).flatMap(({ key, text }) => keyed(key, pair(scope, key, [text])));

const repeated = (label: ViewText, names: readonly Name[]): readonly ViewCode[] =>
  names.filter(({ text }) => text.text === label.text).flatMap(({ text }) => text.codes ?? []);

const nameOf = (names: readonly Name[], item: Item, kinds: readonly ViewText[]): ViewText => {
  const [firstText] = item.texts;
  const first = names.find(({ text }) => text.text.trim() !== '')?.text;
  return first ?? (firstText ? { text: firstText.value } : (kinds[0] ?? { text: '' }));
};

/** Every part of the item once; the kind is a tag unless the section it stands in says it already. */
export const itemView = (scope: Scope, item: Item, kindIsSaid = false): ItemView => {
  const kinds = kindsOf(scope, item);
  const { names, codes, details } = contentFacts(scope, item);
  const { text, language } = nameOf(names, item, kinds);
  const label = { text, ...(language && { language }) };
  const said = kindIsSaid || kinds.some((kind) => kind.text === text);
  const besides = [...repeated(label, names), ...codes, ...(said ? kinds.flatMap((kind) => kind.codes ?? []) : [])];
  return {
    label: withCodes(label, besides),
    tags: [...(said ? [] : kinds), ...(item.lifecycle ? [codeText(scope, item.lifecycle)] : [])],
    details: [...unused(scope, label, names), ...details, ...itemDetails(scope, item)],
    attachments: [...item.contents.flatMap(({ links }) => links), ...item.links].map((link) =>
      attachmentView(scope, link),
    ),
  };
};

export const entryOf = ({ label, tags, details, attachments }: ItemView): ViewEntry => ({
  kind: 'entry',
  label,
  tags,
  details: details.map(({ pair: one }) => one),
  attachments,
});
