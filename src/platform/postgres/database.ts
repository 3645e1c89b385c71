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
  /** Runs reads that need not see one moment: each statement by itself, without a transaction's two round trips. */
  read<Result>(use: (tx: Transaction) => Promise<Result>): Promise<Result>;
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
    // BEGIN and COMMIT travel with their neighbours instead of waiting for an answer of their own.
    pipeline: true,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
  });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return {
    pool,
    read: (use) => onConnection(pool, (client) => use(statementsOn(client, clock).tx)),
    transaction: (use) => onConnection(pool, (client) => inTransaction(client, clock, use)),
    end: () => pool.end(),
  };
}

/** Lends a connection; one on which even ROLLBACK failed is thrown away. */
async function onConnection<Result>(pool: pg.Pool, use: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    return await use(client);
  } catch (error) {
    if (error instanceof ConnectionBroken) broken = error;
    throw error instanceof ConnectionBroken ? error.cause : error;
  } finally {
    client.release(broken);
  }
}

/** The connection cannot be used again; `cause` is what went wrong first. */
class ConnectionBroken extends Error {}

/** Statements on a connection, until `close`: what keeps a transaction past its end finds it dead. */
function statementsOn(client: pg.PoolClient, clock: Clock): { readonly tx: Transaction; readonly close: () => void } {
  let open = true;
  const run: Transaction['run'] = async (query, values = []) => {
    if (!open) throw new Error('this transaction has ended');
    return (await client.query({ name: query.name, text: query.text, values: [...values] })).rows;
  };
  return {
    tx: { now: clock.now(), run },
    close: () => {
      open = false;
    },
  };
}

async function inTransaction<Result>(
  client: pg.PoolClient,
  clock: Clock,
  use: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const { tx, close } = statementsOn(client, clock);
  const begun = client.query('BEGIN');
  try {
    const [result] = await Promise.all([use(tx), begun]);
    close();
    const { command } = await client.query('COMMIT');
    // PostgreSQL answers COMMIT with ROLLBACK when a statement failed unheard.
    if (command !== 'COMMIT') throw new Error('the transaction was rolled back');
    return result;
  } catch (error) {
    close();
    await client.query('ROLLBACK').catch(() => {
      throw new ConnectionBroken('a connection is lost', { cause: error });
    });
    throw error;
  }
}
