/** How long somebody waits after wrong attempts: not at all at first, then 1, 2, 4 … minutes, an hour at most. */

export interface Attempts {
  readonly failures: number;
  /** After how many the waiting begins. */
  readonly free: number;
  /** Since the last wrong one. */
  readonly sinceMs: number;
}

const MOST_SECONDS = 3600;

/** Seconds still to wait; 0 when an attempt may be made. */
export function waitSeconds({ failures, free, sinceMs }: Attempts): number {
  if (failures < free) return 0;
  const whole = Math.min(60 * 2 ** Math.min(failures - free, 6), MOST_SECONDS);
  return Math.max(0, whole - Math.floor(sinceMs / 1000));
}
