/** Dates and times that exist: 30 February does not. Source: FHIR R4, 2.24.0.1 (date, dateTime, instant, time). */
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const CLOCK = /^(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?$/;
const ZONE = /^(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)$/;

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export function isPartialDate(text: string): boolean {
  const found = DATE.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)];
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export function isTime(text: string): boolean {
  const found = CLOCK.exec(text);
  return found !== null && Number(found[1]) < 24 && Number(found[2]) < 60 && Number(found[3]) <= 60;
}

const DATE_LENGTH = 10;
/** Hours, minutes, seconds and the zone all stand, or none. */
export function isInstant(text: string): boolean {
  if (text[DATE_LENGTH] !== 'T') return false;
  const rest = text.slice(DATE_LENGTH + 1);
  const zoneAt = rest.search(/[Z+-]/);
  if (zoneAt < 0) return false;
  return isPartialDate(text.slice(0, DATE_LENGTH)) && isTime(rest.slice(0, zoneAt)) && ZONE.test(rest.slice(zoneAt));
}

export const isPartialDateTime = (text: string): boolean => isPartialDate(text) || isInstant(text);
