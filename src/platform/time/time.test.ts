import { expect, it } from 'vitest';
import { addDays, brusselsDay, brusselsTime, startOfDay } from './index.ts';

it.each([
  ['2026-07-01', '2026-06-30T22:00:00.000Z'],
  ['2026-01-01', '2025-12-31T23:00:00.000Z'],
  ['1850-01-01', '1850-01-01T00:00:00.000Z'],
  ['0999-12-31', '0999-12-31T00:00:00.000Z'],
  ['0001-01-01', '0001-01-01T00:00:00.000Z'],
  ['9999-12-31', '9999-12-30T23:00:00.000Z'],
])('%s begins at %s', (day, moment) => expect(startOfDay(day).toISOString()).toBe(moment));

it('a day of the first years is written with four digits', () => {
  const moment = new Date('0042-03-01T12:00:00Z');
  expect([brusselsDay(moment), brusselsTime(moment)]).toEqual(['0042-03-01', '12:17:30']);
});

it.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['9999-12-31', 1, '9999-12-31'],
])('%s and %i more is %s', (day, more, then) => expect(addDays(day, more)).toBe(then));
