/** Lab results as rows. What no column shows is in the last one. */
import type { Item } from '../kmehr/index.ts';
import { type ItemView, itemView } from './item-entry.ts';
import { labelled, type Scope } from './scope.ts';
import type { ViewPair, ViewTable, ViewText } from './view.ts';
import type { ViewWord } from './words.ts';

interface Column {
  readonly word: ViewWord;
  readonly keys: readonly ViewWord[];
  readonly number?: boolean;
}

const labColumns: readonly Column[] = [
  { word: 'value', keys: ['value', 'unit'], number: true },
  { word: 'reference', keys: ['reference'] },
  { word: 'flag', keys: ['severity'] },
  { word: 'date', keys: ['begin'] },
];

/** `Certainty: proven`, codes kept. */
const asLines = ({ label, values }: ViewPair): readonly ViewText[] => values.map((value) => labelled(label, value));

const cells = (view: ItemView, columns: readonly Column[]): readonly (readonly ViewText[])[] =>
  columns.map(({ keys }) => view.details.filter(({ key }) => keys.includes(key)).flatMap(({ pair }) => pair.values));

const restOf = (view: ItemView, columns: readonly Column[]): readonly ViewText[] => {
  const shown = new Set(columns.flatMap(({ keys }) => keys));
  return [...view.tags, ...view.details.filter(({ key }) => !shown.has(key)).flatMap(({ pair }) => asLines(pair))];
};

const tableOf = (
  scope: Scope,
  caption: ViewWord,
  first: ViewWord,
  columns: readonly Column[],
  views: readonly ItemView[],
): ViewTable => {
  const rests = views.map((view) => restOf(view, columns));
  const hasRest = rests.some((rest) => rest.length > 0);
  return {
    kind: 'table',
    caption: scope.word(caption),
    columns: [
      { text: scope.word(first) },
      ...columns.map(({ word, number }) => ({ text: scope.word(word), ...(number && { number }) })),
      ...(hasRest ? [{ text: scope.word('more') }] : []),
    ],
    rows: views.map((view, at) => [[view.label], ...cells(view, columns), ...(hasRest ? [rests[at] ?? []] : [])]),
  };
};

export const labTable = (scope: Scope, items: readonly Item[]) => {
  const views = items.map((item) => itemView(scope, item, true));
  return [tableOf(scope, 'results', 'test', labColumns, views), ...views.flatMap(({ attachments }) => attachments)];
};
