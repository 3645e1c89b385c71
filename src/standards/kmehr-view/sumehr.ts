/** A SUMEHR in its fixed order of sections, whatever order it was sent in (KMEHR facts C1). */
import type { Heading, Item, Part, Transaction } from '../kmehr/index.ts';
import { codeText } from './codes.ts';
import { blocksInOrder } from './in-order.ts';
import { entryOf, itemView } from './item-entry.ts';
import { restPairs } from './rest.ts';
import { pair, plain, type Scope } from './scope.ts';
import { canBeHistory, sumehrSections } from './sumehr-sections.ts';
import type { ViewBlock, ViewPair, ViewSection } from './view.ts';
import type { ViewWord } from './words.ts';

/** An item or other part with the headings it stood under. */
interface Placed {
  readonly part: Part;
  readonly headings: readonly Heading[];
}

const ended = new Set(['inactive', 'completed', 'stopped', 'aborted', 'cancelled']);

const flat = (parts: readonly Part[] = [], headings: readonly Heading[] = []): readonly Placed[] =>
  parts.flatMap((part) =>
    part.heading ? flat(part.heading.parts, [...headings, part.heading]) : [{ part, headings }],
  );

const kindOf = ({ cd = [] }: Item): string => cd.find(({ scheme }) => scheme === 'CD-ITEM')?.value.trim() ?? '';

const codesOf = (headings: readonly Heading[]) => headings.flatMap(({ cd = [] }) => cd);

/** `Nothing known` is sent as inactive, and is no history. Source: KMEHR facts C1. */
const isAbsent = ({ cd = [] }: Item): boolean => cd.some(({ nullFlavor }) => nullFlavor);

const isOver = ({ lifecycle }: Item, headings: readonly Heading[]): boolean =>
  lifecycle?.cd ? ended.has(lifecycle.cd.value.trim()) : codesOf(headings).some(({ value }) => value === 'history');

const sectionOf = ({ part, headings }: Placed): ViewWord => {
  if (!part.item) return 'other';
  const kind = kindOf(part.item);
  if (canBeHistory.has(kind) && !isAbsent(part.item) && isOver(part.item, headings)) return 'history';
  return sumehrSections.find(({ items }) => items.includes(kind))?.word ?? 'other';
};

/** Assessment and history are said by the sections themselves; any other heading stays with its entries. */
const headingPairs = (scope: Scope, headings: readonly Heading[]): readonly ViewPair[] =>
  pair(
    scope,
    'heading',
    codesOf(headings)
      .filter(({ value }) => !['assessment', 'history'].includes(value))
      .map((cd) => codeText(scope, cd)),
  );

const kindIsSaid: ReadonlySet<ViewWord> = new Set([
  'problems',
  'medication',
  'vaccinations',
  'treatments',
  'patientWill',
]);

const blocksOf = (scope: Scope, word: ViewWord, { part, headings }: Placed): readonly ViewBlock[] => {
  if (!part.item) return blocksInOrder(scope, [part]);
  const entry = entryOf(itemView(scope, part.item, kindIsSaid.has(word)));
  return [{ ...entry, details: [...entry.details, ...headingPairs(scope, headings)] }];
};

export const sumehrBlocks = (scope: Scope, { parts }: Transaction): readonly ViewSection[] => {
  const placed = flat(parts).map((one) => ({ word: sectionOf(one), one }));
  return sumehrSections.flatMap(({ word }) => {
    const blocks = placed.filter((each) => each.word === word).flatMap(({ one }) => blocksOf(scope, word, one));
    return blocks.length === 0 ? [] : [{ kind: 'section', heading: plain(scope.word(word)), blocks }];
  });
};

const headingsIn = (parts: readonly Part[] = []): readonly Heading[] =>
  parts.flatMap(({ heading }) => (heading ? [heading, ...headingsIn(heading.parts)] : []));

/** The headings as sent, for the technical part: the sections replace them. */
export const headingsAsSent = (scope: Scope, { parts }: Transaction): readonly ViewPair[] =>
  headingsIn(parts).flatMap(({ parts: _, ...heading }) => [
    ...pair(scope, 'heading', scope.texts('cd', heading.cd)),
    ...pair(scope, 'number', scope.texts('id', heading.id)),
    ...restPairs(scope, heading, new Set(['id', 'cd'])),
  ]);
