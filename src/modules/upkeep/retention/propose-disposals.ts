/** The monthly job: proposes what has passed its term and is under no legal hold. It destroys nothing, and proposes nothing twice. */
import { type Database, statement } from '../../../platform/postgres/index.ts';
import { type KeyRing, newItemId } from '../../../platform/sealing/index.ts';
import { addMonths, brusselsDay } from '../../../platform/time/index.ts';
import type { Trail, TrailEntry } from '../../audit/index.ts';
import { itemsPastTerm } from '../../fhir-vault/index.ts';
import { officerKey, type SystemGrant, systemTransaction } from '../../grants/index.ts';
import { asSystem } from '../../grants/system.ts';
import { linksPastTerm, type PastTerm } from '../../hub/index.ts';
import { notifyByJob } from '../../notices/index.ts';
import { HOUSE } from '../../people/index.ts';
import { type Origin, terms, yearsFor } from '../rules/retention.ts';

export interface RetentionContext {
  readonly database: Database;
  readonly trail: Trail;
  readonly keys: KeyRing;
}

/** More than this waits for the next month: two persons look at each. */
const MOST_A_RUN = 200;

// What an officer wanted to keep is proposed again a year later.
const NOT_NOW = statement(
  'upkeep-not-to-propose',
  `SELECT item FROM upkeep_hold WHERE ended_at IS NULL
   UNION SELECT item FROM upkeep_disposal WHERE state <> 'kept' OR second_at > $1`,
);
const INSERT = statement(
  'upkeep-insert-disposal',
  `INSERT INTO upkeep_disposal (disposal, patient, item, kind, origin, written_on, recorded_on, term_ended, state, proposed_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'disposal-proposed', $9)`,
);
const OFFICERS = statement(
  'upkeep-officers',
  `SELECT officer FROM people_v_officer WHERE roles <> '{}' ORDER BY officer`,
);

/** Gives how many were proposed. */
export function proposeDisposals({ database, trail, keys }: RetentionContext): Promise<number> {
  return asSystem(database, 'proposing what has passed its term', async (grant) => {
    const tx = systemTransaction(grant);
    const today = brusselsDay(tx.now);
    const past = await pastTerm(grant, today);
    for (const one of past) await tx.run(INSERT, [newItemId(tx.now), ...factsOf(one), tx.now]);
    trail.record(tx, past.map(entryOf));
    if (past.length > 0) await tellOffice(grant, keys, { day: today, count: String(past.length) });
    return past.length;
  });
}

/** Documents and items of the vault, what is longest over first. */
async function pastTerm(grant: SystemGrant, today: string): Promise<readonly PastTerm[]> {
  const asked = { but: await notNow(grant, today), most: MOST_A_RUN };
  const found = [linksPastTerm, itemsPastTerm].map((find) => find(grant, cutoffs(today), asked));
  const past = (await Promise.all(found)).flat();
  return past.sort((a, b) => a.since.localeCompare(b.since)).slice(0, MOST_A_RUN);
}

const cutoffs = (today: string) =>
  terms.map(({ kinds, origins, years }) => ({ kinds, origins, cutoff: addMonths(today, -12 * years) }));

async function notNow(grant: SystemGrant, today: string): Promise<string[]> {
  const rows = await systemTransaction(grant).run<{ item: string }>(NOT_NOW, [addMonths(today, -12)]);
  return rows.map(({ item }) => item);
}

function factsOf({ patient, item, kind, origin, writtenOn, recordedOn, since }: PastTerm): unknown[] {
  const years = yearsFor(kind, origin as Origin);
  if (years === undefined) throw new Error('a document without a term was found past it');
  return [patient, item, kind, origin, writtenOn, recordedOn, addMonths(since, 12 * years)];
}

const entryOf = ({ patient, item, kind }: PastTerm): TrailEntry => ({
  ...{ patient, item, kind, act: 'propose-retention', step: 'decision', outcome: 'granted' },
  ...{ actorKind: 'system', actor: HOUSE, door: 'job' },
});

async function tellOffice(grant: SystemGrant, keys: KeyRing, values: Readonly<Record<string, string>>): Promise<void> {
  const officers = await systemTransaction(grant).run<{ officer: string }>(OFFICERS);
  for (const { officer } of officers)
    await notifyByJob(grant, keys, ['officer', officerKey(officer)], { kind: 'disposals-proposed', values });
}
