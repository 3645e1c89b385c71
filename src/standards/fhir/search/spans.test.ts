import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpan } from './spans.ts';

const print = (text: string): string => {
  const span = readSpan(text);
  return span ? `${new Date(span.low).toISOString()} ${new Date(span.high).toISOString()}` : 'none';
};

describe('a date is the time it may mean', () => {
  it.each([
    ['2026', '2025-12-31T23:00:00.000Z 2026-12-31T23:00:00.000Z'],
    ['2026-06', '2026-05-31T22:00:00.000Z 2026-06-30T22:00:00.000Z'],
    ['2026-12', '2026-11-30T23:00:00.000Z 2026-12-31T23:00:00.000Z'],
    ['2024-02-29', '2024-02-28T23:00:00.000Z 2024-02-29T23:00:00.000Z'],
    // The days on which clocks are changed have 23 and 25 hours.
    ['2026-03-29', '2026-03-28T23:00:00.000Z 2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z 2026-10-25T23:00:00.000Z'],
    ['2026-07-01T10:00', '2026-07-01T08:00:00.000Z 2026-07-01T08:01:00.000Z'],
    ['2026-07-01T10:00Z', '2026-07-01T10:00:00.000Z 2026-07-01T10:01:00.000Z'],
    ['2026-07-01T10:00:05+02:00', '2026-07-01T08:00:05.000Z 2026-07-01T08:00:06.000Z'],
    ['2026-07-01T10:00:05.1234-05:30', '2026-07-01T15:30:05.123Z 2026-07-01T15:30:05.124Z'],
    ['1899-01-01', '1899-01-01T00:00:00.000Z 1899-01-02T00:00:00.000Z'],
    ['9999', '9998-12-31T23:00:00.000Z 9999-12-31T23:00:00.000Z'],
    ['0099-12-31', '0099-12-31T00:00:00.000Z 0100-01-01T00:00:00.000Z'],
  ])('%s: %s', (text, span) => {
    expect(print(text)).toBe(span);
  });

  it.each([
    ...['', '26', '2026-13', '2026-00', '2023-02-29', '2026-04-31', '0000', '2026-01-01T10', '2026-01-01T24:00'],
    ...['2026-01-01T10:60', '2026-01-01T10:00+15:00', '2026-01-01 10:00', ' 2026', '2026-01-01T10:00:00.Z'],
  ])('%j is none', (text) => {
    expect(print(text)).toBe('none');
  });

  it('follows the clock: the day of a moment holds it, and days follow each other', () => {
    const moment = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (at) => {
        const local = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' });
        const day = readSpan(local.format(at));
        const next = readSpan(local.format((day?.high ?? 0) + 3_600_000));
        expect(day && day.low <= at.getTime() && at.getTime() < day.high).toBe(true);
        expect(next?.low).toBe(day?.high);
      }),
    );
  });
});
