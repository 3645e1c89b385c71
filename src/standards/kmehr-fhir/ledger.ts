/** The account of a conversion: what of the source was carried, and by element path what was not. Nothing is lost in silence. */

import type { Lost, LostReason, Paths } from './lost.ts';

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

interface Waiting {
  readonly value: unknown;
  readonly path: string;
  readonly reason: LostReason;
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
    const waiting: Waiting[] = [{ value: source, path: '', reason: 'no-place' }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const below = this.#visit(next, found);
      for (let at = below.length - 1; at >= 0; at -= 1) waiting.push(below[at] as Waiting);
    }
    return found;
  }

  #visit({ value, path, reason }: Waiting, found: Lost[]): readonly Waiting[] {
    if (!isObject(value)) {
      const text = String(value).trim();
      if (text !== '') found.push({ path, reason, text: text.slice(0, LONGEST_TEXT) });
      return [];
    }
    const dropped = this.#dropped.get(value);
    if (this.#narrowed.has(value)) found.push({ path, reason: 'less-precise', text: this.#textOf(value) });
    if (this.#whole.has(value)) return [];
    if (dropped) found.push({ path, reason: dropped, text: this.#textOf(value) });
    if (dropped) return [];
    const element = this.#fields.has(value) ? undefined : this.#paths.textOf(value);
    if (element !== undefined) return this.#visit({ value: element, path, reason }, found);
    return Array.isArray(value) ? this.#members(value, path, reason) : this.#children(value as Fields, path, reason);
  }

  #members(list: readonly unknown[], path: string, reason: LostReason): readonly Waiting[] {
    return list.flatMap((value, at) =>
      this.#paths.isSilent('', value, list) ? [] : [{ value, path: `${path}[${at + this.#paths.first}]`, reason }],
    );
  }

  #children(of: Fields, path: string, reason: LostReason): readonly Waiting[] {
    const taken = this.#fields.get(of);
    const below: Waiting[] = [];
    for (const name in of) {
      const value = of[name];
      if (value === undefined || taken?.has(name) || this.#paths.isSilent(name, value, of)) continue;
      if (this.#paths.transparent.has(name) && Array.isArray(value)) below.push(...this.#runs(value, path, reason));
      else below.push({ value, path: this.#join(path, name), reason });
    }
    return below;
  }

  /** `parts: [{item}, {text}, {item}]` are item[1], text[1], item[2]. */
  #runs(runs: readonly Fields[], path: string, reason: LostReason): readonly Waiting[] {
    const counts = new Map<string, number>();
    return runs.flatMap((run) =>
      this.#whole.has(run)
        ? []
        : Object.entries(run).flatMap(([name, value]) => {
            const number = (counts.get(name) ?? this.#paths.first - 1) + 1;
            counts.set(name, number);
            return value === undefined ? [] : [{ value, path: `${this.#join(path, name)}[${number}]`, reason }];
          }),
    );
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
