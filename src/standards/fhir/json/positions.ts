/** Where each value of a JSON text stands, by its path. Source: architecture, "Data" (stored FHIR is the exact slice received). */
import { NO_KEY, type Nodes } from './nodes.ts';

/** Bytes: `from` is the first, `to` the one after the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Names of members and numbers of items, from the outside in. */
export type JsonPath = readonly (string | number)[];

/** What a walk over the text kept. */
export interface Layout {
  readonly nodes: Nodes;
  /** Names of keys by their number. */
  readonly keys: readonly string[];
}

const NONE = -1;

export class Positions {
  readonly #bytes: Buffer;
  readonly #nodes: Nodes;
  readonly #keys: readonly string[];
  readonly #root: number;
  /** Of the bytes before the root, which this view does not count. */
  readonly #shift: number;

  constructor(bytes: Buffer, { nodes, keys }: Layout, root = 0) {
    this.#keys = keys;
    this.#nodes = nodes;
    this.#root = root;
    this.#shift = root === 0 ? 0 : nodes.from(root);
    this.#bytes = bytes;
  }

  /** Of a value, without the white space around it. */
  valueAt(path: JsonPath): Range | undefined {
    const node = this.#find(path);
    return node < 0 ? undefined : this.#range(this.#nodes.from(node), node);
  }

  /** Of a member, from its key to the end of its value; of an item, the value. */
  memberAt(path: JsonPath): Range | undefined {
    const node = this.#find(path);
    return node < 0 ? undefined : this.#range(this.#nodes.memberFrom(node), node);
  }

  /** A value as it is written: a decimal keeps its precision. */
  literalAt(path: JsonPath): string | undefined {
    const range = this.valueAt(path);
    return range && this.#bytes.toString('utf8', range.from + this.#shift, range.to + this.#shift);
  }

  /** One value as a text of its own, with its positions: the resource of an entry. */
  under(path: JsonPath): { readonly bytes: Buffer; readonly at: Positions } | undefined {
    const node = this.#find(path);
    if (node < 0) return undefined;
    const bytes = this.#bytes.subarray(this.#nodes.from(node), this.#nodes.to(node));
    return { bytes, at: new Positions(this.#bytes, { nodes: this.#nodes, keys: this.#keys }, node) };
  }

  #range(from: number, node: number): Range {
    return { from: from - this.#shift, to: this.#nodes.to(node) - this.#shift };
  }

  #find(path: JsonPath): number {
    let node = this.#root;
    for (const step of path) {
      node = typeof step === 'string' ? this.#member(node, step) : this.#item(node, step);
      if (node < 0) return NONE;
    }
    return node;
  }

  #member(container: number, name: string): number {
    const end = this.#nodes.next(container);
    for (let node = container + 1; node < end; node = this.#nodes.next(node)) {
      const key = this.#nodes.key(node);
      if (key === NO_KEY) return NONE;
      if (this.#keys[key] === name) return node;
    }
    return NONE;
  }

  #item(container: number, index: number): number {
    const end = this.#nodes.next(container);
    let at = 0;
    for (let node = container + 1; node < end; node = this.#nodes.next(node)) {
      if (this.#nodes.key(node) !== NO_KEY) return NONE;
      if (at === index) return node;
      at += 1;
    }
    return NONE;
  }
}
