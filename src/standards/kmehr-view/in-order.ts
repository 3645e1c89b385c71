/** The parts of a transaction in document order, headings kept, runs of lab results as one table. */
import type { Heading, Item, Part } from '../kmehr/index.ts';
import { attachmentView } from './attachments.ts';
import { codeText, idCodes, withCodes } from './codes.ts';
import { entryOf, itemView } from './item-entry.ts';
import { textOf } from './item-facts.ts';
import { otherPairs } from './others.ts';
import { joined, plain, type Scope } from './scope.ts';
import { labTable } from './tables.ts';
import type { ViewBlock, ViewEntry, ViewPair, ViewSection } from './view.ts';

/** Pairs without a name of their own, as one entry. */
export const pairsEntry = (label: string, details: readonly ViewPair[]): readonly ViewEntry[] =>
  details.length === 0 ? [] : [{ kind: 'entry', label: plain(label), tags: [], details, attachments: [] }];

const isLab = (part: Part | undefined): part is Item =>
  part?.kind === 'item' && part.cds.some(({ scheme, value }) => scheme === 'CD-ITEM' && value === 'lab');

const section = (scope: Scope, { cds, ids, parts }: Heading): ViewSection => {
  const named = joined(
    cds.map((cd) => codeText(scope, cd)),
    ', ',
  );
  return {
    kind: 'section',
    heading: withCodes(named.text ? named : plain(scope.word('heading')), idCodes(ids)),
    blocks: blocksInOrder(scope, parts),
  };
};

const blockOf = (scope: Scope, part: Part): readonly ViewBlock[] => {
  switch (part.kind) {
    case 'heading':
      return [section(scope, part)];
    case 'item':
      return [entryOf(itemView(scope, part))];
    case 'text':
      return [{ kind: 'prose', text: textOf(part) }];
    case 'lnk':
      return [attachmentView(scope, part)];
    case 'other':
      return pairsEntry(scope.word('other'), otherPairs(scope, [part]));
  }
};

export const blocksInOrder = (scope: Scope, parts: readonly Part[]): readonly ViewBlock[] => {
  const blocks: ViewBlock[] = [];
  for (let at = 0; at < parts.length; ) {
    let end = at;
    while (isLab(parts[end])) end += 1;
    const labs = parts.slice(at, end).filter(isLab);
    const part = parts[at];
    if (labs.length > 0) blocks.push(...labTable(scope, labs));
    else if (part) blocks.push(...blockOf(scope, part));
    at += Math.max(labs.length, 1);
  }
  return blocks;
};
