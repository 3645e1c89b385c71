/** One walk over the bytes of a JSON text: refuses what is not JSON or too much, and keeps where each value stands. Source: RFC 8259. */
import type { JsonFault, JsonLimits } from './limits.ts';
import { NO_KEY, Nodes } from './nodes.ts';
import { numberEnd } from './numbers.ts';
import { type StringEnd, walkString } from './strings.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const OPEN_OBJECT = 0x7b;
/** By their first letter. */
const WORDS: ReadonlyMap<number, string> = new Map(['true', 'false', 'null'].map((word) => [word.charCodeAt(0), word]));
/** No element of FHIR is called so, and it is no ordinary key of an object. */
const FORBIDDEN_KEY = '__proto__';
/** Bytes per value in FHIR without white space: the first guess of how many there will be. */
const BYTES_PER_NODE = 16;

export type Scanned =
  | { readonly ok: true; readonly nodes: Nodes }
  | { readonly ok: false; readonly fault: JsonFault; readonly offset: number };

/** The bytes are UTF-8. */
export function scan(bytes: Buffer, limits: JsonLimits): Scanned {
  const scanner = new Scanner(bytes, limits);
  const { nodes } = scanner;
  return scanner.run() ? { ok: true, nodes } : { ok: false, fault: scanner.fault, offset: scanner.at };
}

class Scanner {
  readonly nodes: Nodes;
  at = 0;
  fault: JsonFault = 'syntax';
  readonly #bytes: Buffer;
  /** A byte is a character: keys are cut from here. */
  readonly #text: string;
  readonly #limits: JsonLimits;
  /** Open containers, the innermost last: no recursion over what somebody sends. */
  readonly #open: number[] = [];
  readonly #members: number[] = [];
  readonly #string: StringEnd = { at: 0, escaped: false, fault: undefined };
  #key = NO_KEY;
  #keyFrom = 0;

  constructor(bytes: Buffer, limits: JsonLimits) {
    this.#bytes = bytes;
    this.#text = bytes.toString('latin1');
    this.#limits = limits;
    this.nodes = new Nodes(Math.min(limits.nodes, Math.ceil(bytes.length / BYTES_PER_NODE)));
  }

  run(): boolean {
    do {
      if (!this.#value()) return false;
    } while (this.#open.length > 0 && this.#afterValue());
    if (this.#open.length > 0) return false;
    this.#space();
    return this.at === this.#bytes.length;
  }

  /** One scalar, an empty container, or the beginning of a full one, down to its first scalar. */
  #value(): boolean {
    for (;;) {
      this.#space();
      if (this.nodes.count >= this.#limits.nodes) return this.#fail('too-many-values');
      const byte = this.#bytes[this.at] ?? 0;
      const node = this.nodes.open(this.at, this.#key, this.#keyFrom);
      if (byte !== OPEN_OBJECT && byte !== OPEN_ARRAY) return this.#scalar(node, byte);
      if (this.#open.length >= this.#limits.depth) return this.#fail('too-deep');
      this.at += 1;
      this.#open.push(node);
      this.#members.push(0);
      this.#space();
      if (this.#bytes[this.at] === byte + 2) return true;
      if (!this.#before(byte)) return false;
    }
  }

  /** After a value: closes what ends here; true where the next value is to be read. */
  #afterValue(): boolean {
    for (;;) {
      const node = this.#open.at(-1);
      if (node === undefined) return false;
      this.#space();
      const opener = this.#bytes[this.nodes.from(node)] as number;
      const byte = this.#bytes[this.at];
      if (byte === COMMA) {
        this.at += 1;
        this.#space();
        return this.#before(opener);
      }
      // In ASCII a closing bracket stands two after its opening one.
      if (byte !== opener + 2) return false;
      this.at += 1;
      this.#open.pop();
      this.#members.pop();
      this.nodes.close(node, this.at);
    }
  }

  /** What stands before a value in this container: a key in an object, nothing in an array. */
  #before(opener: number): boolean {
    this.#key = NO_KEY;
    return opener === OPEN_ARRAY || this.#readKey();
  }

  #readKey(): boolean {
    const from = this.at;
    if (this.#bytes[from] !== QUOTE || !this.#walkString()) return false;
    if (this.at - from - 2 > this.#limits.keyBytes) return this.#fail('key-too-long', from);
    const key = this.#keyText(from);
    if (key === FORBIDDEN_KEY) return this.#fail('key-forbidden', from);
    this.#key = this.nodes.keyId(key);
    this.#keyFrom = from;
    if (!this.#isNewMember()) return false;
    this.#space();
    if (this.#bytes[this.at] !== COLON) return false;
    this.at += 1;
    return true;
  }

  #keyText(from: number): string {
    const text = this.#text.slice(from + 1, this.at - 1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what is not ASCII is decoded.
    if (!this.#string.escaped && !/[^\x00-\x7f]/.test(text)) return text;
    return String(JSON.parse(this.#bytes.toString('utf8', from, this.at)));
  }

  #isNewMember(): boolean {
    const depth = this.#open.length - 1;
    const container = this.#open[depth] as number;
    const members = (this.#members[depth] as number) + 1;
    this.#members[depth] = members;
    if (members > this.#limits.members) return this.#fail('too-many-members', this.#keyFrom);
    let sibling = container + 1;
    for (let seen = 1; seen < members; seen += 1) {
      if (this.nodes.key(sibling) === this.#key) return this.#fail('duplicate-key', this.#keyFrom);
      sibling = this.nodes.next(sibling);
    }
    return true;
  }

  #scalar(node: number, byte: number): boolean {
    const read = byte === QUOTE ? this.#walkString() : this.#word(byte) || this.#number();
    if (read) this.nodes.close(node, this.at);
    return read;
  }

  #walkString(): boolean {
    const read = walkString(this.#bytes, this.at + 1, this.#string);
    this.at = this.#string.at;
    return read || this.#fail(this.#string.fault ?? 'syntax');
  }

  #word(byte: number): boolean {
    const word = WORDS.get(byte);
    if (word === undefined || !this.#text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  #number(): boolean {
    const end = numberEnd(this.#bytes, this.at);
    if (end < 0) return false;
    if (end - this.at > this.#limits.numberChars) return this.#fail('number-too-long');
    if (!Number.isFinite(Number(this.#text.slice(this.at, end)))) return this.#fail('number-too-large');
    this.at = end;
    return true;
  }

  #space(): void {
    let byte = this.#bytes[this.at];
    while (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) {
      this.at += 1;
      byte = this.#bytes[this.at];
    }
  }

  #fail(fault: JsonFault, at = this.at): false {
    this.fault = fault;
    this.at = at;
    return false;
  }
}
