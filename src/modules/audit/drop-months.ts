/** Months whose retention has ended are dropped whole; their seals stay, so that the chain can still be verified. Source: access rules 7.8. */
import { type Database, statement } from '../../platform/postgres/index.ts';
import { addMonths } from '../../platform/time/index.ts';
import { systemTransaction } from '../grants/index.ts';
import { asSystem } from '../grants/system.ts';
import type { Trail } from './trail.ts';

/** Years that the trail is kept at least, whatever is set. The database refuses less, too. */
export const LEAST_TRAIL_YEARS = 10;
const MONTHS_A_YEAR = 12;

const MONTHS = statement(
  'audit-months',
  `SELECT to_char(to_date(right(c.relname, 7), 'YYYY_MM'), 'YYYY-MM-DD') AS month FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
   WHERE i.inhparent = 'audit_trail'::regclass ORDER BY 1`,
);
const DROP = statement('audit-drop-month', 'SELECT audit_drop_month($1::date, $2) AS rows');

export interface DropOptions {
  readonly database: Database;
  readonly trail: Trail;
  /** Who does it, as the trail names the house. */
  readonly house: string;
  readonly years: number;
}

/** Drops what is due, the oldest first, one transaction each; each leaves its line in a house stream. Gives the months. */
export async function dropMonths({ database, trail, house, years }: DropOptions): Promise<string[]> {
  if (years < LEAST_TRAIL_YEARS) throw new Error('the trail is kept for ten years at least');
  const months = await database.transaction((tx) => tx.run<{ month: string }>(MONTHS));
  const dropped: string[] = [];
  for (const { month } of months) {
    const isDropped = await asSystem(database, 'retention of the trail', async (grant) => {
      const tx = systemTransaction(grant);
      if (addMonths(month, 1 + years * MONTHS_A_YEAR) > tx.now.toISOString().slice(0, 10)) return false;
      const [row] = await tx.run<{ rows: string | null }>(DROP, [month, years]);
      const told = { act: 'drop-trail-month', actorKind: 'system', actor: house, door: 'job' } as const;
      const reason = month.slice(0, 7);
      trail.record(tx, [
        { ...told, step: 'decision', outcome: 'granted', reason },
        { ...told, step: 'disclosure', outcome: 'disclosed', reason, count: Number(row?.rows ?? 0) },
      ]);
      return true;
    });
    if (isDropped) dropped.push(month);
  }
  return dropped;
}
