/** The grant of the house itself, for jobs and seeding. Invariant: not reachable from a door except the sandbox's. */
import { type Database, statement, type Transaction } from '../../platform/postgres/index.ts';

class SystemGrant {
  readonly #tx: Transaction;

  private constructor(tx: Transaction) {
    this.#tx = tx;
    Object.freeze(this);
  }

  static make(tx: Transaction): SystemGrant {
    return new SystemGrant(tx);
  }

  static transaction(grant: SystemGrant): Transaction {
    return grant.#tx;
  }
}

export type { SystemGrant };
export const systemTransaction = SystemGrant.transaction;

// The reason shows in the database's own view of its activity.
const OPEN_ALL = statement(
  'grants-open-system',
  `SELECT set_config('zenne.system', 'on', true), set_config('application_name', $1, true)`,
);

/** Runs `use` in one transaction that sees every record; `reason` says which job or seeding it is. */
export function asSystem<Result>(
  database: Database,
  reason: string,
  use: (grant: SystemGrant) => Promise<Result>,
): Promise<Result> {
  return database.transaction(async (tx) => {
    await tx.run(OPEN_ALL, [`zenne: ${reason}`]);
    return use(SystemGrant.make(tx));
  });
}
