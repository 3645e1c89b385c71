/** Arithmetic on calendar days written YYYY-MM-DD. */

/** The same day `months` later; the last day of the month when that month is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDate = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(date, lastDate));
  return target.toISOString().slice(0, 10);
}

/** The last day that can be written so. */
const LAST = '9999-12-31';

/** The day `days` later; after the last day that can be written comes none. */
export function addDays(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.getUTCFullYear() > Number(LAST.slice(0, 4)) ? LAST : moment.toISOString().slice(0, 10);
}

/** The Sunday on or before this day. */
export const lastSunday = (day: string): string => addDays(day, -new Date(`${day}T00:00:00Z`).getUTCDay());

/** Is this a day of the calendar, written YYYY-MM-DD? Years begin at 1. */
export function isDay(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
