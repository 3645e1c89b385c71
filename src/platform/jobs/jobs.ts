/** Jobs: rows written in the transaction of the change that causes them; retried for days, kept as dead letters, never lost. */
import { Logger, parseCrontab, type Runner, run } from 'graphile-worker';
import type pg from 'pg';
import type { Log } from '../log/index.ts';
import type { Metrics } from '../metrics/index.ts';
import { statement, type Transaction } from '../postgres/index.ts';
import { type KeyRing, openHouse, sealHouse } from '../sealing/index.ts';

export type Task = (payload: unknown) => Promise<void>;

export interface JobsOptions {
  readonly pool: pg.Pool;
  readonly keys: KeyRing;
  readonly tasks: Readonly<Record<string, Task>>;
  /** Lines of graphile-worker's crontab; `?fill=` runs what was missed. */
  readonly crontab: string;
  readonly log: Log;
  readonly metrics: Metrics;
}

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

/** Runs jobs in this process until stopped. */
export async function startJobs({
  pool,
  keys,
  tasks,
  crontab,
  log,
  metrics,
}: JobsOptions): Promise<{ stop: () => Promise<void> }> {
  const taskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(openPayload(keys, name, payload))]),
  );
  const runner: Runner = await run({
    pgPool: pool,
    taskList,
    parsedCronItems: parseCrontab(crontab),
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 5000,
    logger: new Logger(() => () => {}),
  });
  runner.events.on('job:success', ({ job }) => metrics.jobEnded(job.task_identifier, 'done'));
  runner.events.on('job:error', ({ job, error }) => {
    metrics.jobEnded(job.task_identifier, 'failed');
    log.warn({ err: error, task: job.task_identifier, attempt: job.attempts }, 'job failed');
  });
  runner.events.on('job:failed', ({ job }) => {
    metrics.jobEnded(job.task_identifier, 'dead');
    log.error({ task: job.task_identifier }, 'job is a dead letter');
  });
  return { stop: () => runner.stop() };
}

function openPayload(keys: KeyRing, task: string, payload: unknown): unknown {
  const sealed = typeof payload === 'object' && payload && 'sealed' in payload ? payload.sealed : undefined;
  // Jobs of the crontab carry no sealed payload.
  if (typeof sealed !== 'string') return undefined;
  return JSON.parse(openHouse(keys, `job ${task}`, Buffer.from(sealed, 'base64')).toString()) as unknown;
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
