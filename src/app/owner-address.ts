/** The owner's login for a command beside the program: of the running server, or of one started for the command. */
import { FolderInUse, lockFolder, runningOwnPostgres, startOwnPostgres } from '../platform/postgres/index.ts';
import type { Settings } from './settings.ts';

export interface OwnerAddress {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export async function ownerAddress({ migrateUrl }: Settings, folder: string): Promise<OwnerAddress> {
  if (migrateUrl) return { url: migrateUrl, stop: async () => {} };
  try {
    const lock = await lockFolder(folder);
    const own = await startOwnPostgres({ folder });
    return {
      url: own.ownerUrl,
      stop: async () => {
        await own.stop();
        lock.release();
      },
    };
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    return { url: runningOwnPostgres(folder), stop: async () => {} };
  }
}
