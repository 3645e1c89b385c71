/** Everything a reader can find in a view, codes included: what searches and tests look through. */
import type { DocumentView, ViewAttachment, ViewBlock, ViewPair, ViewText } from './view.ts';

const ofText = ({ text, codes = [] }: ViewText): readonly string[] => [
  text,
  ...codes.map(({ system, value }) => `${system} ${value}`),
];

const ofPairs = (pairs: readonly ViewPair[]): readonly string[] =>
  pairs.flatMap(({ label, values }) => [label, ...values].flatMap(ofText));

const ofAttachment = ({ label, mediaType, address = '', details }: ViewAttachment): readonly string[] => [
  ...ofText(label),
  mediaType,
  address,
  ...ofPairs(details),
];

function ofBlock(block: ViewBlock): readonly string[] {
  switch (block.kind) {
    case 'section':
      return [...ofText(block.heading), ...block.blocks.flatMap(ofBlock)];
    case 'entry':
      return [
        ...[block.label, ...block.tags].flatMap(ofText),
        ...ofPairs(block.details),
        ...block.attachments.flatMap(ofAttachment),
      ];
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ text }) => text),
        ...block.rows.flatMap((row) => row.flatMap((cell) => cell.flatMap(ofText))),
      ];
    case 'prose':
      return ofText(block.text);
    case 'attachment':
      return ofAttachment(block);
  }
}

export const textsOfView = ({ title, facts, blocks, technical }: DocumentView): readonly string[] => [
  ...ofText(title),
  ...ofPairs(facts),
  ...blocks.flatMap(ofBlock),
  ...ofPairs(technical),
];
