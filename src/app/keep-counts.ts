/** What is counted in memory and written every few seconds, until the house stops. */
import type { ActTally } from '../modules/audit/index.ts';
import type { SourceTally } from '../modules/hub/index.ts';
import type { Log } from '../platform/log/index.ts';
import type { Database } from '../platform/postgres/index.ts';

const FLUSH_MS = 5000;

export interface Counts {
  readonly database: Database;
  readonly tally: ActTally;
  readonly sourceTally: SourceTally;
  readonly log: Log;
}

/** Gives what stops it after a last time. */
export function keepCounts({ database, tally, sourceTally, log }: Counts): () => Promise<void> {
  const write = async (): Promise<void> => {
    await tally.flush(database).catch((error: unknown) => log.warn({ err: error }, 'counts of acts wait'));
    await sourceTally.flush(database).catch((error: unknown) => log.warn({ err: error }, 'counts of stores wait'));
  };
  let writing: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    writing = write();
  }, FLUSH_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await writing;
    await sourceTally.flush(database);
    await tally.end(database);
  };
}
