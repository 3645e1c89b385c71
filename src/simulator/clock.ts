/** The simulator's own time of day; tests give another. */
export const usualClock = (): Date => new Date();
