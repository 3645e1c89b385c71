/** The logins of the program, and of a command beside it: on a server that is given, on the running one, or on one started for it. */
import { FolderInUse, lockFolder, runningOwnPostgres, startOwnPostgres } from '../platform/postgres/index.ts';
import type { Settings } from './settings.ts';

export interface DatabaseAddress {
  /** Login that owns the tables. */
  readonly ownerUrl: string;
  /** Login of the running program. */
  readonly runUrl: string;
  readonly stop: () => Promise<void>;
}

/** Nothing when the program brings its own server. */
export const givenDatabase = ({ databaseUrl, migrateUrl }: Settings): DatabaseAddress | undefined =>
  databaseUrl && migrateUrl ? { ownerUrl: migrateUrl, runUrl: databaseUrl, stop: async () => {} } : undefined;

export async function databaseAddress(settings: Settings, folder: string): Promise<DatabaseAddress> {
  const given = givenDatabase(settings);
  if (given) return given;
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
