/**
 * The starting matrix: the house's own, from the cells that public sources confirm and the house's placeholder (decision 0016).
 * It is in force until officers approve another.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Database, statement } from '../../../platform/postgres/index.ts';
import { insertCells } from './cells.ts';
import { readMatrixCsv } from './read-csv.ts';

/** The build puts the file beside the bundle. */
const FILE = join(dirname(fileURLToPath(import.meta.url)), 'starting-matrix.csv');
const STARTING_VERSION = '00000000-0000-8000-8000-000000000260';
/** Before every document and question: nothing was decided without a matrix. */
const STARTS_ON = '2000-01-01';

const INSERT = statement(
  'access-insert-starting-matrix',
  `INSERT INTO access_matrix_version (version, starts_on, state, is_starting, proposed_at, approved_at)
   VALUES ($1, $2, 'approved', true, $3, $3) ON CONFLICT DO NOTHING RETURNING version`,
);

/** Puts the starting matrix into a database that has none; several programs may start at once. */
export async function ensureStartingMatrix(database: Database): Promise<void> {
  const read = readMatrixCsv(readFileSync(FILE, 'utf8'));
  if (!read.ok) throw new Error(`the starting matrix is faulty: ${JSON.stringify(read.faults[0])}`);
  await database.transaction(async (tx) => {
    const [inserted] = await tx.run(INSERT, [STARTING_VERSION, STARTS_ON, tx.now]);
    if (inserted) await insertCells(tx, STARTING_VERSION, read.cells);
  });
}
