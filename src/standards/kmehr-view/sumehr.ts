/** A SUMEHR in its fixed order of sections, whatever order it was sent in (KMEHR facts C1). */
import type { Cd, Item, Part, Transaction } from '../kmehr/index.ts';
import { codeText } from './codes.ts';
import { blocksInOrder } from './in-order.ts';
import { entryOf, itemView } from './item-entry.ts';
import { pair, plain, type Scope } from './scope.ts';
import { canBeHistory, sumehrSections } from './sumehr-sections.ts';
import type { ViewBlock, ViewPair, ViewSection } from './view.ts';
import type { ViewWord } from './words.ts';

/** An item or other part with the headings it stood under. */
interface Placed {
  readonly part: Exclude<Part, { readonly kind: 'heading' }>;
  readonly headings: readonly Cd[];
}

const ended = new Set(['inactive', 'completed', 'stopped', 'aborted', 'cancelled']);

const flat = (parts: readonly Part[], headings: readonly Cd[] = []): readonly Placed[] =>
  parts.flatMap((part) =>
    part.kind === 'heading' ? flat(part.parts, [...headings, ...part.cds]) : [{ part, headings }],
  );

const kindOf = ({ cds }: Item): string => cds.find(({ scheme }) => scheme === 'CD-ITEM')?.value ?? '';

const isOver = ({ lifecycle }: Item, headings: readonly Cd[]): boolean =>
  lifecycle ? ended.has(lifecycle.value) : headings.some(({ value }) => value === 'history');

const sectionOf = ({ part, headings }: Placed): ViewWord => {
  if (part.kind !== 'item') return 'other';
  const kind = kindOf(part);
  if (canBeHistory.has(kind) && isOver(part, headings)) return 'history';
  return sumehrSections.find(({ items }) => items.includes(kind))?.word ?? 'other';
};

/** Assessment and history are said by the sections themselves; any other heading stays with its entries. */
const headingPairs = (scope: Scope, headings: readonly Cd[]): readonly ViewPair[] =>
  pair(
    scope,
    'heading',
    headings.filter(({ value }) => !['assessment', 'history'].includes(value)).map((cd) => codeText(scope, cd)),
  );

const kindIsSaid: ReadonlySet<ViewWord> = new Set([
  'problems',
  'medication',
  'vaccinations',
  'treatments',
  'patientWill',
]);

const blocksOf = (scope: Scope, word: ViewWord, { part, headings }: Placed): readonly ViewBlock[] => {
  if (part.kind !== 'item') return blocksInOrder(scope, [part]);
  const entry = entryOf(itemView(scope, part, kindIsSaid.has(word)));
  return [{ ...entry, details: [...entry.details, ...headingPairs(scope, headings)] }];
};

export const sumehrBlocks = (scope: Scope, { parts }: Transaction): readonly ViewSection[] => {
  const placed = flat(parts).map((one) => ({ word: sectionOf(one), one }));
  return sumehrSections.flatMap(({ word }) => {
    const blocks = placed.filter((each) => each.word === word).flatMap(({ one }) => blocksOf(scope, word, one));
    return blocks.length === 0 ? [] : [{ kind: 'section', heading: plain(scope.word(word)), blocks }];
  });
};

const headingCds = (parts: readonly Part[]): readonly Cd[] =>
  parts.flatMap((part) => (part.kind === 'heading' ? [...part.cds, ...headingCds(part.parts)] : []));

/** The headings as sent, for the technical part: the sections replace them. */
export const headingsAsSent = (scope: Scope, { parts }: Transaction): readonly ViewPair[] =>
  pair(
    scope,
    'heading',
    headingCds(parts).map((cd) => codeText(scope, cd)),
  );
