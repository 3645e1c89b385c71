/** A matrix as one CSV, read all or nothing: every fault with its line. Source: access rules 6.10. */
import type { Category } from '../rules/categories.ts';
import type { Effect, MatrixCell, Operation } from '../rules/matrix.ts';
import { type CsvRow, type FaultName, faultsOf } from './csv-faults.ts';
import { readFields } from './csv-fields.ts';

export const CSV_COLUMNS = [
  'profession',
  'categories',
  'operations',
  'effect',
  'sections',
  'condition',
  'source',
] as const;

export interface CsvFault {
  /** From 1, the header's. */
  readonly line: number;
  readonly fault: FaultName;
  /** What was read, cut short. */
  readonly value: string;
}

export type ReadCsv =
  | { readonly ok: true; readonly cells: readonly MatrixCell[] }
  | { readonly ok: false; readonly faults: readonly CsvFault[] };

const MOST_CHARS = 1_000_000;
const MOST_FAULTS = 100;
const MOST_VALUE_CHARS = 60;

export function readMatrixCsv(csv: string): ReadCsv {
  if (csv.length > MOST_CHARS) return { ok: false, faults: [{ line: 1, fault: 'too-large', value: '' }] };
  const [header = '', ...lines] = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (header !== CSV_COLUMNS.join(',')) return refuse([fault(1, 'header-unknown', header)]);
  const read = lines
    .map((text, at) => ({ text, line: at + 2 }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, line }) => readLine(text, line));
  const cells = read.flatMap((one) => one.cells);
  const faults = [
    ...read.flatMap((one) => one.faults),
    ...twice(read.flatMap(({ cells: of, line }) => of.map((cell) => ({ cell, line })))),
  ];
  if (faults.length > 0) return refuse(faults);
  return cells.length === 0 ? refuse([fault(1, 'no-cells', '')]) : { ok: true, cells };
}

const refuse = (faults: readonly CsvFault[]): ReadCsv => ({
  ok: false,
  faults: faults.toSorted((one, other) => one.line - other.line).slice(0, MOST_FAULTS),
});

const fault = (line: number, name: FaultName, value: string): CsvFault => ({
  line,
  fault: name,
  value: value.slice(0, MOST_VALUE_CHARS),
});

const words = (field: string): string[] => field.split(' ').filter(Boolean);
interface ReadLine {
  readonly line: number;
  readonly cells: readonly MatrixCell[];
  readonly faults: readonly CsvFault[];
}

function readLine(text: string, line: number): ReadLine {
  const fields = readFields(text);
  if (fields?.length !== CSV_COLUMNS.length) return { line, cells: [], faults: [fault(line, 'fields-wrong', text)] };
  const [profession = '', columns = '', does = '', effect = '', sections = '', condition = '', source = ''] = fields;
  const row = {
    profession,
    effect,
    source,
    categories: words(columns),
    operations: words(does),
    sections: words(sections),
    condition: words(condition),
  };
  const faults = faultsOf(row).map(([name, value]) => fault(line, name, value));
  return { line, faults, cells: faults.length > 0 ? [] : cellsOf(row) };
}

const cellsOf = ({
  profession,
  categories: columns,
  operations: does,
  effect,
  sections,
  condition,
  source,
}: CsvRow): MatrixCell[] =>
  columns.flatMap((category) =>
    does.map((operation) => ({
      profession,
      category: category as Category,
      operation: operation as Operation,
      effect: effect as Effect,
      ...{ sections, condition, source },
    })),
  );

const nameOf = ({ profession, category, operation }: MatrixCell): string => `${profession} ${category} ${operation}`;

function twice(placed: readonly { readonly cell: MatrixCell; readonly line: number }[]): CsvFault[] {
  const seen = new Set<string>();
  return placed.flatMap(({ cell, line }) => {
    const name = nameOf(cell);
    if (seen.has(name)) return [fault(line, 'cell-twice', name)];
    seen.add(name);
    return [];
  });
}
