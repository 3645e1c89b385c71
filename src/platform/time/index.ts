export { brusselsDay, brusselsTime } from './brussels.ts';
export type { Clock } from './clock.ts';
export { systemClock } from './clock.ts';
export { addMonths, isDay, nextDay } from './days.ts';
