/** Dates of both standards, as precise as sent. KMEHR has local time of Brussels without zone, FHIR wants one. Source: KMEHR facts A5, B1; FHIR R4 2.24.0.1 (dateTime). */

export interface MomentParts {
  readonly year?: string | undefined;
  readonly yearmonth?: string | undefined;
  readonly date?: string | undefined;
  readonly time?: string | undefined;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Since 1996 all of the Union changes on the last Sundays of March and October at 01:00 UTC. */
const COMMON_RULE_FROM = 1996;

/** The last Sunday of a month (0 = January), 01:00 UTC. */
function changeOf(year: number, month: number): number {
  const last = Date.UTC(year, month + 1, 0, 1);
  return last - new Date(last).getUTCDay() * DAY_MS;
}

const OLD_TIMES = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Brussels', timeZoneName: 'longOffset' });

/** Minutes by which clocks in Brussels were ahead of UTC before the common rule. */
function oldOffset(instant: number): number {
  const name = OLD_TIMES.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Minutes by which clocks in Brussels are ahead of UTC at an instant. */
function offsetAt(instant: number): number {
  const year = new Date(instant).getUTCFullYear();
  if (year < COMMON_RULE_FROM) return oldOffset(instant);
  return instant >= changeOf(year, 2) && instant < changeOf(year, 9) ? 120 : 60;
}

/** Of a local time; of an hour that comes twice, the first. */
function offsetOfLocal(local: number): number {
  const summer = offsetAt(local - 120 * MINUTE_MS);
  return summer === 120 ? summer : offsetAt(local - 60 * MINUTE_MS);
}

const two = (number: number): string => String(number).padStart(2, '0');
const printOffset = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;

const ZONE = '(Z|[+-]\\d\\d:\\d\\d)?';
const YEAR = new RegExp(`^(\\d{4})${ZONE}$`);
const YEAR_MONTH = new RegExp(`^(\\d{4}-(?:0[1-9]|1[0-2]))${ZONE}$`);
const DAY = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d)${ZONE}$`);
const TIME = new RegExp(`^((?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?)${ZONE}$`);

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Of a text of the form YYYY-MM-DD: a day of the calendar. */
function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return day > 0 && day <= (DAYS[month - 1] ?? 0) && (month !== 2 || day < 29 || isLeap(year));
}

function dayAndTime(date: string, time: string | undefined): string | undefined {
  const [, day, dayZone] = DAY.exec(date.trim()) ?? [];
  if (!day || !isDay(day)) return undefined;
  const [, hour, hourZone] = TIME.exec((time ?? '').trim()) ?? [];
  if (!hour) return time === undefined ? day : undefined;
  const zone = hourZone ?? dayZone;
  return `${day}T${hour}${zone ?? printOffset(offsetOfLocal(Date.parse(`${day}T${hour.slice(0, 8)}Z`)))}`;
}

/** A FHIR dateTime as precise as the moment; nothing when it is none. */
export function dateTimeOf({ year, yearmonth, date, time }: MomentParts): string | undefined {
  if (date !== undefined) return dayAndTime(date, time);
  return (yearmonth !== undefined ? YEAR_MONTH.exec(yearmonth.trim()) : YEAR.exec((year ?? '').trim()))?.[1];
}

/** An xsd:dateTime, which real senders also shorten to a date. */
export function dateTimeOfText(text: string): string | undefined {
  const [date = '', time] = text.trim().split('T');
  return dateTimeOf({ date, time });
}

/** A FHIR instant: the time of a whole moment. */
export const instantOf = (dateTime: string | undefined): string | undefined =>
  dateTime === undefined || dateTime.length < 10
    ? undefined
    : dateTime.includes('T')
      ? dateTime
      : dayAndTime(dateTime, '00:00:00');

const DATE_TIME =
  /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d)(?:T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(\.\d{1,9})?(Z|[+-]\d\d:\d\d))?)?)?$/;

/** A moment of KMEHR from a FHIR date, dateTime or instant, in the local time of Brussels; nothing when it is none. */
export function momentOf(dateTime: string): MomentParts | undefined {
  const [, year, month, day, time, fraction = '', zone] = DATE_TIME.exec(dateTime.trim()) ?? [];
  if (!year) return undefined;
  if (!month) return { year };
  if (!day) return { yearmonth: `${year}-${month}` };
  const date = `${year}-${month}-${day}`;
  if (!isDay(date)) return undefined;
  return time && zone ? localOf(Date.parse(`${date}T${time}${zone}`), fraction) : { date };
}

function localOf(instant: number, fraction: string): MomentParts | undefined {
  if (Number.isNaN(instant)) return undefined;
  const offset = offsetAt(instant);
  const local = instant + offset * MINUTE_MS;
  const [date = '', time = ''] = new Date(local).toISOString().split('T');
  // An hour that comes twice is the first one, unless it says its zone.
  const zone = offsetOfLocal(local) === offset ? '' : printOffset(offset);
  return { date, time: time.slice(0, 8) + fraction + zone };
}
