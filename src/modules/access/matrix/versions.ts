/** Versions of the matrix: which is in force, what each says. No patient's data: anybody may read them. Source: access rules 6.1. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import { noteUnder, type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';
import type { MatrixCell } from '../rules/matrix.ts';
import { cellsOf, isVersionKey } from './cells.ts';
import { printMatrixCsv } from './print-csv.ts';

export interface MatrixVersion {
  readonly version: string;
  /** Local day, inclusive. */
  readonly startsOn: string;
  readonly state: 'proposed' | 'approved' | 'withdrawn';
  /** The house's own, until officers adopt another. */
  readonly isStarting: boolean;
  /** Officers; absent: the house. */
  readonly proposedBy?: string | undefined;
  readonly approvedBy?: string | undefined;
}

interface VersionRow {
  version: string;
  starts_on: string;
  state: MatrixVersion['state'];
  is_starting: boolean;
  proposed_by: string | null;
  approved_by: string | null;
}

const COLUMNS = 'version, starts_on::text, state, is_starting, proposed_by, approved_by';
const IN_FORCE = statement(
  'access-matrix-in-force',
  `SELECT ${COLUMNS} FROM access_matrix_version WHERE state = 'approved' AND starts_on <= $1
   ORDER BY starts_on DESC, approved_at DESC LIMIT 1`,
);
const ALL = statement(
  'access-matrix-versions',
  `SELECT ${COLUMNS} FROM access_matrix_version ORDER BY starts_on DESC, proposed_at DESC LIMIT $1`,
);

const toVersion = (row: VersionRow): MatrixVersion => ({
  version: row.version,
  startsOn: row.starts_on,
  state: row.state,
  isStarting: row.is_starting,
  proposedBy: row.proposed_by ?? undefined,
  approvedBy: row.approved_by ?? undefined,
});

/** Every version, newest first, for the office. */
export async function matrixVersions(grant: RegisterGrant): Promise<MatrixVersion[]> {
  const { tx, mostRows } = readRegisterGrant(grant, 'list-matrices');
  const rows = await tx.run<VersionRow>(ALL, [mostRows]);
  noteUnder(grant, { count: rows.length });
  return rows.map(toVersion);
}

export interface MatrixInForce extends MatrixVersion {
  readonly cells: readonly MatrixCell[];
}

/** The version of today with its cells; nothing when none is in force. */
export async function matrixInForce(tx: Transaction): Promise<MatrixInForce | undefined> {
  const [row] = await tx.run<VersionRow>(IN_FORCE, [brusselsDay(tx.now)]);
  return row && { ...toVersion(row), cells: await cellsOf(tx, row.version) };
}

/** The version as the CSV that `proposeMatrix` takes; nothing when there is no such version. */
export async function exportMatrix(tx: Transaction, version: string): Promise<string | undefined> {
  const cells = isVersionKey(version) ? await cellsOf(tx, version) : [];
  return cells.length === 0 ? undefined : printMatrixCsv(cells);
}
