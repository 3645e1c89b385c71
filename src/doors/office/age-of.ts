/** A moment and how long ago it was, as the pages about outside systems tell it. */
import { formatDate, type Language } from '../../platform/text/index.ts';
import { brusselsDay, brusselsTime } from '../../platform/time/index.ts';
import { words } from './registers-texts.ts';

const MINUTE_MS = 60_000;
const UNITS = [
  ['age-days', 1440],
  ['age-hours', 60],
  ['age-minutes', 1],
] as const;

/** Day, hour and minute, local. */
export const momentText = (moment: Date, language: Language): string =>
  `${formatDate(brusselsDay(moment), language)} ${brusselsTime(moment).slice(0, 5)}`;

/** The moment, and how long ago it was in its largest whole unit; from two days on in days. */
export function ageOf(heardAt: Date, now: Date, language: Language): string {
  const t = words(language);
  const minutes = Math.floor((now.getTime() - heardAt.getTime()) / MINUTE_MS);
  const [unit, size] = UNITS.find(([, each]) => minutes >= (each === 1440 ? 2 * each : each)) ?? ['age-now', 1];
  return t(unit, { time: momentText(heardAt, language), count: String(Math.floor(minutes / size)) });
}
