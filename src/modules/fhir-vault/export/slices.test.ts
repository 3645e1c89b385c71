import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { sliceOf, slicesFor } from './slices.ts';

it.each([1, 2, 3, 7, 2000])('every key stands in one of %i slices, and the slices are about alike', (slices) => {
  const counts = new Array<number>(slices).fill(0);
  const keys = ['00000000-0000-4000-8000-000000000000', 'ffffffff-ffff-4fff-bfff-ffffffffffff'];
  while (keys.length < 2000) keys.push(randomUUID());
  for (const key of keys) {
    const found = counts.flatMap((_, at) => {
      const { after, upTo } = sliceOf(at, slices);
      return key > after && key <= upTo ? [at] : [];
    });
    expect(found).toHaveLength(1);
    counts[found[0] ?? 0] = (counts[found[0] ?? 0] ?? 0) + 1;
  }
  if (slices < 10) expect(Math.min(...counts)).toBeGreaterThan(1000 / slices);
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
