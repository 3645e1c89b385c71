/** What every number parser gives, and how strict it is about check digits. */

export type Strictness = 'error' | 'warn';

/** In the sandbox a wrong check digit is a warning, so that test numbers work; in production it refuses. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value; readonly warnings: readonly 'check-digits'[] }
  | { readonly ok: false; readonly reason: 'form' | 'check-digits' };

const MOST_CHARS = 40;
const PUNCTUATION = /[\s.\-/]/g;

/** The digits a person typed, without the usual punctuation; nothing when there is anything else. */
export function digitsOf(text: string): string | undefined {
  if (text.length > MOST_CHARS) return undefined;
  const digits = text.replace(PUNCTUATION, '');
  return /^\d+$/.test(digits) ? digits : undefined;
}

export function judged<Value extends string>(digits: string, right: boolean, strictness: Strictness): Parsed<Value> {
  if (right) return { ok: true, value: digits as Value, warnings: [] };
  return strictness === 'error'
    ? { ok: false, reason: 'check-digits' }
    : { ok: true, value: digits as Value, warnings: ['check-digits'] };
}

export const twoDigits = (number: number): string => String(number).padStart(2, '0');
