/**
 * Counts of acts answered at the doors, kept beyond this process: taken in the HTTP layer, written by a connection of its own.
 * The trail's completeness is compared with them. Source: architecture, "Trace".
 */
import type { AnsweredAct } from '../../platform/metrics/index.ts';
import { type Database, statement } from '../../platform/postgres/index.ts';
import { newItemId } from '../../platform/sealing/index.ts';
import type { Clock } from '../../platform/time/index.ts';

const HOUR_MS = 3_600_000;
/** Hours kept in memory: an act ends long before. */
const KEPT_HOURS = 3;

/** The beginning of the hour (UTC) in which a moment stands. */
export const hourOf = (moment: Date): Date => new Date(Math.floor(moment.getTime() / HOUR_MS) * HOUR_MS);

// Totals of this run, not additions: writing them twice changes nothing.
const WRITE_RUN = statement(
  'audit-write-run',
  `INSERT INTO audit_run (run, started_at, seen_at, ended_at) VALUES ($1, $2, $3, $4)
   ON CONFLICT (run) DO UPDATE SET seen_at = excluded.seen_at, ended_at = excluded.ended_at`,
);
const WRITE_COUNTS = statement(
  'audit-write-counts',
  `INSERT INTO audit_act_count (hour, door, act, granted, run, acts)
   SELECT hour, door, act, granted, $1, acts FROM unnest($2::timestamptz[], $3::text[], $4::text[], $5::boolean[], $6::integer[])
     AS counted (hour, door, act, granted, acts)
   ON CONFLICT (hour, door, act, granted, run) DO UPDATE SET acts = excluded.acts`,
);

interface Count {
  readonly hour: Date;
  readonly door: string;
  readonly act: string;
  readonly granted: boolean;
  acts: number;
}

export interface ActTally {
  /** Counts one act; never fails and never waits. */
  readonly count: (act: AnsweredAct) => void;
  /** Writes what was counted; the run is seen at the moment up to which its counts are complete. */
  readonly flush: (database: Database) => Promise<void>;
  /** The last flush: this run ended and lost nothing. */
  readonly end: (database: Database) => Promise<void>;
  /** Starts from nothing, after the sandbox was emptied. */
  readonly forget: () => void;
}

export function makeActTally(clock: Clock): ActTally {
  const run = newItemId(clock.now());
  const startedAt = clock.now();
  const counts = new Map<string, Count>();
  const write = async (database: Database, isEnd: boolean): Promise<void> => {
    const seenAt = clock.now();
    dropOld(counts, seenAt);
    const rows = [...counts.values()].map((count) => ({ ...count }));
    await database.transaction(async (tx) => {
      await tx.run(WRITE_RUN, [run, startedAt, seenAt, isEnd ? seenAt : null]);
      const column = <Value>(of: (count: Count) => Value): Value[] => rows.map(of);
      if (rows.length === 0) return;
      await tx.run(WRITE_COUNTS, [
        run,
        column(({ hour }) => hour),
        column(({ door }) => door),
        column(({ act }) => act),
        column(({ granted }) => granted),
        column(({ acts }) => acts),
      ]);
    });
  };
  return {
    count: ({ door, act, granted, at }) => {
      const hour = hourOf(at ?? clock.now());
      const key = `${hour.getTime()} ${door} ${act} ${granted}`;
      const found = counts.get(key);
      if (found) found.acts += 1;
      else counts.set(key, { hour, door, act, granted, acts: 1 });
    },
    flush: (database) => write(database, false),
    end: (database) => write(database, true),
    forget: () => counts.clear(),
  };
}

function dropOld(counts: Map<string, Count>, now: Date): void {
  for (const [key, { hour }] of counts) if (now.getTime() - hour.getTime() > KEPT_HOURS * HOUR_MS) counts.delete(key);
}
