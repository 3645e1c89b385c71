/** A declared type in the form readers and writers use: made once, at its first use. */
import { type Automaton, automatonOf } from './automaton.ts';
import type { AttributeSpec, AttributeSpecs, Field, Node, RecordType, Type } from './types.ts';

/** The place of an element in its parent. */
export interface Slot {
  readonly name: string;
  readonly field: Field<unknown, 'one' | 'many'>;
  readonly type: Type<unknown>;
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
}

/** Names in the model with their attributes; those that must be there apart. */
export interface CompiledAttributes {
  readonly entries: readonly (readonly [key: string, spec: AttributeSpec])[];
  readonly byName: ReadonlyMap<string, readonly [key: string, spec: AttributeSpec]>;
  readonly required: readonly (readonly [key: string, spec: AttributeSpec])[];
}

const records = new WeakMap<object, Compiled>();
const attributes = new WeakMap<object, CompiledAttributes>();

export function compiled(type: RecordType<unknown>): Compiled {
  const found = records.get(type);
  if (found) return found;
  const slots = new Map<string, Slot>();
  collect(type.content, undefined, slots);
  const made: Compiled = { slots, automaton: automatonOf(type.content), ordered: orderedList(type.content) };
  records.set(type, made);
  return made;
}

export function compiledAttributes(specs: AttributeSpecs): CompiledAttributes {
  const found = attributes.get(specs);
  if (found) return found;
  const entries = Object.entries(specs);
  const byName = new Map(entries.map((entry) => [entry[1].xml, entry]));
  const made: CompiledAttributes = { entries, byName, required: entries.filter(([, { required }]) => required) };
  attributes.set(specs, made);
  return made;
}

/** Fills the table; alternatives of a choice share a place in the order. Answers with the next place. */
function collect(node: Node, as: string | undefined, slots: Map<string, Slot>, order = 0): number {
  switch (node.kind) {
    case 'element':
      slots.set(node.name, { name: node.name, field: node.field, type: node.field.type(), as, order });
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
