/**
 * Which element may follow which: the content of a record as a table of states, made once from its declaration.
 * The contents are deterministic, as XML Schema demands, so every position of the declaration is a state. Source: Glushkov 1961.
 */
import type { Node } from './types.ts';

export interface Automaton {
  /** For each state (0 is the start) the state after an element of a name. */
  readonly next: readonly ReadonlyMap<string, number>[];
  /** Whether the content may end in a state. */
  readonly mayEnd: readonly boolean[];
}

interface Part {
  readonly empty: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const NOTHING: Part = { empty: true, first: [], last: [] };

class Positions {
  readonly names: string[] = [''];
  readonly follow: Set<number>[] = [new Set()];

  add(name: string): number {
    this.names.push(name);
    this.follow.push(new Set());
    return this.names.length - 1;
  }

  link(from: readonly number[], to: readonly number[]): void {
    for (const one of from) for (const other of to) this.follow[one]?.add(other);
  }

  join(left: Part, right: Part): Part {
    this.link(left.last, right.first);
    return {
      empty: left.empty && right.empty,
      first: left.empty ? [...left.first, ...right.first] : left.first,
      last: right.empty ? [...left.last, ...right.last] : right.last,
    };
  }

  again(part: Part): Part {
    this.link(part.last, part.first);
    return part;
  }
}

const perhaps = (part: Part): Part => ({ ...part, empty: true });

function partOf(node: Node, positions: Positions): Part {
  switch (node.kind) {
    case 'element':
      return elementPart(node, positions);
    case 'repeat':
      return positions.again(partOf(node.of, positions));
    case 'sequence': {
      const whole = node.parts.reduce((left, part) => positions.join(left, partOf(part, positions)), NOTHING);
      return node.optional ? perhaps(whole) : whole;
    }
    case 'choice': {
      const parts = node.parts.map((part) => partOf(part, positions));
      return {
        empty: node.optional || parts.some(({ empty }) => empty),
        first: parts.flatMap(({ first }) => first),
        last: parts.flatMap(({ last }) => last),
      };
    }
  }
}

function elementPart({ name, field }: Extract<Node, { kind: 'element' }>, positions: Positions): Part {
  const { least, most } = field.occurs;
  const single = (): Part => {
    const position = positions.add(name);
    return { empty: false, first: [position], last: [position] };
  };
  let part = single();
  if (most === Number.POSITIVE_INFINITY) part = positions.again(part);
  else for (let count = 1; count < most; count += 1) part = positions.join(part, perhaps(single()));
  return least === 0 ? perhaps(part) : part;
}

export function automatonOf(content: Node): Automaton {
  const positions = new Positions();
  const whole = partOf(content, positions);
  positions.link([0], whole.first);
  const last = new Set(whole.last);
  return {
    next: positions.follow.map((followers) => tableOf(followers, positions.names)),
    mayEnd: positions.names.map((_, state) => (state === 0 ? whole.empty : last.has(state))),
  };
}

function tableOf(followers: ReadonlySet<number>, names: readonly string[]): Map<string, number> {
  const table = new Map<string, number>();
  for (const state of followers) {
    const name = names[state] ?? '';
    if (table.has(name)) throw new Error(`two ways to read ${name}: the declaration is not deterministic`);
    table.set(name, state);
  }
  return table;
}
