/** The grant of the house itself, for jobs and seeding. Invariant: not reachable from a door except the sandbox's. */
import { type Database, statement, type Transaction } from '../../platform/postgres/index.ts';

class SystemGrant {
  readonly #tx: Transaction;
  readonly #reason: string;

  private constructor(tx: Transaction, reason: string) {
    this.#tx = tx;
    this.#reason = reason;
    Object.freeze(this);
  }

  static make(tx: Transaction, reason: string): SystemGrant {
    return new SystemGrant(tx, reason);
  }

  static transaction(grant: SystemGrant): Transaction {
    return grant.#tx;
  }

  static reason(grant: SystemGrant): string {
    return grant.#reason;
  }
}

export type { SystemGrant };
export const systemTransaction = SystemGrant.transaction;
export const systemReason = SystemGrant.reason;

const OPEN_ALL = statement('grants-open-system', `SELECT set_config('zenne.system', 'on', true)`);

/** Runs `use` in one transaction that sees every record; `reason` says which job or seeding it is. */
export function asSystem<Result>(
  database: Database,
  reason: string,
  use: (grant: SystemGrant) => Promise<Result>,
): Promise<Result> {
  return database.transaction(async (tx) => {
    await tx.run(OPEN_ALL);
    return use(SystemGrant.make(tx, reason));
  });
}
