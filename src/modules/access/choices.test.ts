import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ChoiceRow, choiceOf, emergencyChoices } from './choices.ts';
import { delayNow } from './rules/patient-limits.ts';

const NOW = new Date('2026-11-25T10:00:00Z');
const row: fc.Arbitrary<ChoiceRow> = fc.record({
  emergency: fc.constantFrom(...emergencyChoices),
  delay_days: fc.integer({ min: 0, max: 90 }),
  delay_before: fc.integer({ min: 0, max: 90 }),
  delay_changed_at: fc
    .integer({ min: 0, max: 120 })
    .map((days) => new Date(NOW.getTime() - days * 86_400_000).toISOString()),
});
const closed = (rows: readonly ChoiceRow[]): readonly [emergency: number, days: number] => {
  const { emergency, delay } = choiceOf(rows, NOW);
  return [emergencyChoices.indexOf(emergency), delayNow(delay, NOW)];
};

// Records of one person that were joined: each brings its own choice.
it('a choice made in a second record never opens what the first one closed, whichever came first', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 3 }), row, (rows, another) => {
      const [emergency, days] = closed(rows);
      const joined = closed([...rows, another]);
      expect(joined[0]).toBeGreaterThanOrEqual(emergency);
      expect(joined[1]).toBeGreaterThanOrEqual(days);
      expect(closed([another, ...rows])).toEqual(joined);
    }),
  );
});
