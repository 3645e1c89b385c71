/** A medication scheme at one look: a row a medicine, a column a moment of the day; days of the week stand at their dose. */
import type { Item, Regimen, Transaction } from '../kmehr/index.ts';
import { type DayMoment, dayMoments, momentOf } from './day-moments.ts';
import { dayTexts, dayTimeTexts } from './doses.ts';
import { type ItemView, itemView } from './item-entry.ts';
import { joined, labelled, type Scope } from './scope.ts';
import { suspensionTexts } from './suspensions.ts';
import type { ViewTable, ViewText } from './view.ts';
import type { ViewWord } from './words.ts';

type Dose = NonNullable<Regimen['doses']>[number];

export interface Medicine {
  readonly item: Item;
  readonly transaction: Transaction;
}

const doseMoment = ({ daytime }: Dose): DayMoment | undefined =>
  momentOf(daytime?.dayperiod?.cd?.value.trim(), daytime?.time);

/** `Monday: 1 tablet, before breakfast`; the column says the moment when it is as precise. */
const doseText = (scope: Scope, dose: Dose, column: ViewWord): ViewText => {
  const isSaid = dose.daytime?.dayperiod?.cd?.value.trim() === column;
  const when = dayTimeTexts(scope, dose).map((text) => (isSaid ? { ...text, text: '' } : text));
  const amount = joined([...scope.texts('quantity', dose.quantity), ...when], ', ');
  return joined([...dayTexts(scope, dose), amount], ': ');
};

const dosesOf = ({ item }: Medicine): readonly Dose[] => item.regimen?.doses ?? [];

interface Column {
  readonly word: ViewWord;
  readonly cell: (medicine: Medicine, view: ItemView) => readonly ViewText[];
}

const doseColumns = (scope: Scope, medicines: readonly Medicine[]): readonly Column[] =>
  [...dayMoments, undefined].flatMap((moment) => {
    const isHere = (dose: Dose): boolean => doseMoment(dose) === moment;
    if (!medicines.some((medicine) => dosesOf(medicine).some(isHere))) return [];
    const word = moment?.word ?? 'otherMoment';
    const cell: Column['cell'] = (medicine) =>
      dosesOf(medicine)
        .filter(isHere)
        .map((dose) => doseText(scope, dose, word));
    return [{ word, cell }];
  });

const valuesOf = ({ details }: ItemView, ...keys: readonly ViewWord[]): readonly ViewText[] =>
  details.filter(({ key }) => keys.includes(key)).flatMap(({ pair }) => pair.values);

const linesOf = ({ details }: ItemView, ...keys: readonly ViewWord[]): readonly ViewText[] =>
  details
    .filter(({ key }) => keys.includes(key))
    .flatMap(({ pair }) => pair.values.map((value) => labelled(pair.label, value)));

/** `5 January 2026 - 4 February 2026`, `from 5 January 2026`; a length stands on its own line. */
const periodTexts = (scope: Scope, view: ItemView): readonly ViewText[] => {
  const begin = joined(valuesOf(view, 'begin'));
  const end = joined(valuesOf(view, 'end'));
  const from = begin.text === '' || end.text !== '' ? begin : { ...begin, text: `${scope.word('from')} ${begin.text}` };
  const until = begin.text === '' && end.text !== '' ? { ...end, text: `${scope.word('until')} ${end.text}` } : end;
  const whole = joined([from, until], ' - ');
  return [...(whole.text === '' ? [] : [whole]), ...valuesOf(view, 'duration')];
};

/** Suspensions first: who gives the medicine must see them. */
const plainColumns = (scope: Scope, transactions: readonly Transaction[]): readonly Column[] => [
  { word: 'posology', cell: (_, view) => valuesOf(view, 'posology', 'frequency', 'dayPeriod') },
  { word: 'period', cell: (_, view) => periodTexts(scope, view) },
  {
    word: 'more',
    cell: ({ transaction }, view) => [
      ...suspensionTexts(scope, transactions, transaction),
      ...view.tags,
      ...linesOf(view, 'temporality', 'route', 'forPatient', 'overdosing'),
    ],
  },
];

/** The table; each medicine follows below with all its details. Columns in which nothing stands are left out. */
export function weekTable(
  scope: Scope,
  medicines: readonly Medicine[],
  transactions: readonly Transaction[],
): ViewTable {
  const rows = medicines.map((medicine) => ({ medicine, view: itemView(scope, medicine.item, true) }));
  const columns = [...doseColumns(scope, medicines), ...plainColumns(scope, transactions)]
    .map(({ word, cell }) => ({ word, cells: rows.map(({ medicine, view }) => cell(medicine, view)) }))
    .filter(({ cells }) => cells.some((cell) => cell.length > 0));
  return {
    kind: 'table',
    caption: scope.word('overview'),
    columns: [{ text: scope.word('medicine') }, ...columns.map(({ word }) => ({ text: scope.word(word) }))],
    rows: rows.map(({ view }, at) => [[view.label], ...columns.map(({ cells }) => cells[at] ?? [])]),
  };
}
