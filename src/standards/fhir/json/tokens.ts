/** Walks over the parts of a JSON text that hold no others: white space, keys, strings, numbers and words. Source: RFC 8259, 2-7. */
import { Keys } from './keys.ts';
import type { JsonFault, JsonLimits } from './limits.ts';
import { numberEnd } from './numbers.ts';
import { type StringEnd, walkString } from './strings.ts';

const QUOTE = 0x22;
const COLON = 0x3a;
/** By their first letter. */
const WORDS: ReadonlyMap<number, Buffer> = new Map(
  ['true', 'false', 'null'].map((word) => [word.charCodeAt(0), Buffer.from(word)]),
);
/** No element of FHIR is called so, and it is no ordinary key of an object. */
const FORBIDDEN_KEY = '__proto__';

const isSpace = (byte: number): boolean =>
  byte <= 0x20 && (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09);

export class Tokens {
  at = 0;
  fault: JsonFault = 'syntax';
  readonly keys: Keys;
  readonly #bytes: Buffer;
  readonly #limits: JsonLimits;
  readonly #string: StringEnd = { at: 0, plain: true, fault: undefined };

  constructor(bytes: Buffer, limits: JsonLimits) {
    this.#bytes = bytes;
    this.#limits = limits;
    this.keys = new Keys(bytes);
  }

  /** The next byte that is no white space; 0 after the last. */
  next(): number {
    const bytes = this.#bytes;
    let at = this.at;
    while (isSpace(bytes[at] as number)) at += 1;
    this.at = at;
    return at < bytes.length ? (bytes[at] as number) : 0;
  }

  /** A key and its colon; less than nothing where none stands here. */
  key(): number {
    const from = this.at;
    if (this.#bytes[from] !== QUOTE || !this.#walkString()) return -1;
    if (this.at - from - 2 > this.#limits.keyBytes) return this.#noKey('key-too-long', from);
    const key = this.keys.id(from, this.at, this.#string.plain);
    if (this.keys.names[key] === FORBIDDEN_KEY) return this.#noKey('key-forbidden', from);
    if (this.next() !== COLON) return -1;
    this.at += 1;
    return key;
  }

  scalar(byte: number): boolean {
    return byte === QUOTE ? this.#walkString() : this.#word(byte) || this.#number();
  }

  fail(fault: JsonFault, at = this.at): false {
    this.fault = fault;
    this.at = at;
    return false;
  }

  #noKey(fault: JsonFault, at: number): -1 {
    this.fail(fault, at);
    return -1;
  }

  #walkString(): boolean {
    const read = walkString(this.#bytes, this.at + 1, this.#string);
    this.at = this.#string.at;
    return read || this.fail(this.#string.fault ?? 'syntax');
  }

  #word(byte: number): boolean {
    const word = WORDS.get(byte);
    if (word === undefined || !this.#bytes.subarray(this.at, this.at + word.length).equals(word)) return false;
    this.at += word.length;
    return true;
  }

  #number(): boolean {
    const end = numberEnd(this.#bytes, this.at);
    if (end < 0) return false;
    if (end - this.at > this.#limits.numberChars) return this.fail('number-too-long');
    if (!Number.isFinite(Number(this.#bytes.toString('latin1', this.at, end)))) return this.fail('number-too-large');
    this.at = end;
    return true;
  }
}
