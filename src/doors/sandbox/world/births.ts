/** When the invented people were born: those whose story is their age, exactly as old as it says on the day of the world. */
import { addDays } from '../../../platform/time/index.ts';
import type { Random } from './random.ts';

/** Ages of the people whose story is their age. */
export const AGES: Readonly<Record<string, number>> = {
  'child-9': 9,
  'parent-of-child-9': 48,
  'teen-14': 14,
  'teen-17': 17,
  deceased: 81,
};
/** Days until the birthday of those whose story is that it is near, and the age they reach. */
const BIRTHDAYS: Readonly<Record<string, { readonly inDays: number; readonly age: number }>> = {
  'child-turning-12': { inDays: 20, age: 12 },
};

interface BirthOptions {
  readonly id: string;
  readonly age: number;
  readonly today: string;
  /** Only the year is known. */
  readonly unknownDay: boolean;
}

interface Birth {
  readonly year: number;
  readonly birthDate: string;
}

function bornInYear(today: string, age: number): Birth {
  const year = Number(today.slice(0, 4)) - age - 1;
  return { year, birthDate: `${year}-00-00` };
}

/** Exactly as old on this day as the story says. */
function born(random: Random, { id, age, today }: BirthOptions): Birth {
  const near = BIRTHDAYS[id];
  const day = `${two(random.int(1, 12))}-${two(random.int(1, 28))}`;
  const birthday = near ? addDays(today, near.inDays) : `${today.slice(0, 4)}-${day}`;
  const had = near || id in AGES ? birthday <= today : false;
  const year = Number(birthday.slice(0, 4)) - (near ? near.age : had ? age : age + 1);
  const safe = birthday.slice(5) === '02-29' ? '02-28' : birthday.slice(5);
  return { year, birthDate: `${year}-${safe}` };
}

export const birthOf = (random: Random, options: BirthOptions): Birth =>
  options.unknownDay ? bornInYear(options.today, options.age) : born(random, options);

const two = (number: number): string => String(number).padStart(2, '0');
