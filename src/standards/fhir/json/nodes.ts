/** The values of one JSON text in the order of the text: where each begins and ends, its key, and where its subtree ends. */
const FROM = 0;
const TO = 1;
const NEXT = 2;
const KEY = 3;
const KEY_FROM = 4;
const STRIDE = 5;
export const NO_KEY = -1;

/** One array of integers instead of an object per value: a tree of objects would cost more than the reading. */
export class Nodes {
  count = 0;
  #cells: Int32Array;

  constructor(expected: number) {
    this.#cells = new Int32Array(Math.max(16, expected) * STRIDE);
  }

  /** A value begins; its key is a number of `Keys`. */
  open(from: number, key: number, keyFrom: number): number {
    const node = this.count;
    const at = node * STRIDE;
    if (at === this.#cells.length) this.#grow();
    this.#cells[at + FROM] = from;
    this.#cells[at + KEY] = key;
    this.#cells[at + KEY_FROM] = keyFrom;
    this.count += 1;
    return node;
  }

  close(node: number, to: number): void {
    this.#cells[node * STRIDE + TO] = to;
    this.#cells[node * STRIDE + NEXT] = this.count;
  }

  from(node: number): number {
    return this.#cells[node * STRIDE + FROM] as number;
  }

  to(node: number): number {
    return this.#cells[node * STRIDE + TO] as number;
  }

  /** The node after this one and all below it: its next sibling, where it has one. */
  next(node: number): number {
    return this.#cells[node * STRIDE + NEXT] as number;
  }

  key(node: number): number {
    return this.#cells[node * STRIDE + KEY] as number;
  }

  /** Where the member of this value begins: its key's quotation mark. */
  memberFrom(node: number): number {
    return this.key(node) === NO_KEY ? this.from(node) : (this.#cells[node * STRIDE + KEY_FROM] as number);
  }

  #grow(): void {
    const wider = new Int32Array(this.#cells.length * 2);
    wider.set(this.#cells);
    this.#cells = wider;
  }
}
