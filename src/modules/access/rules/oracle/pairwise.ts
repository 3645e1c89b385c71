/** A covering array: few cells in which every pair of values of every two axes stands at least once. Greedy, always the same. */
import { ALL_OPEN, type Axes, type Cell, columnsOf } from './axes.ts';

type Row = (number | undefined)[];
/** `axis value axis value`, by position, the lower axis first. */
const pairName = (a: number, x: number, b: number, y: number): string =>
  a < b ? `${a} ${x} ${b} ${y}` : `${b} ${y} ${a} ${x}`;

/** Every pair that must stand in some row. */
export function pairsOf(axes: Axes): Set<string> {
  const sizes = columnsOf(axes).map(([, values]) => values.length);
  const pairs = new Set<string>();
  for (const [a, many] of sizes.entries())
    for (let b = a + 1; b < sizes.length; b += 1)
      for (let x = 0; x < many; x += 1) for (let y = 0; y < (sizes[b] ?? 0); y += 1) pairs.add(pairName(a, x, b, y));
  return pairs;
}

export function pairwise(axes: Axes): Cell[] {
  const columns = columnsOf(axes);
  const open = pairsOf(axes);
  const rows: Row[] = [];
  for (const pair of open) {
    // A pair met in an earlier row is gone from the set, so this one stands in none.
    const row = fill(seeded(pair, columns.length), columns, open);
    for (const met of pairsIn(row)) open.delete(met);
    rows.push(row);
  }
  return rows.map((row) => cellOf(row, columns));
}

function seeded(pair: string, length: number): Row {
  const [a = 0, x, b = 0, y] = pair.split(' ').map(Number);
  return Array.from({ length }, (_, at) => (at === a ? x : at === b ? y : undefined));
}

/** Each empty place takes the value that meets most pairs not met yet. */
function fill(row: Row, columns: ReturnType<typeof columnsOf>, open: ReadonlySet<string>): Row {
  for (const [at, [, values]] of columns.entries()) {
    if (row[at] !== undefined) continue;
    const meets = values.map((_, value) =>
      row.filter((y, b) => y !== undefined && open.has(pairName(at, value, b, y))),
    );
    row[at] = meets.reduce((best, met, value) => (met.length > (meets[best]?.length ?? 0) ? value : best), 0);
  }
  return row;
}

const pairsIn = (row: Row): string[] =>
  row.flatMap((x = 0, a) => row.slice(a + 1).map((y = 0, after) => pairName(a, x, a + 1 + after, y)));

const cellOf = (row: Row, columns: ReturnType<typeof columnsOf>): Cell =>
  ({
    ...ALL_OPEN,
    ...Object.fromEntries(columns.map(([name, values], at) => [name, values[row[at] ?? 0]])),
  }) as unknown as Cell;
