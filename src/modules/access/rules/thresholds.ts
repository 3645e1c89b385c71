/** When a letter is due before something changes with an age or at the end of a mandate. Source: access rules 8.3. */
import type { LetterKind } from '../../notices/index.ts';
import type { Ages } from './age.ts';

/** Days before; the widest first. */
export const STEPS = [60, 30, 7] as const;
export type Step = (typeof STEPS)[number];
export const MOST_DAYS_BEFORE = STEPS[0];

const DAY_MS = 86_400_000;

export const daysUntil = (today: string, fallsOn: string): number =>
  Math.round((Date.parse(`${fallsOn}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);

/**
 * The step whose letter is due today: the narrowest already reached. After an outage the wider ones are left out,
 * since one letter tells the same; on the day itself and after it nothing is due.
 */
export function dueStep(today: string, fallsOn: string): Step | undefined {
  const days = daysUntil(today, fallsOn);
  return days <= 0 ? undefined : STEPS.findLast((step) => days <= step);
}

export interface AgeThreshold {
  readonly age: number;
  readonly toSelf?: LetterKind;
  readonly toParents: LetterKind;
}

/** A child below the first threshold gets no letter: its parents act for it. */
export const ageThresholds = ({ parentsUntil, selfFrom, majority }: Ages): readonly AgeThreshold[] => [
  { age: parentsUntil, toParents: 'age-parents-end' },
  { age: selfFrom, toSelf: 'age-self-begins', toParents: 'age-child-decides' },
  { age: majority, toSelf: 'age-majority-self', toParents: 'age-majority-parent' },
];
