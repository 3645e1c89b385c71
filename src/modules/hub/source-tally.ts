/** Counts what became of questions to stores, in memory, and writes it in the background: a look never waits for it, and processes agree over the database. */
import { type Database, statement } from '../../platform/postgres/index.ts';
import type { Clock } from '../../platform/time/index.ts';
import type { InstitutionKey } from '../grants/index.ts';
import type { SourceOutcome } from './fetch/context.ts';
import { meaningOf } from './rules/source-health.ts';

const BUCKET_MS = 300_000;

export interface SourceTally {
  /** Never fails and never waits. */
  readonly count: (institution: InstitutionKey, outcome: SourceOutcome) => void;
  /** A process leaves the store alone until then. */
  readonly leaveAlone: (institution: InstitutionKey, until: Date) => void;
  /** Adds what was counted since the last time; what could not be written is kept for the next. */
  readonly flush: (database: Database) => Promise<void>;
  /** Starts from nothing, after the sandbox was emptied. */
  readonly forget: () => void;
}

interface Count {
  readonly institution: string;
  readonly moment: Date;
  readonly outcome: SourceOutcome;
  times: number;
}

interface State {
  readonly institution: string;
  answeredAt?: Date;
  failedAt?: Date;
  failure?: SourceOutcome;
  leftAloneUntil?: Date;
}

const ADD_COUNTS = statement(
  'hub-add-source-counts',
  `INSERT INTO hub_source_count AS c (institution, moment, outcome, times)
   SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::integer[])
   ON CONFLICT (institution, moment, outcome) DO UPDATE SET times = c.times + excluded.times`,
);
// Another process may have written something later meanwhile.
const KEEP_STATES = statement(
  'hub-keep-source-states',
  `INSERT INTO hub_source_state AS s (institution, answered_at, failed_at, failure, left_alone_until)
   SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::text[], $5::timestamptz[])
   ON CONFLICT (institution) DO UPDATE SET
     answered_at = greatest(s.answered_at, excluded.answered_at),
     failure = CASE WHEN excluded.failed_at >= coalesce(s.failed_at, excluded.failed_at) THEN excluded.failure ELSE s.failure END,
     failed_at = greatest(s.failed_at, excluded.failed_at),
     left_alone_until = greatest(s.left_alone_until, excluded.left_alone_until)`,
);

export function makeSourceTally(clock: Clock): SourceTally {
  let counts = new Map<string, Count>();
  let states = new Map<string, State>();
  const stateOf = (institution: string): State => {
    const known = states.get(institution) ?? { institution };
    states.set(institution, known);
    return known;
  };
  const add = (count: Count): void => {
    const key = `${count.institution} ${count.moment.getTime()} ${count.outcome}`;
    const known = counts.get(key);
    if (known) known.times += count.times;
    else counts.set(key, { ...count });
  };
  return {
    count: (institution, outcome) => {
      const now = clock.now();
      add({ institution, moment: new Date(Math.floor(now.getTime() / BUCKET_MS) * BUCKET_MS), outcome, times: 1 });
      const meaning = meaningOf(outcome);
      if (meaning === 'answered') stateOf(institution).answeredAt = now;
      if (meaning === 'failed') Object.assign(stateOf(institution), { failedAt: now, failure: outcome });
    },
    leaveAlone: (institution, until) => {
      stateOf(institution).leftAloneUntil = until;
    },
    flush: async (database) => {
      if (counts.size === 0 && states.size === 0) return;
      const [counted, known] = [[...counts.values()], [...states.values()]];
      [counts, states] = [new Map(), new Map()];
      try {
        await write(database, counted, known);
      } catch (error) {
        for (const one of counted) add(one);
        for (const one of known) states.set(one.institution, { ...one, ...states.get(one.institution) });
        throw error;
      }
    },
    forget: () => {
      [counts, states] = [new Map(), new Map()];
    },
  };
}

/** In one order, so that two processes never wait for each other. */
const inOrder = <Row extends { readonly institution: string }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => (a.institution < b.institution ? -1 : 1));

async function write(database: Database, counted: readonly Count[], known: readonly State[]): Promise<void> {
  const [counts, states] = [inOrder(counted), inOrder(known)];
  await database.transaction(async (tx) => {
    if (states.length > 0)
      await tx.run(KEEP_STATES, [
        states.map(({ institution }) => institution),
        states.map(({ answeredAt }) => answeredAt ?? null),
        states.map(({ failedAt }) => failedAt ?? null),
        states.map(({ failure }) => failure ?? null),
        states.map(({ leftAloneUntil }) => leftAloneUntil ?? null),
      ]);
    if (counts.length > 0)
      await tx.run(ADD_COUNTS, [
        counts.map(({ institution }) => institution),
        counts.map(({ moment }) => moment),
        counts.map(({ outcome }) => outcome),
        counts.map(({ times }) => times),
      ]);
  });
}
