/** The parts of a transaction in document order, headings kept, runs of lab results as one table. */
import type { Heading, Item, Part } from '../kmehr/index.ts';
import { attachmentView } from './attachments.ts';
import { codeText, idCodes, withCodes } from './codes.ts';
import { entryOf, itemView } from './item-entry.ts';
import { layoutText } from './layout-text.ts';
import { keptPairs, restPairs } from './rest.ts';
import { joined, plain, type Scope } from './scope.ts';
import { labTable } from './tables.ts';
import type { ViewBlock, ViewEntry, ViewPair, ViewSection, ViewText } from './view.ts';

/** Pairs without a name of their own, as one entry. */
export const pairsEntry = (label: string, details: readonly ViewPair[]): readonly ViewEntry[] =>
  details.length === 0 ? [] : [{ kind: 'entry', label: plain(label), tags: [], details, attachments: [] }];

const labOf = (part: Part | undefined): Item | undefined =>
  part?.item?.cd?.some(({ scheme, value }) => scheme === 'CD-ITEM' && value.trim() === 'lab') ? part.item : undefined;

const inSection: ReadonlySet<string> = new Set(['id', 'cd', 'parts']);

const section = (scope: Scope, heading: Heading): ViewSection => {
  const named = joined(
    (heading.cd ?? []).map((cd) => codeText(scope, cd)),
    ', ',
  );
  return {
    kind: 'section',
    heading: withCodes(named.text ? named : plain(scope.word('heading')), idCodes(heading.id)),
    blocks: [
      ...pairsEntry(scope.word('heading'), restPairs(scope, heading, inSection)),
      ...blocksInOrder(scope, heading.parts),
    ],
  };
};

export const prose = (texts: readonly ViewText[]): readonly ViewBlock[] =>
  texts.map((text): ViewBlock => ({ kind: 'prose', text }));

const layoutBlocks = (part: Part): readonly ViewBlock[] => {
  const layout = part['text-with-layout'];
  const text = layout ? layoutText(layout) : '';
  return text === '' ? [] : prose([{ text, ...(layout?.attributes.L && { language: layout.attributes.L }) }]);
};

const blockOf = (scope: Scope, part: Part): readonly ViewBlock[] => [
  ...(part.heading ? [section(scope, part.heading)] : []),
  ...(part.item ? [entryOf(itemView(scope, part.item))] : []),
  ...prose(scope.texts('text', part.text)),
  ...layoutBlocks(part),
  ...(part.lnk ? [attachmentView(scope, part.lnk)] : []),
  ...(part.other ? pairsEntry(scope.word('other'), keptPairs(scope, part.other)) : []),
];

/** Lab results from this place on. */
const labsFrom = (parts: readonly Part[], from: number): readonly Item[] => {
  const labs: Item[] = [];
  for (let lab = labOf(parts[from]); lab; lab = labOf(parts[from + labs.length])) labs.push(lab);
  return labs;
};

export const blocksInOrder = (scope: Scope, parts: readonly Part[] = []): readonly ViewBlock[] => {
  const blocks: ViewBlock[] = [];
  for (let at = 0; at < parts.length; ) {
    const labs = labsFrom(parts, at);
    const part = parts[at];
    if (labs.length > 0) blocks.push(...labTable(scope, labs));
    else if (part) blocks.push(...blockOf(scope, part));
    at += Math.max(labs.length, 1);
  }
  return blocks;
};
