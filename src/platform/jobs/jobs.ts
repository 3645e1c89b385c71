/** Jobs: rows written in the transaction of the change that causes them; retried for days, kept as dead letters, never lost. */
import { statement, type Transaction } from '../postgres/index.ts';
import { type KeyRing, sealHouse } from '../sealing/index.ts';

/** Retried with growing pauses; the 25th try is about five days after the first. */
const MOST_ATTEMPTS = 25;

const ADD = statement(
  'jobs-add',
  'SELECT graphile_worker.add_job($1::text, $2::json, max_attempts => $3::integer, job_key => $4::text, priority => $5::integer)',
);

export interface JobOptions {
  readonly attempts?: number;
  /** One job waits under a key: the last one that was added. */
  readonly key?: string;
  /** The smaller goes first; 0 without it. */
  readonly priority?: number;
}

/** Adds a job in this transaction. The payload is sealed: job rows hold no personal data in clear. */
export async function addJob(
  tx: Transaction,
  keys: KeyRing,
  task: string,
  payload: unknown,
  { attempts = MOST_ATTEMPTS, key, priority = 0 }: JobOptions = {},
): Promise<void> {
  const sealed = sealHouse(keys, `job ${task}`, Buffer.from(JSON.stringify(payload))).toString('base64');
  await tx.run(ADD, [task, JSON.stringify({ sealed }), attempts, key ?? null, priority]);
}

export interface DeadLetter {
  readonly id: string;
  readonly task: string;
  readonly attempts: number;
  readonly addedAt: Date;
}

const DEAD = statement(
  'jobs-dead',
  `SELECT id::text, task_identifier AS task, attempts, created_at AS "addedAt" FROM graphile_worker.jobs
   WHERE attempts >= max_attempts AND locked_at IS NULL ORDER BY id`,
);

/** Jobs that failed their last attempt and wait for a person; a job still in its last attempt is not one. */
export const deadLetters = (tx: Transaction): Promise<DeadLetter[]> => tx.run<DeadLetter>(DEAD);

const RETRY = statement(
  'jobs-retry',
  'SELECT id FROM graphile_worker.reschedule_jobs(ARRAY[$1::bigint], now(), attempts => 0)',
);

/** Gives a dead letter all its attempts again. */
export const retryDeadLetter = async (tx: Transaction, id: string): Promise<boolean> =>
  (await tx.run(RETRY, [id])).length > 0;
