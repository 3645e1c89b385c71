/** One walk over the bytes of a JSON text: refuses what is not JSON or too much, and keeps where each value stands. Source: RFC 8259. */
import type { JsonFault, JsonLimits } from './limits.ts';
import { NO_KEY, Nodes } from './nodes.ts';
import type { Layout } from './positions.ts';
import { Tokens } from './tokens.ts';

const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const OPEN_OBJECT = 0x7b;
/** In ASCII a closing bracket stands two after its opening one. */
const TO_CLOSING = 2;
/** Bytes per value in FHIR without white space: the first guess of how many there will be. */
const BYTES_PER_NODE = 16;

export type Scanned =
  | (Layout & { readonly ok: true })
  | { readonly ok: false; readonly fault: JsonFault; readonly offset: number };

/** The bytes are UTF-8. */
export function scan(bytes: Buffer, limits: JsonLimits): Scanned {
  const tokens = new Tokens(bytes, limits);
  const scanner = new Scanner(
    tokens,
    new Nodes(Math.min(limits.nodes, Math.ceil(bytes.length / BYTES_PER_NODE))),
    limits,
  );
  return scanner.run() && tokens.at === bytes.length
    ? { ok: true, nodes: scanner.nodes, keys: tokens.keys.names }
    : { ok: false, fault: tokens.fault, offset: tokens.at };
}

interface Open {
  readonly node: number;
  readonly opener: number;
  members: number;
}

class Scanner {
  readonly nodes: Nodes;
  readonly #tokens: Tokens;
  readonly #limits: JsonLimits;
  /** Open containers, the innermost last: no recursion over what somebody sends. */
  readonly #stack: Open[] = [];
  #key = NO_KEY;
  #keyFrom = 0;

  constructor(tokens: Tokens, nodes: Nodes, limits: JsonLimits) {
    this.#tokens = tokens;
    this.nodes = nodes;
    this.#limits = limits;
  }

  run(): boolean {
    do {
      if (!this.#value()) return false;
    } while (this.#afterValue());
    if (this.#stack.length > 0) return false;
    this.#tokens.next();
    return true;
  }

  /** One scalar, an empty container up to its end, or the beginning of a full one down to its first scalar. */
  #value(): boolean {
    const tokens = this.#tokens;
    for (;;) {
      const byte = tokens.next();
      if (this.nodes.count >= this.#limits.nodes) return tokens.fail('too-many-values');
      const node = this.nodes.open(tokens.at, this.#key, this.#keyFrom);
      if (byte !== OPEN_OBJECT && byte !== OPEN_ARRAY) {
        if (!tokens.scalar(byte)) return false;
        this.nodes.close(node, tokens.at);
        return true;
      }
      if (this.#stack.length >= this.#limits.depth) return tokens.fail('too-deep');
      const open = { node, opener: byte, members: 0 };
      this.#stack.push(open);
      tokens.at += 1;
      if (tokens.next() === byte + TO_CLOSING) return true;
      if (!this.#before(open)) return false;
    }
  }

  /** Closes what ends after a value; true where another value is to be read. */
  #afterValue(): boolean {
    const tokens = this.#tokens;
    for (let open = this.#stack.at(-1); open !== undefined; open = this.#stack.at(-1)) {
      const byte = tokens.next();
      if (byte === COMMA) {
        tokens.at += 1;
        tokens.next();
        return this.#before(open);
      }
      if (byte !== open.opener + TO_CLOSING) return false;
      tokens.at += 1;
      this.nodes.close(open.node, tokens.at);
      this.#stack.pop();
    }
    return false;
  }

  /** What stands before a value in this container: a key in an object, nothing in an array. */
  #before(open: Open): boolean {
    this.#key = NO_KEY;
    if (open.opener === OPEN_ARRAY) return true;
    this.#keyFrom = this.#tokens.at;
    this.#key = this.#tokens.key();
    return this.#key !== NO_KEY && this.#isNew(open);
  }

  #isNew(open: Open): boolean {
    open.members += 1;
    if (open.members > this.#limits.members) return this.#tokens.fail('too-many-members', this.#keyFrom);
    let sibling = open.node + 1;
    for (let seen = 1; seen < open.members; seen += 1) {
      if (this.nodes.key(sibling) === this.#key) return this.#tokens.fail('duplicate-key', this.#keyFrom);
      sibling = this.nodes.next(sibling);
    }
    return true;
  }
}
