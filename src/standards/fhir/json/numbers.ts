/** Finds the end of one JSON number. Source: RFC 8259, 6. */
const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const LOWER_E = 0x65;

const NO_NUMBER = -1;

/** The offset after the number that begins here; less than nothing where none does. */
export function numberEnd(bytes: Uint8Array, from: number): number {
  const first = bytes[from] === MINUS ? from + 1 : from;
  const whole = bytes[first] === ZERO ? first + 1 : digitsEnd(bytes, first);
  if (whole < 0) return NO_NUMBER;
  const fraction = bytes[whole] === POINT ? digitsEnd(bytes, whole + 1) : whole;
  if (fraction < 0 || !hasExponent(bytes, fraction)) return fraction;
  const sign = bytes[fraction + 1];
  return digitsEnd(bytes, sign === PLUS || sign === MINUS ? fraction + 2 : fraction + 1);
}

export const hasExponent = (bytes: Uint8Array, at: number): boolean => ((bytes[at] ?? 0) | 0x20) === LOWER_E;

/** At least one digit. */
function digitsEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isDigit(bytes[at] ?? 0)) at += 1;
  return at > from ? at : NO_NUMBER;
}

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= NINE;
