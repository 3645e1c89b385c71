/** All axes at once, of question, record, choices and document: every pair of values meets, and rules and oracle agree. */
import { describe, expect, it } from 'vitest';
import { type Axes, type Cell, columnsOf } from './axes.ts';
import { compareAnswer, compareEach } from './compare.ts';
import { pairsOf, pairwise } from './pairwise.ts';
import { EVERYTHING, LOOKING, OWN_LOOKING } from './paper-values.ts';

/** Pairs that stand in no row, told from the rows alone. */
function missing(axes: Axes, rows: readonly Cell[]): string[] {
  const columns = columnsOf(axes);
  const met = new Set<string>();
  for (const row of rows) {
    const values = Object.entries(row);
    const places = columns.map(([name, among]) => among.indexOf(values.find(([other]) => other === name)?.[1]));
    for (const [a, x] of places.entries())
      for (const [b, y] of places.entries()) if (a < b) met.add(`${a} ${x} ${b} ${y}`);
  }
  return [...pairsOf(axes)].filter((pair) => !met.has(pair));
}

describe.each([
  ['everything', EVERYTHING, 30, 10],
  ['a caregiver’s look', LOOKING, 20, 10],
  ['a look of the citizen’s side', OWN_LOOKING, 20, 5],
] as const)('%s', (_, axes: Axes, leastAxes, leastOpen) => {
  const rows = pairwise(axes);

  it('has every pair of values in some cell', () => {
    expect(columnsOf(axes).filter(([, values]) => values.length > 1).length).toBeGreaterThanOrEqual(leastAxes);
    expect(missing(axes, rows)).toEqual([]);
    expect(missing(axes, rows.slice(rows.length / 2))).not.toEqual([]);
  });

  it('is answered as the oracle does', () => {
    const { open, differences } = compareEach(rows.length, (at) => rows[at] as Cell, compareAnswer);
    expect(differences).toEqual([]);
    expect(open).toBeGreaterThanOrEqual(leastOpen);
  });
});
