/** The logins of a command beside the program: on the running server, or on one started for the command. */
import { FolderInUse, lockFolder, runningOwnPostgres, startOwnPostgres } from '../platform/postgres/index.ts';
import type { Settings } from './settings.ts';

export interface DatabaseAddress {
  /** Login that owns the tables. */
  readonly ownerUrl: string;
  /** Login of the running program. */
  readonly runUrl: string;
  readonly stop: () => Promise<void>;
}

export async function databaseAddress({ databaseUrl, migrateUrl }: Settings, folder: string): Promise<DatabaseAddress> {
  if (databaseUrl && migrateUrl) return { ownerUrl: migrateUrl, runUrl: databaseUrl, stop: async () => {} };
  try {
    const lock = await lockFolder(folder);
    const own = await startOwnPostgres({ folder });
    return {
      ownerUrl: own.ownerUrl,
      runUrl: own.runUrl,
      stop: async () => {
        await own.stop();
        lock.release();
      },
    };
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    return { ...runningOwnPostgres(folder), stop: async () => {} };
  }
}
