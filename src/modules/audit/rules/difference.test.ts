import { expect, it } from 'vitest';
import { differenceKind } from './difference.ts';

it.each([
  [5, 5, 0, undefined],
  [5, 5, 3, undefined],
  [5, 4, 0, 'untraced'],
  [5, 4, 4, 'untraced'],
  [4, 5, 0, 'uncounted'],
  [4, 5, 1, 'crash'],
  [4, 6, 1, 'uncounted'],
  [4, 6, 2, 'crash'],
  [0, 1, 1, 'crash'],
  [1, 0, 0, 'untraced'],
])('%i counted, %i traced, %i where a run crashed: %s', (counted, traced, lost, kind) => {
  expect(differenceKind({ counted, traced, lost })).toBe(kind);
});
