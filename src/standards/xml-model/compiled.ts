/** A record's declaration in the form readers and writers use: made once, at its first use. */
import { type Automaton, automatonOf } from './automaton.ts';
import type { AttributeSpec, Field, Node, RecordType } from './types.ts';

export interface Slot {
  readonly name: string;
  readonly field: Field<unknown, 'one' | 'many'>;
  /** The list its runs stand in, when it is part of a repeated group. */
  readonly as: string | undefined;
  /** Its place in the order of its group: a smaller or equal one starts a new run. */
  readonly order: number;
}

export interface Compiled {
  readonly slots: ReadonlyMap<string, Slot>;
  readonly automaton: Automaton;
  /** The list that keeps document order, unknown elements among them; nothing when the order is fixed. */
  readonly ordered: string | undefined;
  readonly attributes: readonly (readonly [string, AttributeSpec])[];
}

const known = new WeakMap<object, Compiled>();

export function compiled(type: RecordType<unknown>): Compiled {
  const found = known.get(type);
  if (found) return found;
  const slots = new Map<string, Slot>();
  collect(type.content, undefined, slots);
  const made: Compiled = {
    slots,
    automaton: automatonOf(type.content),
    ordered: orderedList(type.content),
    attributes: Object.entries(type.attributes),
  };
  known.set(type, made);
  return made;
}

/** Fills the table; alternatives of a choice share a place in the order. Answers with the next place. */
function collect(node: Node, as: string | undefined, slots: Map<string, Slot>, order = 0): number {
  switch (node.kind) {
    case 'element':
      slots.set(node.name, { name: node.name, field: node.field, as, order });
      return order + 1;
    case 'repeat':
      collect(node.of, node.as, slots);
      return order;
    case 'sequence':
      return node.parts.reduce((next, part) => collect(part, as, slots, next), order);
    case 'choice':
      return Math.max(order, ...node.parts.map((part) => collect(part, as, slots, order)));
  }
}

function orderedList(node: Node): string | undefined {
  if (node.kind === 'repeat') return node.of.kind === 'choice' ? node.as : undefined;
  if (node.kind === 'element') return undefined;
  return node.parts.map(orderedList).find((found) => found !== undefined);
}
