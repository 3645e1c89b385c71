/** What is told of a term on a local day: the narrowest stage reached, so that after an outage one letter goes, not two that say the same. */

export const stages = ['week', 'last-day', 'overdue'] as const;
export type Stage = (typeof stages)[number];

export const WEEK_DAYS = 7;
const DAY_MS = 86_400_000;

export function stageOn(today: string, dueOn: string): Stage | undefined {
  const left = Math.round((Date.parse(`${dueOn}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);
  if (left < 0) return 'overdue';
  if (left === 0) return 'last-day';
  return left <= WEEK_DAYS ? 'week' : undefined;
}
