/** Gives every key of a text a number: the same key has the same number, however it is written. */
const SLOTS = 1024;

export class Keys {
  readonly names: string[] = [];
  readonly #bytes: Buffer;
  readonly #ids = new Map<string, number>();
  /** Where plain keys were seen first, by a hash of their bytes: most keys are known without making a text of them. */
  readonly #seenAt = new Int32Array(SLOTS);
  readonly #seenId = new Int32Array(SLOTS);

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** From quotation mark to quotation mark; plain: ASCII without escapes. */
  id(from: number, to: number, plain: boolean): number {
    if (!plain) return this.#idOf(String(JSON.parse(this.#bytes.toString('utf8', from, to))));
    const slot = this.#hash(from, to);
    const at = this.#seenAt[slot] as number;
    if (at > 0 && this.#isSame(at, from, to)) return this.#seenId[slot] as number;
    const id = this.#idOf(this.#bytes.toString('latin1', from + 1, to - 1));
    this.#seenAt[slot] = from;
    this.#seenId[slot] = id;
    return id;
  }

  #idOf(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    this.#ids.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  #hash(from: number, to: number): number {
    let hash = 0;
    for (let at = from + 1; at < to; at += 1) hash = (Math.imul(hash, 31) + (this.#bytes[at] as number)) | 0;
    return (hash ^ (hash >>> 10)) & (SLOTS - 1);
  }

  /** The closing quotation mark is compared too: neither is longer. */
  #isSame(seen: number, from: number, to: number): boolean {
    for (let at = from + 1; at < to; at += 1) if (this.#bytes[at] !== this.#bytes[seen + at - from]) return false;
    return true;
  }
}
