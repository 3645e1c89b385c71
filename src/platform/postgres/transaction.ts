/** One transaction on one connection: it commits what it returns, rolls back what it throws, and is dead afterwards. */
import type pg from 'pg';
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
  /** Queues a statement that leaves together with COMMIT. When it fails, nothing is committed and the transaction throws. */
  runLast(statement: Statement, values: readonly unknown[]): void;
}

export const statement = (name: string, text: string): Statement => ({ name, text });

/** The connection cannot be used again; `cause` is what went wrong first. */
export class ConnectionBroken extends Error {}

type Send = (statement: Statement, values?: readonly unknown[]) => Promise<pg.QueryResult>;

const sendOn =
  (client: pg.PoolClient): Send =>
  ({ name, text }, values = []) =>
    client.query({ name, text, values: [...values] });

/** Statements on a connection, until `close`: what keeps a transaction past its end finds it dead. */
function statementsOn(send: Send, clock: Clock, runLast: Transaction['runLast']) {
  let open = true;
  const alive = (): void => {
    if (!open) throw new Error('this transaction has ended');
  };
  const tx: Transaction = {
    now: clock.now(),
    run: async (query, values) => {
      alive();
      return (await send(query, values)).rows;
    },
    runLast: (query, values) => {
      alive();
      runLast(query, values);
    },
  };
  const close = (): void => {
    open = false;
  };
  return { tx, close };
}

/** Reads without a transaction: there is no COMMIT that a statement could leave with. */
export const readsOn = (client: pg.PoolClient, clock: Clock): Transaction =>
  statementsOn(sendOn(client), clock, hasNoLast).tx;

const hasNoLast = (): never => {
  throw new Error('a read has no COMMIT that a statement could leave with');
};

const BEGIN = statement('begin', 'BEGIN');
const COMMIT = statement('commit', 'COMMIT');

export async function inTransaction<Result>(
  client: pg.PoolClient,
  clock: Clock,
  use: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const send = sendOn(client);
  const last: Parameters<Send>[] = [];
  const { tx, close } = statementsOn(send, clock, (...query) => last.push(query));
  const begun = send(BEGIN);
  try {
    const [result] = await Promise.all([use(tx), begun]);
    close();
    await commit(client, last);
    return result;
  } catch (error) {
    close();
    await client.query('ROLLBACK').catch(() => {
      throw new ConnectionBroken('a connection is lost', { cause: error });
    });
    throw error;
  }
}

/** Sends what was queued and COMMIT behind it, in one piece. */
async function commit(client: pg.PoolClient, last: readonly Parameters<Send>[]): Promise<void> {
  let isUnsent = false;
  const ended = last.map(
    ([{ name, text }, values = []]) =>
      new Promise<void>((resolve, reject) => {
        client.query({ name, text, values: [...values] }, (error) => {
          isUnsent ||= Boolean(error);
          if (error) reject(error);
          else resolve();
        });
      }),
  );
  // A value that cannot be written fails before anything is sent: COMMIT must not go without its statement.
  const committed = isUnsent ? undefined : sendOn(client)(COMMIT);
  const [result] = await Promise.all([committed, ...ended]);
  // PostgreSQL answers COMMIT with ROLLBACK when a statement failed unheard.
  if (result?.command !== 'COMMIT') throw new Error('the transaction was rolled back');
}
