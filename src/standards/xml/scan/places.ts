/** Where an offset stands, for a person: line, column and path. Read again only when there is something to report. */
import type { XmlLimits } from './problem.ts';
import { scan } from './scan.ts';

export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** Element names from the root, numbered among their namesakes: `/kmehrmessage/folder[1]/transaction[2]`. */
  readonly path: string;
}

/** Tells line and column of offsets that only grow. */
function lineCounter(source: string): (at: number) => { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  let end = source.indexOf('\n');
  return (at) => {
    for (; end >= 0 && end < at; end = source.indexOf('\n', start)) {
      line += 1;
      start = end + 1;
    }
    return { line, column: at - start + 1 };
  };
}

/** Line and column of one offset. */
export const lineAndColumn = (source: string, at: number) => lineCounter(source)(at);

interface Step {
  readonly name: string;
  readonly number: number;
  readonly counts: Map<string, number>;
}

const printed = (steps: readonly Step[]): string =>
  steps.map(({ name, number }, depth) => (depth === 0 ? `/${name}` : `/${name}[${number}]`)).join('');

/** The places of elements, by the offset of their start tags. The source has been scanned before without a problem. */
export function placesOf(source: string, limits: XmlLimits, offsets: ReadonlySet<number>): Map<number, Place> {
  const places = new Map<number, Place>();
  const steps: Step[] = [];
  const lineOf = lineCounter(source);
  scan(source, limits, {
    open(name, _, __, at) {
      const counts = steps.at(-1)?.counts;
      const number = (counts?.get(name) ?? 0) + 1;
      counts?.set(name, number);
      steps.push({ name, number, counts: new Map() });
      if (offsets.has(at)) places.set(at, { ...lineOf(at), path: printed(steps) });
    },
    text: () => {},
    close: () => steps.pop(),
  });
  return places;
}
