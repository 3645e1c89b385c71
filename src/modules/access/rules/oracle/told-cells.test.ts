/** Every cell of the starting matrix once: either the facts tell of it and it keeps what they tell, or it says that it is ours. */
import { describe, expect, it } from 'vitest';
import { categories } from '../categories.ts';
import { startingCells } from './starting-cells.ts';
import { CLOSED, toldCells } from './told-cells.ts';

const name = ({ profession, category, operation }: (typeof startingCells)[number]): string =>
  `${profession} ${category} ${operation}`;
const heard = startingCells.map((cell) => ({ cell, told: toldCells.find(({ tells }) => tells(cell)) }));

describe('every cell of the starting matrix', () => {
  it('stands in it once, and lists and reads alike', () => {
    const names = startingCells.map(name);
    expect(names.length).toBeGreaterThanOrEqual(2100);
    expect(new Set(names).size).toBe(names.length);
    const effects = new Map(startingCells.map((cell) => [name(cell), cell.effect]));
    const apart = startingCells.filter(
      (cell) => cell.operation === 'list' && effects.get(name({ ...cell, operation: 'read' })) !== cell.effect,
    );
    expect(apart.map(name)).toEqual([]);
  });

  it.each(toldCells)('$source $says', ({ says, keeps }) => {
    const cells = heard.filter(({ told }) => told?.says === says).map(({ cell }) => cell);
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter((cell) => !keeps(cell)).map(name)).toEqual([]);
  });

  it('names the paragraph that tells of it, and none when none does', () => {
    const wrong = heard.filter(({ cell, told }) =>
      told ? !cell.source.startsWith(`access ${told.source}`) : cell.source !== 'placeholder',
    );
    expect(wrong.map(({ cell }) => `${name(cell)}: ${cell.source}`)).toEqual([]);
  });

  it.each(CLOSED)('%s does not see %s that a physician wrote', (profession, category) => {
    const open = startingCells.filter(
      (cell) => cell.profession === profession && cell.category === category && cell.operation !== 'write',
    );
    expect(open.every(({ effect }) => effect === 'own-profession' || effect === 'none')).toBe(true);
  });

  it('gives every physician a row for every category', () => {
    const own = startingCells.filter(({ profession }) => profession === 'persphysician');
    expect([...new Set(own.map(({ category }) => category))].toSorted()).toEqual([...categories].toSorted());
  });
});
