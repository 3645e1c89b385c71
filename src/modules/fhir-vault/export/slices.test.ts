import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { sliceOf, slicesFor } from './slices.ts';

it.each([1, 2, 3, 7, 2000])('every key stands in one of %i slices', (count) => {
  const slices = Array.from({ length: count }, (_, at) => sliceOf(at, count));
  const edges = [...slices.map(({ after }) => after), slices.at(-1)?.upTo];
  expect(edges).toEqual([...new Set(edges)].sort());
  expect(edges.slice(1)).toEqual(slices.map(({ upTo }) => upTo));
  expect(edges.at(0)).toBe('00000000-0000-0000-0000-000000000000');
  expect(edges.at(-1)).toBe('ffffffff-ffff-ffff-ffff-ffffffffffff');
});

it('slices are about alike', () => {
  const counts = [0, 0, 0, 0];
  for (let at = 0; at < 4000; at += 1) {
    const key = randomUUID();
    const slice = counts.findIndex((_, one) => key > sliceOf(one, 4).after && key <= sliceOf(one, 4).upTo);
    counts[slice] = (counts[slice] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(800);
});

it.each([
  [0, 0],
  [1, 1],
  [40, 1],
  [41, 2],
  [1_000_000, 2000],
])('%i records make %i files of a type', (records, slices) => {
  expect(slicesFor(records)).toBe(slices);
});
