/**
 * Tells patients who asked for it that somebody looked: a letter for each look, or one a day. By a job, from the trail.
 * Invariant: letters and mark are written in one transaction, so that a look is told once. Source: access rules 14.3.
 */
import { type Database, statement, type Transaction } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { addDays, brusselsDay, brusselsTime } from '../../platform/time/index.ts';
import { type NewLook, newLooks, type TrailMark } from '../audit/index.ts';
import { type SystemGrant, systemTransaction } from '../grants/index.ts';
import { asSystem } from '../grants/system.ts';
import { notifyByJob } from './notify.ts';

export interface TellContext {
  readonly database: Database;
  readonly keys: KeyRing;
  /** Names by key: people's, given by app. */
  readonly namesOf: (tx: Transaction, keys: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

const PATIENTS_A_TIME = 500;
/** A transaction's moment may be older than the mark of others by what a transaction may last. */
const OVERLAP_MS = 60_000;

const DUE = statement(
  'notices-due',
  `SELECT patient AS stream, told_tx::text AS tx, told_at AS at FROM notices_choice
   WHERE choice = $1 AND patient > $2 AND ($3::date IS NULL OR summary_on IS DISTINCT FROM $3) ORDER BY patient LIMIT ${PATIENTS_A_TIME} FOR UPDATE`,
);
const MARK = statement(
  'notices-mark',
  `UPDATE notices_choice SET told_tx = $2, told_at = $3, summary_on = coalesce($4::date, summary_on) WHERE patient = ANY ($1::uuid[])`,
);
const FIRST = '00000000-0000-0000-0000-000000000000';

/** A letter for each look since the last run; gives how many. Emergencies were told at once, by the act itself. */
export const tellEachLook = (context: TellContext): Promise<number> =>
  tellAll(context, 'each', async (grant, looks, names) => {
    const told = looks.filter(({ emergency }) => !emergency);
    for (const look of told)
      await notifyByJob(grant, context.keys, ['patient', look.stream], {
        kind: 'record-seen',
        values: { who: nameOf(look, names), day: brusselsDay(look.at), time: brusselsTime(look.at).slice(0, 5) },
      });
    return told.length;
  });

/** One letter to each patient with looks since the last summary, at most one a local day; gives how many. */
export const tellDaily = (context: TellContext): Promise<number> =>
  tellAll(context, 'daily', async (grant, looks, names) => {
    const day = brusselsDay(systemTransaction(grant).now);
    const byPatient = new Map<string, NewLook[]>();
    for (const look of looks) byPatient.set(look.stream, [...(byPatient.get(look.stream) ?? []), look]);
    for (const [patient, seen] of byPatient) {
      const who = [...new Set(seen.map((look) => nameOf(look, names)))];
      await notifyByJob(grant, context.keys, ['patient', patient], {
        kind: 'record-seen-daily',
        values: { count: String(seen.length), day: addDays(day, -1), who: who.slice(0, MOST_NAMES).join(', ') },
      });
    }
    return byPatient.size;
  });

const MOST_NAMES = 20;

const nameOf = ({ actor, institution }: NewLook, names: ReadonlyMap<string, string>): string => {
  const house = institution && institution !== actor ? names.get(institution) : undefined;
  return [names.get(actor) ?? 'Zenne', house].filter(Boolean).join(', ');
};

type Tell = (grant: SystemGrant, looks: readonly NewLook[], names: ReadonlyMap<string, string>) => Promise<number>;

async function tellAll({ database, namesOf }: TellContext, choice: 'each' | 'daily', tell: Tell): Promise<number> {
  let [after, told] = [FIRST, 0];
  for (let more = true; more; ) {
    await asSystem(database, `notices of access: ${choice}`, async (grant) => {
      const tx = systemTransaction(grant);
      const today = choice === 'daily' ? brusselsDay(tx.now) : null;
      const marks = await tx.run<TrailMark>(DUE, [choice, after, today]);
      const { looks, horizon } = await newLooks(grant, marks);
      const names = await namesOf(tx, [
        ...new Set(looks.flatMap(({ actor, institution }) => [actor, institution ?? actor])),
      ]);
      told += await tell(grant, looks, names);
      const toldAt = new Date(tx.now.getTime() - OVERLAP_MS);
      await tx.run(MARK, [marks.map(({ stream }) => stream), horizon, toldAt, today]);
      after = marks.at(-1)?.stream ?? after;
      more = marks.length === PATIENTS_A_TIME;
    });
  }
  return told;
}
