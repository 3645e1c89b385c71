/** EHP numbers of hubs and other actors of the eHealth platform: 10 digits beginning with 1990. Source: access rules 9.7. */
import { digitsOf, judged, type Parsed, type Strictness, twoDigits } from './checked.ts';

declare const brand: unique symbol;
export type Ehp = string & { readonly [brand]: 'ehp' };

const check = (first8: string): string => twoDigits(97 - (Number(first8) % 97));

export function parseEhp(text: string, strictness: Strictness): Parsed<Ehp> {
  const digits = digitsOf(text);
  if (digits === undefined || !/^1990\d{6}$/.test(digits)) return { ok: false, reason: 'form' };
  return judged(digits, check(digits.slice(0, 8)) === digits.slice(8), strictness);
}

/** An invented number with right check digits; `number` has up to 4 digits. */
export function makeEhp(number: number): Ehp {
  const first8 = `1990${String(number).padStart(4, '0')}`;
  return `${first8}${check(first8)}` as Ehp;
}
