/** Dates as spans of time: a date that is not whole is all the time it may mean. Source: FHIR R4, "search" 3.1.1.4.7. */
import { fromBrussels } from './brussels.ts';

/** Milliseconds since 1970: `low` is within, `high` is not. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;
const MOST_OFFSET_MINUTES = 14 * 60;

type Parts = readonly [year: number, month: number, day: number, hour: number, minute: number, second: number];

/** Nothing when the text is no date of the calendar. */
export function readSpan(text: string): Span | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const parts: Parts = [+(year ?? 0), +(month ?? 1), +(day ?? 1), +(hour ?? 0), +(minute ?? 0), +(second ?? 0)];
  const toUtc = converterOf(zone);
  if (!isOnCalendar(parts) || !toUtc) return undefined;
  const low = localMs(parts);
  if (fraction !== undefined) {
    const at = toUtc(low + Math.trunc(Number(`0.${fraction}`) * 1000));
    return { low: at, high: at + 1 };
  }
  const known = [year, month, day, minute, second].filter((part) => part !== undefined).length;
  return { low: toUtc(low), high: toUtc(localMs(following(parts, known))) };
}

/** The first moment after: one more of the smallest unit that is written. */
function following(parts: Parts, known: number): Parts {
  const unit = known <= 3 ? known - 1 : known;
  const [year, month, day, hour, minute, second] = parts.map((part, at) => (at === unit ? part + 1 : part));
  return [year ?? 0, month ?? 0, day ?? 0, hour ?? 0, minute ?? 0, second ?? 0];
}

function localMs([year, month, day, hour, minute, second]: Parts): number {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  return moment.setUTCHours(hour, minute, second);
}

function isOnCalendar([year, month, day, hour, minute, second]: Parts): boolean {
  if (year === 0 || month < 1 || month > 12 || hour > 23 || minute > 59 || second > 60) return false;
  const moment = new Date(localMs([year, month, day, 0, 0, 0]));
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
}

function converterOf(zone: string | undefined): ((local: number) => number) | undefined {
  if (zone === undefined) return fromBrussels;
  if (zone === 'Z') return (local) => local;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  const signed = zone.startsWith('-') ? -minutes : minutes;
  return minutes > MOST_OFFSET_MINUTES ? undefined : (local) => local - signed * 60_000;
}
