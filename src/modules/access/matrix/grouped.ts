/** Equal cells together, so that a person can read a matrix: by profession, then what is done, then in which categories. */
import { type Category, categories } from '../rules/categories.ts';
import { type Effect, groupBy, type MatrixCell, type Operation, operations } from '../rules/matrix.ts';

/** Cells of one profession that say the same. */
export interface CellGroup {
  readonly profession: string;
  readonly categories: readonly Category[];
  readonly operations: readonly Operation[];
  readonly effect: Effect;
  readonly sections: readonly string[];
  readonly condition: readonly string[];
  readonly source: string;
}

type Said = Omit<CellGroup, 'categories'>;

const inOrder = <Word extends string>(table: readonly Word[], words: readonly Word[]): Word[] =>
  table.filter((word) => words.includes(word));

const key = (said: object): string => JSON.stringify(Object.values(said));

/** First the operations of a category that are alike, then the categories. */
export function groupCells(cells: readonly MatrixCell[]): readonly CellGroup[] {
  const byCategory = groupBy(cells, ({ operation: _, ...rest }) => key(rest)).values();
  const said = [...byCategory].map((alike) => {
    const { category, operation: _, ...rest } = alike[0] as MatrixCell;
    const all: Said = {
      ...rest,
      operations: inOrder(
        operations,
        alike.map(({ operation }) => operation),
      ),
    };
    return { category, all };
  });
  const groups = [...groupBy(said, ({ all }) => key(all)).values()].map((alike) => ({
    ...(alike[0] as { all: Said }).all,
    categories: inOrder(
      categories,
      alike.map(({ category }) => category),
    ),
  }));
  return groups.toSorted(byPlace);
}

const placeOf = ({ categories: [first = 'other'], operations: does }: CellGroup): string =>
  `${does.includes('read') ? 'reads' : 'writes'} ${String(categories.indexOf(first)).padStart(2, '0')} ${does.join(' ')}`;

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Physicians see most and come first; the others follow by code. */
const rank = ({ profession }: CellGroup): string => (profession === 'persphysician' ? '' : profession);

const byPlace = (one: CellGroup, other: CellGroup): number =>
  compare(rank(one), rank(other)) || compare(placeOf(one), placeOf(other)) || compare(key(one), key(other));
