/** A matrix as one CSV: what was imported comes out again, equal cells on one line. */
import type { MatrixCell } from '../rules/matrix.ts';
import { printFields } from './csv-fields.ts';
import { groupCells } from './grouped.ts';
import { CSV_COLUMNS } from './read-csv.ts';

export function printMatrixCsv(cells: readonly MatrixCell[]): string {
  const rows = groupCells(cells).map(({ profession, categories, operations, effect, sections, condition, source }) =>
    printFields([
      profession,
      categories.join(' '),
      operations.join(' '),
      effect,
      sections.join(' '),
      condition.join(' '),
      source,
    ]),
  );
  return [CSV_COLUMNS.join(','), ...rows, ''].join('\n');
}
