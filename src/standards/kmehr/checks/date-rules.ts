/** Rules on the order of dates. Dates may be partial: they are compared as far as both tell. Source: KMEHR facts B1. */
import type { Rule } from './rule.ts';

const DAY_LENGTH = 10;
const MONTH_LENGTH = 7;
const YEAR_LENGTH = 4;
const YEAR = /^\d{4}/;

interface DateLike {
  readonly date?: string | undefined;
  readonly yearmonth?: string | undefined;
  readonly year?: string | undefined;
}

/** YYYY, YYYY-MM or YYYY-MM-DD without zone; nothing when it is words, or a year of another age. */
function dayOf(moment: DateLike | undefined): string | undefined {
  if (!moment) return undefined;
  const { date, yearmonth, year } = moment;
  const day = date?.slice(0, DAY_LENGTH) ?? yearmonth?.slice(0, MONTH_LENGTH) ?? year?.slice(0, YEAR_LENGTH);
  return day && YEAR.test(day) ? day : undefined;
}

function isBefore(one: string | undefined, other: string | undefined): boolean {
  if (!one || !other) return false;
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}

export const dateRules: readonly Rule[] = [
  {
    name: 'end-before-begin',
    severity: 'warning',
    source: 'B1 item',
    on: 'item',
    check: (item, notes) => {
      const { beginmoment, endmoment } = item;
      if (!beginmoment || !endmoment) return;
      const begin = dayOf(beginmoment);
      const end = dayOf(endmoment);
      if (isBefore(end, begin)) notes.add(endmoment.at, { begin: begin ?? '', end: end ?? '' });
    },
    text: {
      fr: 'La fin ({end}) vient avant le début ({begin}).',
      nl: 'Het einde ({end}) valt voor het begin ({begin}).',
      en: 'The end ({end}) comes before the beginning ({begin}).',
      de: 'Das Ende ({end}) liegt vor dem Beginn ({begin}).',
    },
  },
  {
    name: 'death-before-birth',
    severity: 'warning',
    source: 'B1 person',
    on: 'person',
    check: ({ birthdate, deathdate }, notes) => {
      if (!deathdate) return;
      const birth = dayOf(birthdate);
      const death = dayOf(deathdate);
      if (isBefore(death, birth)) notes.add(deathdate.at, { birth: birth ?? '', death: death ?? '' });
    },
    text: {
      fr: 'Le décès ({death}) vient avant la naissance ({birth}).',
      nl: 'Het overlijden ({death}) valt voor de geboorte ({birth}).',
      en: 'The death ({death}) comes before the birth ({birth}).',
      de: 'Der Tod ({death}) liegt vor der Geburt ({birth}).',
    },
  },
];
