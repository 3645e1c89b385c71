/** One cell in ninety-seven of every product: what `npm run mutate` runs in place of all of them. */
import { expect, it } from 'vitest';
import { cellAt, sizeOf } from './axes.ts';
import { compareAnswer, compareEach } from './compare.ts';
import { SEEN_BY_CAREGIVERS, SEEN_BY_CITIZENS, SEEN_ELSEWHERE, SEEN_SINCE, WRITTEN } from './paper-values.ts';
import { CAREGIVERS, FOR_ANOTHER, FOR_ANOTHER_OF, ONESELF, OTHER_HUBS, OTHERS } from './values.ts';

/** Prime, so that no axis repeats with it. */
const STEP = 97;
const products = {
  ...{ CAREGIVERS, OTHERS, OTHER_HUBS, SEEN_ELSEWHERE, ONESELF, FOR_ANOTHER, FOR_ANOTHER_OF },
  ...{ SEEN_BY_CAREGIVERS, SEEN_SINCE, SEEN_BY_CITIZENS, WRITTEN },
};

it.each(Object.entries(products))('of %s rules and oracle answer alike', (_, axes) => {
  const count = Math.floor(sizeOf(axes) / STEP);
  const { open, differences } = compareEach(count, (at) => cellAt(axes, at * STEP), compareAnswer);
  expect(differences).toEqual([]);
  expect(open).toBeGreaterThan(0);
});
