/** The account of a conversion: what of the source was carried, and by element path what was not. Nothing is lost in silence. */

import type { Lost, LostReason, Paths } from './lost.ts';

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

interface Waiting {
  readonly value: unknown;
  readonly path: string;
}

const isBlank = (value: unknown): boolean => value === undefined || value === null || String(value).trim() === '';

/** What was added last stands in the order of the source, and is taken from the end. */
function reverse(waiting: Waiting[], from: number): void {
  for (let low = from, high = waiting.length - 1; low < high; low += 1, high -= 1) {
    const one = waiting[low] as Waiting;
    waiting[low] = waiting[high] as Waiting;
    waiting[high] = one;
  }
}

const LONGEST_TEXT = 200;

export class Ledger {
  readonly #paths: Paths;
  readonly #whole = new Set<object>();
  readonly #fields = new Map<object, Set<string>>();
  readonly #dropped = new Map<object, LostReason>();
  readonly #narrowed = new Set<object>();

  constructor(paths: Paths) {
    this.#paths = paths;
  }

  /** Gives a part and counts it, with all below, as carried. */
  take<Of extends object, Key extends keyof Of & string>(of: Of | undefined, key: Key): Of[Key] | undefined {
    if (of === undefined) return undefined;
    const value = of[key];
    if (isObject(value)) this.#whole.add(value);
    else if (value !== undefined) this.#mark(of, key);
    return value;
  }

  #mark(of: object, key: string): void {
    const fields = this.#fields.get(of);
    if (fields) fields.add(key);
    else this.#fields.set(of, new Set([key]));
  }

  /** Counts a part with all below as carried. */
  whole<Part extends object>(part: Part): Part {
    this.#whole.add(part);
    return part;
  }

  /** Names a part as one thing that is not carried; what was taken below stays taken only when said before. */
  drop(part: object | undefined, reason: LostReason): void {
    if (part) this.#dropped.set(part, reason);
  }

  /** A part that is carried, but not exactly. */
  narrowed<Part extends object>(part: Part): Part {
    this.#narrowed.add(part);
    return part;
  }

  /** Everything of the source that was not carried, in its order. */
  lost(source: object): readonly Lost[] {
    const found: Lost[] = [];
    const waiting: Waiting[] = [{ value: source, path: '' }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const from = waiting.length;
      this.#visit(next, found, waiting);
      reverse(waiting, from);
    }
    return found;
  }

  #visit({ value, path }: Waiting, found: Lost[], waiting: Waiting[]): void {
    if (!isObject(value)) {
      found.push({ path, reason: 'no-place', text: String(value).trim().slice(0, LONGEST_TEXT) });
      return;
    }
    if (this.#narrowed.has(value)) found.push({ path, reason: 'less-precise', text: this.#textOf(value) });
    if (this.#whole.has(value)) return;
    const dropped = this.#dropped.get(value);
    const element = this.#fields.has(value) || dropped ? undefined : this.#paths.textOf(value);
    if (dropped) found.push({ path, reason: dropped, text: this.#textOf(value) });
    else if (element !== undefined) this.#queue(waiting, element, path);
    else if (Array.isArray(value)) this.#members(value, path, waiting);
    else this.#children(value as Fields, path, waiting);
  }

  /** Nothing to say of what is carried whole, or is empty. */
  #queue(waiting: Waiting[], value: unknown, path: string): void {
    if (isObject(value) ? this.#whole.has(value) && !this.#narrowed.has(value) : isBlank(value)) return;
    waiting.push({ value, path });
  }

  #members(list: readonly unknown[], path: string, waiting: Waiting[]): void {
    const { first, isSilent } = this.#paths;
    for (let at = 0; at < list.length; at += 1)
      if (!isSilent('', list[at], list)) this.#queue(waiting, list[at], `${path}[${at + first}]`);
  }

  #children(of: Fields, path: string, waiting: Waiting[]): void {
    const { isSilent, transparent } = this.#paths;
    const taken = this.#fields.get(of);
    for (const name in of) {
      const value = of[name];
      if (value === undefined || taken?.has(name) || isSilent(name, value, of)) continue;
      if (transparent.has(name) && Array.isArray(value)) this.#runs(value, path, waiting);
      else this.#queue(waiting, value, this.#join(path, name));
    }
  }

  /** `parts: [{item}, {text}, {item}]` are item[1], text[1], item[2]. */
  #runs(runs: readonly Fields[], path: string, waiting: Waiting[]): void {
    const counts = new Map<string, number>();
    for (const run of runs) {
      if (this.#whole.has(run)) continue;
      const taken = this.#fields.get(run);
      for (const name in run) {
        const number = (counts.get(name) ?? this.#paths.first - 1) + 1;
        counts.set(name, number);
        if (run[name] !== undefined && !taken?.has(name))
          this.#queue(waiting, run[name], `${this.#join(path, name)}[${number}]`);
      }
    }
  }

  #join = (path: string, name: string): string => (path === '' ? name : `${path}${this.#paths.between}${name}`);

  /** The texts of a part, as far as they fit. */
  #textOf(part: object): string | undefined {
    const waiting: unknown[] = [part];
    let text = '';
    while (waiting.length > 0 && text.length < LONGEST_TEXT) {
      const next = waiting.pop();
      if (!isObject(next)) text += ` ${String(next).slice(0, LONGEST_TEXT)}`;
      else
        for (const [name, value] of Object.entries(next).reverse())
          if (value !== undefined && !this.#paths.isSilent(name, value, next)) waiting.push(value);
    }
    return text.trim().slice(0, LONGEST_TEXT) || undefined;
  }
}
