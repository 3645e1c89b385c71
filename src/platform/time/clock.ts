/** The only source of "now": passed down from app, so that tests and the sandbox can stand at another moment. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
