/** Runs the jobs in this process. When the database goes away the runner ends; another one begins, until it is there again. */
import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, parseCrontab, type Runner, run, type WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import type { Log } from '../log/index.ts';
import type { Metrics } from '../metrics/index.ts';
import { type KeyRing, openHouse } from '../sealing/index.ts';

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

const AGAIN_AFTER_MS = 1000;
/** Without these the library throws where nobody can catch it, when the end of a job cannot be written. */
const CAUGHT = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } } as const;

interface Running {
  readonly runner: Runner;
  /** Under which jobs are locked while they run. */
  readonly id: string;
}

/** Runs jobs until stopped. */
export async function startJobs(options: JobsOptions): Promise<{ stop: () => Promise<void> }> {
  let isStopping = false;
  let running = await begin(options);
  const keepRunning = async (): Promise<void> => {
    while (!isStopping) {
      await running.runner.promise.catch(() => undefined);
      if (isStopping) break;
      options.log.warn('the runner of jobs ended; another one begins when the database is there');
      running = (await beginAgain(running)) ?? running;
    }
    await running.runner.stop().catch(() => undefined);
  };
  const beginAgain = async ({ id }: Running): Promise<Running | undefined> => {
    while (!isStopping) {
      await sleep(AGAIN_AFTER_MS);
      const another = await begin(options, id).catch(() => undefined);
      if (another) return another;
    }
    return undefined;
  };
  const kept = keepRunning();
  return {
    stop: async () => {
      isStopping = true;
      await running.runner.stop().catch(() => undefined);
      await kept;
    },
  };
}

/** `before`: the runner that ended; what it had begun and could not end is begun anew. */
async function begin(options: JobsOptions, before?: string): Promise<Running> {
  const { pool, keys, tasks, crontab } = options;
  if (before !== undefined) await pool.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [[before]]);
  const taskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(openPayload(keys, name, payload))]),
  );
  const events: WorkerEvents = new EventEmitter();
  let id = '';
  events.on('pool:create', ({ workerPool }) => {
    id = workerPool.id;
  });
  tell(events, options);
  const runner = await run({
    ...{ pgPool: pool, taskList, parsedCronItems: parseCrontab(crontab), events, preset: CAUGHT },
    ...{ concurrency: 2, noHandleSignals: true, pollInterval: 5000, logger: new Logger(() => () => {}) },
  });
  return { runner, id };
}

function tell(events: WorkerEvents, { log, metrics }: JobsOptions): void {
  events.on('job:success', ({ job }) => metrics.jobEnded(job.task_identifier, 'done'));
  events.on('job:error', ({ job, error }) => {
    metrics.jobEnded(job.task_identifier, 'failed');
    log.warn({ err: error, task: job.task_identifier, attempt: job.attempts }, 'job failed');
  });
  events.on('job:failed', ({ job }) => {
    metrics.jobEnded(job.task_identifier, 'dead');
    log.error({ task: job.task_identifier }, 'job is a dead letter');
  });
}

function openPayload(keys: KeyRing, task: string, payload: unknown): unknown {
  const sealed = typeof payload === 'object' && payload && 'sealed' in payload ? payload.sealed : undefined;
  // Jobs of the crontab carry no sealed payload.
  if (typeof sealed !== 'string') return undefined;
  return JSON.parse(openHouse(keys, `job ${task}`, Buffer.from(sealed, 'base64')).toString()) as unknown;
}
