import { describe, expect, it } from 'vitest';
import { DEFAULT_AGES } from './age.ts';
import { ageThresholds, daysUntil, dueStep, MOST_DAYS_BEFORE } from './thresholds.ts';

const FALLS_ON = '2027-03-28';

describe('the letter before something changes', () => {
  it.each([
    ['2027-01-26', 61, undefined],
    ['2027-01-27', 60, 60],
    ['2027-02-25', 31, 60],
    ['2027-02-26', 30, 30],
    ['2027-03-20', 8, 30],
    ['2027-03-21', 7, 7],
    ['2027-03-27', 1, 7],
    ['2027-03-28', 0, undefined],
    ['2027-03-29', -1, undefined],
  ])('on %s, %i days before: the letter of %s', (today, days, step) => {
    expect(daysUntil(today, FALLS_ON)).toBe(days);
    expect(dueStep(today, FALLS_ON)).toBe(step);
  });

  it('is looked for no further ahead than the first of them is due', () => {
    expect(MOST_DAYS_BEFORE).toBe(60);
  });

  // The hour that summer time takes on 28 March 2027 is no day.
  it('counts days of the calendar over the change of the clock', () => {
    expect(daysUntil('2027-03-27', '2027-03-29')).toBe(2);
  });
});

describe('who is told of a birthday', () => {
  it.each([
    [12, 'parents', 'age-parents-end'],
    [12, 'the child', undefined],
    [16, 'parents', 'age-child-decides'],
    [16, 'the child', 'age-self-begins'],
    [18, 'parents', 'age-majority-parent'],
    [18, 'the child', 'age-majority-self'],
  ])('at %i, %s: %s', (age, who, letter) => {
    const found = ageThresholds(DEFAULT_AGES).find((threshold) => threshold.age === age);
    expect(who === 'parents' ? found?.toParents : found?.toSelf).toBe(letter);
  });

  it('follows the settings', () => {
    const ages = { ...DEFAULT_AGES, parentsUntil: 13, selfFrom: 15, majority: 21 };
    expect(ageThresholds(ages).map(({ age }) => age)).toEqual([13, 15, 21]);
  });
});
