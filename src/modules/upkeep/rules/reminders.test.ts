import { expect, it } from 'vitest';
import { stageOn } from './reminders.ts';

it.each([
  ['2026-12-17', undefined],
  ['2026-12-18', 'week'],
  ['2026-12-24', 'week'],
  ['2026-12-25', 'last-day'],
  ['2026-12-26', 'overdue'],
  ['2027-12-26', 'overdue'],
] as const)('on %s of a term that ends on 25 December: %s', (today, stage) => {
  expect(stageOn(today, '2026-12-25')).toBe(stage);
});
