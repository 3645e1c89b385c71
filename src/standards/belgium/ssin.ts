/** SSIN: number of the national register or the BIS register. Source: access rules 9.1, 9.3. */
import { digitsOf, judged, type Parsed, type Strictness, twoDigits } from './checked.ts';

declare const brand: unique symbol;
/** 11 digits. */
export type Ssin = string & { readonly [brand]: 'ssin' };

const FORM = /^\d{11}$/;
const BIS_SEX_UNKNOWN = 20;
const BIS_SEX_KNOWN = 40;

const checkOf = (first9: string, from2000: boolean): string =>
  twoDigits(97 - (Number(from2000 ? `2${first9}` : first9) % 97));

/** Reads an SSIN with or without punctuation. */
export function parseSsin(text: string, strictness: Strictness): Parsed<Ssin> {
  const digits = digitsOf(text);
  if (digits === undefined || !FORM.test(digits)) return { ok: false, reason: 'form' };
  return judged(digits, centuryOf(digits) !== undefined, strictness);
}

/** The century is not written: it is the one whose check digits fit. */
function centuryOf(ssin: string): 1900 | 2000 | undefined {
  const first9 = ssin.slice(0, 9);
  const check = ssin.slice(9);
  if (checkOf(first9, false) === check) return 1900;
  return checkOf(first9, true) === check ? 2000 : undefined;
}

export interface SsinFacts {
  readonly isBis: boolean;
  /** YYYY, YYYY-MM or YYYY-MM-DD, as far as the number tells; nothing when it does not. */
  readonly birthDate: string | undefined;
  readonly sex: 'male' | 'female' | undefined;
}

/** What a number tells of its person. */
export function factsOf(ssin: Ssin): SsinFacts {
  const month = Number(ssin.slice(2, 4));
  const shift = month >= BIS_SEX_KNOWN ? BIS_SEX_KNOWN : month >= BIS_SEX_UNKNOWN ? BIS_SEX_UNKNOWN : 0;
  const counter = Number(ssin.slice(6, 9));
  return {
    isBis: shift > 0,
    birthDate: birthDate(ssin, month - shift),
    sex: shift === BIS_SEX_UNKNOWN || counter === 0 ? undefined : counter % 2 === 1 ? 'male' : 'female',
  };
}

function birthDate(ssin: string, month: number): string | undefined {
  const century = centuryOf(ssin);
  const day = Number(ssin.slice(4, 6));
  if (century === undefined || month > 12 || ssin.startsWith('000000')) return undefined;
  const year = String(century + Number(ssin.slice(0, 2)));
  if (month === 0) return year;
  const yearMonth = `${year}-${twoDigits(month)}`;
  if (day === 0) return yearMonth;
  const exact = `${yearMonth}-${twoDigits(day)}`;
  return new Date(`${exact}T00:00:00Z`).toISOString().startsWith(exact) ? exact : undefined;
}

/** `85.07.30-998.33`, as it stands on the card. */
export const printSsin = (ssin: Ssin): string =>
  `${ssin.slice(0, 2)}.${ssin.slice(2, 4)}.${ssin.slice(4, 6)}-${ssin.slice(6, 9)}.${ssin.slice(9)}`;

export interface NewSsin {
  /** YYYY-MM-DD; month and day may be 00. */
  readonly birthDate: string;
  /** 1-997; odd for men, even for women. */
  readonly counter: number;
  readonly bis?: 'sex-known' | 'sex-unknown' | undefined;
}

/** An invented SSIN with right check digits. */
export function makeSsin({ birthDate: born, counter, bis }: NewSsin): Ssin {
  const [year = '0', month = '0', day = '0'] = born.split('-');
  const shift = bis === 'sex-known' ? BIS_SEX_KNOWN : bis === 'sex-unknown' ? BIS_SEX_UNKNOWN : 0;
  const first9 = `${year.slice(2)}${twoDigits(Number(month) + shift)}${day}${String(counter).padStart(3, '0')}`;
  return `${first9}${checkOf(first9, Number(year) >= 2000)}` as Ssin;
}
