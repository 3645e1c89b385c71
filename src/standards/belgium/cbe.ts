/** CBE (KBO/BCE) numbers of enterprises: 10 digits, first 0 or 1. Source: access rules 9.6. */
import { digitsOf, judged, type Parsed, type Strictness, twoDigits } from './checked.ts';

declare const brand: unique symbol;
export type Cbe = string & { readonly [brand]: 'cbe' };

const check = (first8: string): string => twoDigits(97 - (Number(first8) % 97));

export function parseCbe(text: string, strictness: Strictness): Parsed<Cbe> {
  const digits = digitsOf(text.replace(/^\s*BE/i, ''));
  if (digits === undefined || !/^[01]\d{9}$/.test(digits)) return { ok: false, reason: 'form' };
  return judged(digits, check(digits.slice(0, 8)) === digits.slice(8), strictness);
}

/** `0809.394.427` */
export const printCbe = (cbe: Cbe): string => `${cbe.slice(0, 4)}.${cbe.slice(4, 7)}.${cbe.slice(7)}`;

/** An invented number with right check digits; `first8` below 20 000 000. */
export function makeCbe(first8: number): Cbe {
  const digits = String(first8).padStart(8, '0');
  return `${digits}${check(digits)}` as Cbe;
}
