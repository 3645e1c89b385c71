/** One database, used only through short transactions that commit what they return and roll back what they throw. */
import pg from 'pg';
import type { Clock } from '../time/index.ts';

/** A prepared statement: PostgreSQL keeps its plan under `name`, so a name must mean one text only. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** An open transaction. `now` is the one moment at which everything in it happens. */
export interface Transaction {
  readonly now: Date;
  /** Runs one statement and gives its rows; the caller names the shape of a row. */
  run<Row extends object = Record<string, unknown>>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>;
}

export interface Database {
  readonly pool: pg.Pool;
  transaction<Result>(use: (tx: Transaction) => Promise<Result>): Promise<Result>;
  end(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  readonly clock: Clock;
  /** Most connections this process may hold. */
  readonly connections?: number;
  /** Called with an error of an idle connection; it is replaced by itself. */
  readonly onError?: (error: Error) => void;
}

const STATEMENT_TIMEOUT_MS = 15_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 15_000;

export const statement = (name: string, text: string): Statement => ({ name, text });

export function openDatabase({ url, clock, connections = 10, onError = () => {} }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
  });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return { pool, transaction: (use) => inTransaction(pool, clock, use), end: () => pool.end() };
}

async function inTransaction<Result>(
  pool: pg.Pool,
  clock: Clock,
  use: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  let open = true;
  const run: Transaction['run'] = async (query, values = []) => {
    if (!open) throw new Error('this transaction has ended');
    return (await client.query({ name: query.name, text: query.text, values: [...values] })).rows;
  };
  try {
    await client.query('BEGIN');
    const result = await use({ now: clock.now(), run });
    open = false;
    await client.query('COMMIT');
    return result;
  } catch (error) {
    open = false;
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
