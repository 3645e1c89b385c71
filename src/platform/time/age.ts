/**
 * Age on a local day, from a birth date as precise as it is known. Source: access rules 8.1-8.3.
 * A date that is not whole has two readings, the earliest and the latest birth it allows: each right is judged by the
 * reading that gives less. Who was born on 29 February has a birthday on 1 March of a common year.
 */
import { isDay } from './days.ts';

export interface AgeRange {
  /** In whole years, when born as late as the date allows. */
  readonly least: number;
  /** When born as early as the date allows. */
  readonly most: number;
}

/** The earliest and latest day of birth; nothing when the date says no year, or no day of the calendar. */
function readings(birthDate: string | undefined): { earliest: string; latest: string } | undefined {
  const [, year, month = '00', day = '00'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(birthDate ?? '') ?? [];
  if (year === undefined || year === '0000') return undefined;
  if (month === '00') return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  const days = ['31', '30', '29', '28'].map((last) => `${year}-${month}-${last}`);
  if (day === '00') {
    const latest = days.find(isDay);
    return latest === undefined ? undefined : { earliest: `${year}-${month}-01`, latest };
  }
  const whole = `${year}-${month}-${day}`;
  return isDay(whole) ? { earliest: whole, latest: whole } : undefined;
}

/** Local day (YYYY-MM-DD) of a birthday; the birth date must be whole. */
export function birthdayOf(birthDay: string, years: number): string {
  const same = `${String(Number(birthDay.slice(0, 4)) + years).padStart(4, '0')}${birthDay.slice(4)}`;
  return isDay(same) ? same : `${same.slice(0, 4)}-03-01`;
}

function yearsOn(today: string, birthDay: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDay.slice(0, 4));
  return today.slice(5) < birthDay.slice(5) ? years - 1 : years;
}

/** Nothing when the age cannot be told: no year is known, or the birth lies after today. */
export function ageOn(today: string, birthDate: string | undefined): AgeRange | undefined {
  const born = readings(birthDate);
  if (!born || born.earliest > today) return undefined;
  return { least: Math.max(0, yearsOn(today, born.latest)), most: yearsOn(today, born.earliest) };
}
