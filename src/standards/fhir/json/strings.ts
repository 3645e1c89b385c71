/** Walks over one JSON string, byte by byte. Source: RFC 8259, 7. */
import type { JsonFault } from './limits.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;
const LAST_ASCII = 0x7f;
const LETTER_U = 0x75;
/** `" \ / b f n r t` */
const SHORT_ESCAPES: ReadonlySet<number> = new Set([QUOTE, BACKSLASH, 0x2f, 0x62, 0x66, 0x6e, 0x72, 0x74]);

export interface StringEnd {
  /** After the closing quotation mark; where the fault is, when there is one. */
  at: number;
  /** ASCII without escapes: a byte is a character. */
  plain: boolean;
  fault: JsonFault | undefined;
}

/** From the byte after the opening quotation mark. One `end` serves all strings of a text: none is made per string. */
export function walkString(bytes: Uint8Array, from: number, end: StringEnd): boolean {
  let at = from;
  end.plain = true;
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) {
      end.at = at + 1;
      return true;
    }
    if (byte === BACKSLASH) {
      at = walkEscape(bytes, at, end);
      if (at < 0) return false;
    } else if (byte < FIRST_PRINTABLE) return fail(end, 'syntax', at);
    else {
      if (byte > LAST_ASCII) end.plain = false;
      at += 1;
    }
  }
  return fail(end, 'syntax', at);
}

function fail(end: StringEnd, fault: JsonFault, at: number): false {
  end.fault = fault;
  end.at = at;
  return false;
}

const FAILED = -1;

/** Gives where the text goes on. */
function walkEscape(bytes: Uint8Array, at: number, end: StringEnd): number {
  end.plain = false;
  const kind = bytes[at + 1] ?? 0;
  if (SHORT_ESCAPES.has(kind)) return at + 2;
  const unit = kind === LETTER_U ? hex4(bytes, at + 2) : FAILED;
  if (unit < 0) fail(end, 'syntax', at);
  else if (unit === 0) fail(end, 'nul', at);
  else if (!isSurrogate(unit)) return at + 6;
  else if (isHigh(unit) && bytes[at + 6] === BACKSLASH && bytes[at + 7] === LETTER_U && isLow(hex4(bytes, at + 8)))
    return at + 12;
  else fail(end, 'lone-surrogate', at);
  return FAILED;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
const isHigh = (unit: number): boolean => unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

function hex4(bytes: Uint8Array, at: number): number {
  let unit = 0;
  for (let i = at; i < at + 4; i += 1) {
    const digit = hexDigit(bytes[i] ?? 0);
    if (digit < 0) return FAILED;
    unit = unit * 16 + digit;
  }
  return unit;
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : FAILED;
}
