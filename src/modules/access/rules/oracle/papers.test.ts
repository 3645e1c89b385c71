/** Every combination of what the limits read of a document, against the oracle. Left out of `npm run mutate`, as the gates are. */
import { expect, it } from 'vitest';
import type { Axes } from './axes.ts';
import { compareAll, compareAnswer } from './compare.ts';
import { SEEN_BY_CAREGIVERS, SEEN_BY_CITIZENS, SEEN_ELSEWHERE, SEEN_SINCE, WRITTEN } from './paper-values.ts';

const every: readonly (readonly [string, Axes, number, number])[] = [
  ['a caregiver sees', SEEN_BY_CAREGIVERS, 311_040, 10_000],
  ['a caregiver sees by moment', SEEN_SINCE, 115_200, 2000],
  ['the citizen’s side sees', SEEN_BY_CITIZENS, 92_160, 1000],
  ['another hub sees', SEEN_ELSEWHERE, 80_000, 1000],
  ['is written', WRITTEN, 6400, 500],
];

it.each(every)(
  'what %s is the oracle’s in every cell',
  (_, axes, least, leastOpen) => {
    const { cells, open, differences } = compareAll(axes, compareAnswer);
    expect(differences).toEqual([]);
    expect(cells).toBeGreaterThanOrEqual(least);
    expect(open).toBeGreaterThanOrEqual(leastOpen);
  },
  60_000,
);
