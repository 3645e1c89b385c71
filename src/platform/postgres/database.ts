/** One database, used only through short transactions that commit what they return and roll back what they throw. */
import pg from 'pg';
import type { Clock } from '../time/index.ts';
import { GatheringSocket } from './gathering-socket.ts';
import { ConnectionBroken, inTransaction, readsOn, type Transaction } from './transaction.ts';

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

export function openDatabase({ url, clock, connections = 10, onError = () => {} }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    // BEGIN and COMMIT travel with their neighbours instead of waiting for an answer of their own.
    pipeline: true,
    stream: () => new GatheringSocket(),
    // Every statement is prepared, and every search begins with a key: planning anew for each value finds nothing better.
    options: '-c plan_cache_mode=force_generic_plan -c datestyle=ISO',
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
  });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return {
    pool,
    read: (use) => onConnection(pool, (client) => use(readsOn(client, clock))),
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
