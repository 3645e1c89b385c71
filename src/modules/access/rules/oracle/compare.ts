/** Asks the rules and the oracle the same, and tells where they differ. */
import { decide, type Verdict } from '../decide.ts';
import { cutOf, decideItem, mayWrite } from '../decide-item.ts';
import { type MatrixCell, makeMatrix } from '../matrix.ts';
import { ALL_OPEN, type Axes, type Cell, cellAt, sizeOf } from './axes.ts';
import { caseOf, itemOf } from './case-of.ts';
import { oracle } from './oracle.ts';
import { type Cells, mayWriteOf, shownOf } from './papers.ts';
import { startingCells } from './starting-cells.ts';

const matrix = makeMatrix('1', startingCells);
const cells: Cells = new Map(startingCells.map((one) => [`${one.profession} ${one.category} ${one.operation}`, one]));

/** What the rules answer, under the starting matrix or other cells. */
export const rulesOn = (cell: Cell, under: readonly MatrixCell[] = startingCells): Verdict =>
  decide(caseOf(cell, under === startingCells ? matrix : makeMatrix('2', under)));

/** What the rules say, as the oracle would say it. */
const gatesOf = (verdict: Verdict): string =>
  verdict.refused === undefined ? `yes ${verdict.basis}` : `no ${verdict.refused}`;

const oracleGates = (cell: Cell): string => {
  const told = oracle(cell);
  return 'no' in told ? `no ${told.no}` : `yes ${told.yes}`;
};

export interface Comparison {
  readonly yes: boolean;
  /** Where rules and oracle differ. */
  readonly difference?: string | undefined;
}

/** Compares the verdict: yes and its ground, or the first refusal. */
export function compareVerdict(cell: Cell): Comparison {
  const rules = gatesOf(rulesOn(cell));
  const facts = oracleGates(cell);
  return { yes: facts.startsWith('yes'), difference: rules === facts ? undefined : `rules ${rules}, oracle ${facts}` };
}

/** Compares the verdict, what is shown of the document and what may be written. */
export function compareAnswer(cell: Cell): Comparison {
  const verdict = rulesOn(cell);
  const facts = oracleGates(cell);
  const gates = gatesOf(verdict);
  if (gates !== facts) return { yes: false, difference: `rules ${gates}, oracle ${facts}` };
  if (verdict.refused !== undefined) return { yes: false };
  const shown = print(shownOf(cell, cell, cells));
  const rules = print(cutOf(verdict.limits, itemOf(cell)));
  if (rules !== shown) return { yes: true, difference: `rules show ${rules}, oracle ${shown}` };
  if (decideItem(verdict.limits, itemOf(cell)) !== (shown !== 'nothing')) return { yes: true, difference: 'the item' };
  const may = cell.caller !== 'citizen' && mayWriteOf(cell, cell.category, cells);
  const differ = mayWrite(verdict.limits, cell.category) !== may;
  return { yes: shown !== 'nothing' || may, difference: differ ? `writing, oracle ${may}` : undefined };
}

const print = (shown: ReturnType<typeof shownOf>): string =>
  typeof shown === 'string' ? shown : shown.sections.join(' ');

export interface Compared {
  readonly cells: number;
  /** Cells in which something is open: a comparison of refusals alone would prove little. */
  readonly open: number;
  readonly differences: readonly string[];
}

const MOST_TOLD = 5;

/** Every cell of these axes; stops when enough differences are told. */
export function compareAll(axes: Axes, compare: (cell: Cell) => Comparison): Compared {
  const size = sizeOf(axes);
  return compareEach(size, (at) => cellAt(axes, at), compare);
}

export function compareEach(size: number, cellOf: (at: number) => Cell, compare: (cell: Cell) => Comparison): Compared {
  const differences: string[] = [];
  let open = 0;
  for (let at = 0; at < size && differences.length < MOST_TOLD; at += 1) {
    const cell = cellOf(at);
    const { yes, difference } = compare(cell);
    if (yes) open += 1;
    if (difference) differences.push(`${difference} (${tell(cell)})`);
  }
  return { cells: size, open, differences };
}

/** A cell by what is unusual in it. */
const tell = (cell: Cell): string =>
  Object.entries(cell)
    .filter(([name, value]) => value !== Object.entries(ALL_OPEN).find(([other]) => other === name)?.[1])
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(', ');
