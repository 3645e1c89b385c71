/**
 * The sealer: orders committed rows into segments, signs them, and copies the roots outside the database.
 * Invariant: a row is covered once. All transactions below the oldest open one have ended, so rows below that mark are final.
 */
import { type Database, statement, type Transaction } from '../../platform/postgres/index.ts';
import { appendRoots, type RootLine, readRoots } from './roots-file.ts';
import { chainOf, FIRST_PREVIOUS, merkleRoot, type SegmentHead, signerOf } from './segment.ts';

export interface SealOptions {
  readonly database: Database;
  readonly trailKey: Buffer;
  readonly rootsFile: string;
}

/** Rows of one segment, about: a transaction is never split. */
const SEGMENT_ROWS = 50_000;

const OPEN = statement(
  'audit-seal-open',
  `SELECT set_config('zenne.system', 'on', true), pg_advisory_xact_lock(hashtextextended('audit-seal', 0))`,
);
const MARKS = statement(
  'audit-seal-marks',
  `SELECT coalesce(max(number), 0)::int AS number, coalesce(max(tx_until), 0)::text AS mark,
          pg_snapshot_xmin(pg_current_snapshot())::text AS horizon,
          (SELECT chain FROM audit_seal ORDER BY number DESC LIMIT 1) AS chain
   FROM audit_seal`,
);
const ROWS = statement(
  'audit-seal-rows',
  `SELECT tx::text AS number, to_char(date_trunc('month', at AT TIME ZONE 'UTC'), 'YYYY-MM-DD') AS month, id, mac
   FROM audit_trail WHERE tx >= $1::bigint AND tx < $2::bigint ORDER BY audit_trail.tx, stream, at, id LIMIT $3`,
);
const INSERT = statement(
  'audit-insert-seal',
  `INSERT INTO audit_seal (number, month, tx_from, tx_until, rows, leaves, root, previous, chain, signature, sealed_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const ROOTS = statement(
  'audit-roots-after',
  `SELECT number::int, to_char(month, 'YYYY-MM-DD') AS month, rows, encode(chain, 'hex') AS chain, encode(signature, 'hex') AS signature
   FROM audit_seal WHERE number > $1 ORDER BY number`,
);

interface Marks {
  number: number;
  mark: string;
  horizon: string;
  chain: Buffer | null;
}

interface SealRow {
  /** Of the transaction. */
  number: string;
  month: string;
  id: string;
  mac: Buffer;
}

/** Seals what has been committed since the last run. Safe to run twice at once, and to die at any point. */
export async function sealTrail({ database, trailKey, rootsFile }: SealOptions): Promise<{ readonly rows: number }> {
  const signer = signerOf(trailKey);
  let sealed = 0;
  for (let more = true; more; ) {
    const rows = await database.transaction((tx) => sealOnce(tx, signer.sign));
    sealed += rows;
    more = rows >= SEGMENT_ROWS;
  }
  await copyRoots(database, rootsFile);
  return { rows: sealed };
}

async function sealOnce(tx: Transaction, sign: (chain: Buffer) => Buffer): Promise<number> {
  await tx.run(OPEN);
  const [marks] = await tx.run<Marks>(MARKS);
  if (!marks) throw new Error('the seals cannot be read');
  const from = BigInt(marks.mark);
  const horizon = BigInt(marks.horizon);
  if (horizon < from) {
    throw new Error(
      'The trail was sealed in another database cluster: transaction numbers have gone back. See the README of the audit module.',
    );
  }
  const rows = await tx.run<SealRow>(ROWS, [marks.mark, marks.horizon, SEGMENT_ROWS + 1]);
  const full = rows.length > SEGMENT_ROWS;
  const lastTx = rows.at(-1)?.number;
  const taken = full ? rows.filter((row) => row.number !== lastTx) : rows;
  // A full run that is one transaction only cannot be split; a mark without rows would make empty segments.
  if (taken.length === 0) return 0;
  const until = full ? BigInt(lastTx ?? 0) : horizon;
  await writeSegments(tx, marks, taken, until, sign);
  return taken.length;
}

/** One segment a month: a month whose retention has ended is dropped whole. */
async function writeSegments(
  tx: Transaction,
  { number, mark, chain }: Marks,
  rows: readonly SealRow[],
  until: bigint,
  sign: (chain: Buffer) => Buffer,
): Promise<void> {
  const months = [...new Set(rows.map(({ month }) => month))].sort();
  let previous: Buffer = chain ?? FIRST_PREVIOUS;
  for (const [at, month] of months.entries()) {
    const leaves = Buffer.concat(rows.filter((row) => row.month === month).map(leafOf));
    const root = merkleRoot(leaves);
    const count = rows.filter((row) => row.month === month).length;
    const head: SegmentHead = {
      number: number + at + 1,
      month,
      txFrom: mark,
      txUntil: until.toString(),
      rows: count,
      root,
      previous,
    };
    const link = chainOf(head);
    await tx.run(INSERT, [
      head.number,
      month,
      mark,
      head.txUntil,
      count,
      leaves,
      root,
      previous,
      link,
      sign(link),
      tx.now,
    ]);
    previous = link;
  }
}

const leafOf = ({ id, mac }: SealRow): Buffer => Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), mac]);

/** Copies what the file lacks; an earlier run may have died between database and file. */
async function copyRoots(database: Database, file: string): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.run(OPEN);
    const last = readRoots(file).at(-1)?.number ?? 0;
    appendRoots(file, await tx.run<RootLine>(ROOTS, [last]));
  });
}
