/**
 * Compares the acts that the doors counted with those the trail holds, hour by hour. Source: architecture, "Trace".
 * Invariant: an hour is compared once, after every living run has written its counts of it.
 */
import { type Database, statement, type Transaction } from '../../platform/postgres/index.ts';
import { type SystemGrant, systemTransaction } from '../grants/index.ts';
import { asSystem } from '../grants/system.ts';
import { hourOf } from './act-tally.ts';
import { type DifferenceKind, differenceKind } from './rules/difference.ts';
import { ACTOR_KINDS, ACTS, DOORS, OUTCOMES, STEPS, wordOf } from './vocabulary.ts';

export interface Difference {
  readonly hour: Date;
  readonly door: string;
  readonly act: string;
  readonly granted: boolean;
  readonly counted: number;
  readonly traced: number;
  readonly kind: DifferenceKind;
}

const HOUR_MS = 3_600_000;
/** After its end an hour waits so long: acts that began in it have ended and are counted. */
const SETTLE_MS = 5 * 60_000;
/** A run that was not seen for so long and did not end has crashed. */
const DEAD_MS = 3 * 60_000;
/** An act takes no longer than this, and counts are written far more often. */
const CRASH_WINDOW_MS = 2 * 60_000;
const MOST_HOURS = 72;

const NEXT = statement(
  'audit-next-hour',
  `SELECT coalesce((SELECT max(hour) + interval '1 hour' FROM audit_checked_hour), (SELECT min(started_at) FROM audit_run)) AS next,
          (SELECT min(seen_at) FROM audit_run WHERE ended_at IS NULL AND seen_at > $1) AS seen,
          (SELECT min(started_at) FROM audit_run) AS counting`,
);
const COUNTED = statement(
  'audit-counted',
  'SELECT door, act, granted, sum(acts)::int AS acts FROM audit_act_count WHERE hour = $1 GROUP BY door, act, granted',
);
// One act is one transaction, however many records it concerned. The house's own jobs and the sandbox pass no door that counts.
const TRACED = statement(
  'audit-traced',
  `SELECT d.door, d.act, d.outcome = ${OUTCOMES.granted} AS granted, count(DISTINCT d.tx)::int AS acts,
          count(DISTINCT d.tx) FILTER (WHERE EXISTS (SELECT 1 FROM audit_run r WHERE r.ended_at IS NULL AND r.seen_at < $3
            AND d.at BETWEEN r.seen_at - make_interval(secs => $4) AND r.seen_at + make_interval(secs => $4)))::int AS lost
   FROM audit_trail d WHERE d.at >= $1 AND d.at < $2 AND d.step = ${STEPS.decision} AND d.actor_kind <> ${ACTOR_KINDS.system}
     AND d.door NOT IN (${DOORS.job}, ${DOORS.sandbox}, ${DOORS['national-base']})
   GROUP BY 1, 2, 3`,
);
const KEEP_HOUR = statement('audit-keep-hour', 'INSERT INTO audit_checked_hour VALUES ($1, $2, $3, $4)');
const KEEP_DIFFERENCE = statement(
  'audit-keep-difference',
  `INSERT INTO audit_difference (hour, door, act, granted, counted, traced, kind, found_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

/** Told of an hour's differences in the transaction that keeps them: letters, figures, log. */
export type OnDifference = (grant: SystemGrant, differences: readonly Difference[]) => Promise<void>;

/** Compares every hour that is ready; gives how many. */
export async function checkCompleteness(database: Database, onDifference: OnDifference): Promise<number> {
  let checked = 0;
  for (let more = true; more && checked < MOST_HOURS; checked += more ? 1 : 0)
    more = await asSystem(database, 'completeness of the trail', (grant) => checkNext(grant, onDifference));
  return checked;
}

async function checkNext(grant: SystemGrant, onDifference: OnDifference): Promise<boolean> {
  const tx = systemTransaction(grant);
  const now = tx.now.getTime();
  const [marks] = await tx.run<{ next: Date | null; seen: Date | null; counting: Date | null }>(NEXT, [
    new Date(now - DEAD_MS),
  ]);
  if (!marks?.next || !marks.counting) return false;
  const hour = hourOf(marks.next);
  const end = new Date(hour.getTime() + HOUR_MS);
  const isReady = end.getTime() + SETTLE_MS <= Math.min(now, marks.seen?.getTime() ?? now);
  if (!isReady) return false;
  const rows = await compare(tx, hour, end, marks.counting);
  const sum = (of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);
  await tx.run(KEEP_HOUR, [hour, sum(({ counted }) => counted), sum(({ traced }) => traced), tx.now]);
  const differences = rows.filter(differs);
  for (const { door, act, granted, counted, traced, kind } of differences)
    await tx.run(KEEP_DIFFERENCE, [hour, door, act, granted, counted, traced, kind, tx.now]);
  if (differences.length > 0) await onDifference(grant, differences);
  return true;
}

type Row = Omit<Difference, 'kind'> & { readonly kind: DifferenceKind | undefined };
const differs = (row: Row): row is Difference => row.kind !== undefined;

interface TracedRow {
  door: number;
  act: number;
  granted: boolean;
  acts: number;
  lost: number;
}

/** Door, act and outcome side by side. Acts from before anybody counted are left out. */
async function compare(tx: Transaction, hour: Date, end: Date, counting: Date): Promise<Row[]> {
  const from = counting > hour ? counting : hour;
  const counted = await tx.run<{ door: string; act: string; granted: boolean; acts: number }>(COUNTED, [hour]);
  const dead = new Date(tx.now.getTime() - DEAD_MS);
  const traced = await tx.run<TracedRow>(TRACED, [from, end, dead, CRASH_WINDOW_MS / 1000]);
  const named = traced.map((row) => ({ ...row, door: wordOf(DOORS, row.door), act: wordOf(ACTS, row.act) }));
  const keys = new Set([...counted, ...named].map(({ door, act, granted }) => `${door} ${act} ${granted}`));
  return [...keys].map((key) => {
    const isIt = (row: { door: string; act: string; granted: boolean }): boolean =>
      `${row.door} ${row.act} ${row.granted}` === key;
    const [door = '', act = '', granted] = key.split(' ');
    const { acts = 0, lost = 0 } = named.find(isIt) ?? {};
    const compared = { counted: counted.find(isIt)?.acts ?? 0, traced: acts };
    const kind = differenceKind({ ...compared, lost });
    return { hour, door, act, granted: granted === 'true', ...compared, kind };
  });
}
