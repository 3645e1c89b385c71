/** The local day and time of the network: hub messages carry no zone and mean Brussels. Source: KMEHR facts A5. */
const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Brussels',
  dateStyle: 'short',
  timeStyle: 'medium',
});

// Years before 1000 are printed with fewer digits.
const print = (moment: Date): string => parts.format(moment).padStart('YYYY-MM-DD HH:MM:SS'.length, '0');

/** The local date (YYYY-MM-DD) at this moment. */
export const brusselsDay = (moment: Date): string => print(moment).slice(0, 10);

/** The local time (HH:MM:SS) at this moment. */
export const brusselsTime = (moment: Date): string => print(moment).slice(11, 19);

/** The moments that may be this local day and time, the earliest first. */
const momentsOf = (day: string, time: string): Date[] =>
  ['+02:00', '+01:00', '+00:00']
    .map((offset) => new Date(`${day}T${time}${offset}`))
    .filter((moment) => !Number.isNaN(moment.getTime()));

/** The moment of this local day and time (YYYY-MM-DD, HH:MM:SS); of an hour that comes twice, the first. Nothing for what never was. */
export const brusselsMoment = (day: string, time: string): Date | undefined =>
  momentsOf(day, time).find((moment) => print(moment) === `${day} ${time}`);

/** The moment at which this local day (YYYY-MM-DD) begins. */
export function startOfDay(day: string): Date {
  const found = momentsOf(day, '00:00:00').find((moment) => brusselsDay(moment) === day);
  if (!found) throw new TypeError('not a day');
  return found;
}
