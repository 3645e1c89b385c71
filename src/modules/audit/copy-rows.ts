/** Rows of the trail as PostgreSQL copies them out: bytes to hash, in the order of the seals, without making values of them. */
import type pg from 'pg';
import { CANONICAL_SQL } from './row.ts';

export interface CopiedRow {
  readonly id: Buffer;
  readonly mac: Buffer;
  readonly canonical: Buffer;
}

export interface RowRange {
  readonly txFrom: string;
  /** Exclusive. */
  readonly txUntil: string;
  /** First day, YYYY-MM-DD; every month when absent. */
  readonly month?: string;
}

// COPY takes no parameters: what stands in the text is made of numbers and a day only.
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const rowsOf = ({ txFrom, txUntil, month }: RowRange): string => {
  if (month !== undefined && !DAY.test(month)) throw new TypeError('not a day');
  const first = `timestamptz '${month} 00:00:00+00'`;
  const within =
    month === undefined
      ? ''
      : `AND at >= ${first} AND at < (${first} AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC'`;
  return `SELECT * FROM audit_trail WHERE tx >= ${BigInt(txFrom)} AND tx < ${BigInt(txUntil)} ${within} ORDER BY tx, stream, at, id`;
};

/** Gives every row of the range to `use`, in order. The transaction must not gather from parallel workers, or order is lost. */
export function copyRows(client: pg.Client, range: RowRange, use: (row: CopiedRow) => void): Promise<void> {
  const text = `COPY (SELECT id, mac, ${CANONICAL_SQL} FROM (${rowsOf(range)}) ordered) TO STDOUT (FORMAT binary)`;
  return new Promise((resolve, reject) => client.query(new CopyOut(text, use, resolve, reject)));
}

/** What node-postgres asks of a query of one's own. */
class CopyOut implements pg.Submittable {
  readonly #text: string;
  readonly #use: (row: CopiedRow) => void;
  readonly #resolve: () => void;
  readonly #reject: (error: unknown) => void;

  constructor(text: string, use: (row: CopiedRow) => void, resolve: () => void, reject: (error: unknown) => void) {
    this.#text = text;
    this.#use = use;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#text);
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    try {
      const row = readRow(chunk);
      if (row) this.#use(row);
    } catch (error) {
      this.#reject(error);
    }
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.#resolve();
  }

  handleError(error: Error): void {
    this.#reject(error);
  }
}

// Source: PostgreSQL, COPY, "Binary Format". A message is one row; the head of the file comes before the first.
const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1');
const HEAD_BYTES = SIGNATURE.length + 8;
const FIELDS = 3;

function readRow(chunk: Buffer): CopiedRow | undefined {
  let at = chunk.subarray(0, SIGNATURE.length).equals(SIGNATURE) ? HEAD_BYTES : 0;
  // The end is told by a count of -1; a head may come alone.
  if (at === chunk.length || chunk.readInt16BE(at) === -1) return undefined;
  if (chunk.readInt16BE(at) !== FIELDS) throw new Error('the copied rows have another form');
  at += 2;
  const next = (): Buffer => {
    const from = at + 4;
    at = from + chunk.readInt32BE(at);
    return chunk.subarray(from, at);
  };
  return { id: next(), mac: next(), canonical: next() };
}
