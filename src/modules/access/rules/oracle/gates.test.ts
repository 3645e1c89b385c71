/** Every combination of what the gates read, against the oracle. Left out of `npm run mutate`, where the pairwise cells stand in for it. */
import { expect, it } from 'vitest';
import type { Axes } from './axes.ts';
import { compareAll, compareVerdict } from './compare.ts';
import { CAREGIVERS, FOR_ANOTHER, FOR_ANOTHER_OF, GUARDIANS, ONESELF, OTHER_HUBS, OTHERS } from './values.ts';

const every: readonly (readonly [string, Axes, number, number])[] = [
  ['caregivers', CAREGIVERS, 332_800, 8000],
  ['houses, officers and who was barred', OTHERS, 399_360, 5000],
  ['the patient itself', ONESELF, 37_440, 1000],
  ['somebody by a tie to the patient', FOR_ANOTHER, 389_376, 20_000],
  ['another hub', OTHER_HUBS, 300_000, 3000],
  ['a guardian', GUARDIANS, 11_000, 100],
  ['somebody by a tie, whatever is wrong', FOR_ANOTHER_OF, 179_712, 3000],
];

it.each(every)(
  'the verdict on %s is the oracle’s in every cell',
  (_, axes, least, leastOpen) => {
    const { cells, open, differences } = compareAll(axes, compareVerdict);
    expect(differences).toEqual([]);
    expect(cells).toBeGreaterThanOrEqual(least);
    expect(open).toBeGreaterThanOrEqual(leastOpen);
  },
  60_000,
);
