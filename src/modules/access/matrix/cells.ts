/** The cells of a version, read from the database and kept: a version's cells never change. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { type Matrix, type MatrixCell, makeMatrix } from '../rules/matrix.ts';

const CELLS = statement(
  'access-matrix-cells',
  `SELECT profession, category, operation, effect, sections, condition, source FROM access_matrix_cell
   WHERE version = $1 ORDER BY profession, category, operation`,
);

const KEY = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
/** A name from outside that no version can have. */
export const isVersionKey = (text: string): boolean => KEY.test(text);

export const cellsOf = (tx: Transaction, version: string): Promise<MatrixCell[]> =>
  tx.run<MatrixCell>(CELLS, [version]);

const MOST_KEPT = 8;
const kept = new Map<string, Matrix>();

/** The version as the rules use it; nothing when there is none, or when it has no cells. */
export async function matrixOf(tx: Transaction, version: string | null): Promise<Matrix | undefined> {
  if (version === null) return undefined;
  const known = kept.get(version);
  if (known) return known;
  const cells = await cellsOf(tx, version);
  if (cells.length === 0) return undefined;
  const matrix = makeMatrix(version, cells);
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(version, matrix);
  return matrix;
}

const INSERT = statement(
  'access-insert-matrix-cells',
  `INSERT INTO access_matrix_cell (version, profession, category, operation, effect, sections, condition, source)
   SELECT $1, profession, category, operation, effect, string_to_array(sections, ' '), string_to_array(condition, ' '), source
   FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
     AS cell (profession, category, operation, effect, sections, condition, source)`,
);

export async function insertCells(tx: Transaction, version: string, cells: readonly MatrixCell[]): Promise<void> {
  await tx.run(INSERT, [
    version,
    cells.map(({ profession }) => profession),
    cells.map(({ category }) => category),
    cells.map(({ operation }) => operation),
    cells.map(({ effect }) => effect),
    cells.map(({ sections }) => sections.join(' ')),
    cells.map(({ condition }) => condition.join(' ')),
    cells.map(({ source }) => source),
  ]);
}
