export { type AgeRange, ageOn, birthdayOf } from './age.ts';
export { brusselsDay, brusselsMoment, brusselsTime, startOfDay } from './brussels.ts';
export type { Clock } from './clock.ts';
export { systemClock } from './clock.ts';
export { addDays, addMonths, isDay, lastSunday } from './days.ts';
