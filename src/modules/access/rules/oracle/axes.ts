/** Axes of a situation or a document and what each may say; a cell is one value of each. */
import { ALL_IS_WELL, NOW, type Paper, type Situation } from './situation.ts';

/** Everything that may vary at once. */
export type Cell = Situation & Paper;
export type Axes = { readonly [Name in keyof Cell]?: readonly Cell[Name][] };

const A_PAPER: Paper = {
  ...{ kind: 'contactreport', category: 'report-physician', writtenBy: 'somebody else' },
  ...{ authorProfession: 'persphysician', openFrom: '2026-01-01', delayedUntil: undefined },
  recordedAt: new Date(NOW.getTime() - 400 - 10 * 86_400_000),
};
export const ALL_OPEN: Cell = { ...ALL_IS_WELL, ...A_PAPER };

export const columnsOf = (axes: Axes): (readonly [string, readonly unknown[]])[] => Object.entries(axes);

export const sizeOf = (axes: Axes): number => columnsOf(axes).reduce((size, [, values]) => size * values.length, 1);

/** Cell number `at` of the whole product; what is no axis is as in `ALL_OPEN`. */
export function cellAt(axes: Axes, at: number): Cell {
  const cell: Record<string, unknown> = { ...ALL_OPEN };
  let rest = at;
  for (const [name, values] of columnsOf(axes)) {
    cell[name] = values[rest % values.length];
    rest = Math.floor(rest / values.length);
  }
  return cell as unknown as Cell;
}
