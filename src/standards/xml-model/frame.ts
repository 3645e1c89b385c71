/** An open element while it is read, and where its parts go. */
import type { Compiled, Slot } from './compiled.ts';
import type { Other, Type } from './types.ts';

export type Draft = Record<string, unknown>;

/** One a level of depth, used again and again: a message has a hundred thousand elements, but few levels. */
export class Frame {
  name = '';
  /** Nothing for markup inside a text. */
  type: Type<unknown> | undefined;
  /** Where the value goes in the frame around it. */
  slot: Slot | undefined;
  at = 0;
  draft: Draft = {};
  compiled: Compiled | undefined;
  /** State of the automaton. */
  state = 0;
  /** The state in which a known element came too early; -1 when none did. */
  stuckAt = -1;
  text = '';
  nil = false;
  /** The order of the slot filled last in the current run of a repeated group. */
  order = Number.POSITIVE_INFINITY;

  /** Begins a new element. */
  reset(name: string, type: Type<unknown> | undefined, slot: Slot | undefined, at: number): void {
    this.name = name;
    this.type = type;
    this.slot = slot;
    this.at = at;
    this.draft = {};
    this.compiled = undefined;
    this.state = 0;
    this.stuckAt = -1;
    this.text = '';
    this.nil = false;
    this.order = Number.POSITIVE_INFINITY;
  }

  /** An element in the wrong place still says what it says, when nothing has been said there yet. */
  hasRoom({ field, as, name }: Slot): boolean {
    return field.count === 'many' || as !== undefined || this.draft[name] === undefined;
  }

  place(slot: Slot, value: unknown): void {
    if (slot.as !== undefined) this.placeInRun(slot, slot.as, value);
    else if (slot.field.count === 'many') add(this.draft, slot.name, value);
    else this.draft[slot.name] = value;
  }

  placeInRun({ name, order }: Slot, as: string, value: unknown): void {
    const run = as === this.compiled?.ordered || this.order >= order ? undefined : lastOf(this.draft[as]);
    if (run) {
      run[name] = value;
    } else {
      add(this.draft, as, { [name]: value });
    }
    this.order = order;
  }

  /** What the declaration has no place for: in its place where order is kept. */
  addOther(other: Other): void {
    const list = this.compiled?.ordered;
    if (list) add(this.draft, list, { other });
    else add(this.draft, 'others', other);
  }
}

const lastOf = (runs: unknown): Draft | undefined =>
  Array.isArray(runs) ? (runs as Draft[])[runs.length - 1] : undefined;

function add(draft: Draft, key: string, value: unknown): void {
  const list = draft[key];
  if (Array.isArray(list)) list.push(value);
  else draft[key] = [value];
}
