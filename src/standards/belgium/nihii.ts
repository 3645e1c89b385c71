/** NIHII (INAMI/RIZIV) numbers of professionals (11 digits) and institutions (8). Source: access rules 9.4, 9.5. */
import { digitsOf, judged, type Parsed, type Strictness, twoDigits } from './checked.ts';

declare const brand: unique symbol;
/** 11 digits: stem (6), check (2), qualification (3). */
export type Nihii = string & { readonly [brand]: 'nihii' };
/** 8 digits: stem (6), check (2); an 11-digit form is cut to it. */
export type InstitutionNihii = string & { readonly [brand]: 'institution-nihii' };

/** Older numbers are checked modulo 97, newer ones modulo 89. */
const MODULI = [97, 89] as const;

const checkFits = (digits: string): boolean => {
  const stem = Number(digits.slice(0, 6));
  return MODULI.some((modulus) => twoDigits(modulus - (stem % modulus)) === digits.slice(6, 8));
};

export function parseNihii(text: string, strictness: Strictness): Parsed<Nihii> {
  const digits = digitsOf(text);
  if (digits === undefined || !/^\d{11}$/.test(digits)) return { ok: false, reason: 'form' };
  return judged(digits, checkFits(digits), strictness);
}

export function parseInstitutionNihii(text: string, strictness: Strictness): Parsed<InstitutionNihii> {
  const digits = digitsOf(text);
  if (digits === undefined || !/^\d{8}(\d{3})?$/.test(digits)) return { ok: false, reason: 'form' };
  return judged(digits.slice(0, 8), checkFits(digits), strictness);
}

/** `1-99997-17-004`, as it is written on a prescription. */
export const printNihii = (nihii: Nihii): string =>
  `${nihii.slice(0, 1)}-${nihii.slice(1, 6)}-${nihii.slice(6, 8)}-${nihii.slice(8)}`;

export const printInstitutionNihii = (nihii: InstitutionNihii): string =>
  `${nihii.slice(0, 1)}-${nihii.slice(1, 6)}-${nihii.slice(6)}`;

const withCheck = (stem: number): string => `${String(stem).padStart(6, '0')}${twoDigits(97 - (stem % 97))}`;

/** An invented number with right check digits; `stem` has 6 digits, `qualification` 3. */
export const makeNihii = (stem: number, qualification: string): Nihii => `${withCheck(stem)}${qualification}` as Nihii;
export const makeInstitutionNihii = (stem: number): InstitutionNihii => withCheck(stem) as InstitutionNihii;
