/**
 * Has a person reached an age? Read off the birth date as written, however little of it is known.
 * Source: access rules 8.1-8.3; decision 0025: each right is judged by the reading that gives less.
 */
export type Reached = 'certainly' | 'perhaps' | 'not yet' | 'unknown';

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

/** Every day of birth that the text allows, as text; a day that is on no calendar is none. */
function daysAllowed(born: string): string[] {
  const parts = born.split('-');
  if (!/^\d{4}(-\d\d){0,2}$/.test(born) || parts[0] === '0000') return [];
  const [year = '', month = '00', day = '00'] = parts;
  const months = month === '00' ? MONTHS : MONTHS.filter((one) => one === month);
  const all = months.flatMap((one) => daysOf(Number(year), one));
  return month === '00' || day === '00' ? all : all.filter((one) => one === born);
}

const daysOf = (year: number, month: string): string[] =>
  Array.from({ length: new Date(Date.UTC(year, Number(month), 0)).getUTCDate() }, (_, before) =>
    [String(year).padStart(4, '0'), month, String(before + 1).padStart(2, '0')].join('-'),
  );

/** On 29 February of a common year no day has come yet that is written later than it: 1 March is the first. */
const isReached = (born: string, years: number, today: string): boolean =>
  `${String(Number(born.slice(0, 4)) + years).padStart(4, '0')}${born.slice(4)}` <= today;

const told = new Map<string, Reached>();

export function reached(born: string | undefined, years: number, today: string): Reached {
  const question = `${born} ${years} ${today}`;
  const answer = told.get(question) ?? judge(born ?? '', years, today);
  told.set(question, answer);
  return answer;
}

function judge(born: string, years: number, today: string): Reached {
  const days = daysAllowed(born);
  // A birth that lies wholly after today is a mistake, and no age.
  if (!days.some((day) => day <= today)) return 'unknown';
  const old = days.filter((day) => isReached(day, years, today)).length;
  return old === days.length ? 'certainly' : old > 0 ? 'perhaps' : 'not yet';
}
