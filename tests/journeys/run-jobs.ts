/** Runs the jobs that wait, as the program does, until none of them is left that is due. */
import { startJobs, type Task } from '../../src/platform/jobs/index.ts';
import { makeLog } from '../../src/platform/log/index.ts';
import type { TestHouse } from './house.ts';

export async function runJobs(
  { access: { database, keys }, metrics }: TestHouse,
  tasks: Readonly<Record<string, Task>>,
): Promise<void> {
  const log = makeLog({ level: 'silent' });
  const jobs = await startJobs({ pool: database.pool, keys, tasks, crontab: '', log, metrics });
  const due = async (): Promise<number> => {
    const { rows } = await database.pool.query<{ due: number }>(
      `SELECT count(*)::int AS due FROM graphile_worker.jobs
       WHERE task_identifier = ANY ($1) AND (locked_at IS NOT NULL OR (run_at <= now() AND attempts < max_attempts))`,
      [Object.keys(tasks)],
    );
    return rows[0]?.due ?? 0;
  };
  while ((await due()) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await jobs.stop();
}
