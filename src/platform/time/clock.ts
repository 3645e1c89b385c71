/** The only source of "now": passed down from app, so that tests and the sandbox can stand at another moment. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until moved; for tests. */
export function fixedClock(start: string): Clock & { set(moment: string): void } {
  let current = new Date(start);
  return {
    now: () => current,
    set: (moment) => {
      current = new Date(moment);
    },
  };
}
