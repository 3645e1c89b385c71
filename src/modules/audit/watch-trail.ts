/** Counts by the rules of attention over a local day; a job. The same day may be counted again: a point only grows. */
import { type Database, statement, type Transaction } from '../../platform/postgres/index.ts';
import { addDays, brusselsDay, startOfDay } from '../../platform/time/index.ts';
import { type SystemGrant, systemTransaction } from '../grants/index.ts';
import { asSystem } from '../grants/system.ts';
import { type AttentionRule, isAttention } from './rules/attention.ts';
import { ACTOR_KINDS, ACTS, OUTCOMES, STEPS } from './vocabulary.ts';

/** Of looks (caregiver and record), how many each caregiver cast at its own family name: people's, given by app. */
export type LooksAtOwnName = (
  grant: SystemGrant,
  seen: readonly { readonly actor: string; readonly stream: string }[],
) => Promise<readonly { readonly actor: string; readonly times: number }[]>;

const LOOKS = `(${ACTS['list-documents']}, ${ACTS['read-document']})`;
const OF_THE_DAY = `FROM audit_trail d WHERE d.at >= $1 AND d.at < $2 AND d.step = ${STEPS.decision} AND d.actor_kind = ${ACTOR_KINDS.caregiver}`;
const GRANTED = `d.outcome = ${OUTCOMES.granted}`;

const COUNT = statement(
  'audit-count-attention',
  `WITH decided AS (
     SELECT d.actor, d.outcome, count(*) FILTER (WHERE ${GRANTED}) OVER (PARTITION BY d.actor ORDER BY d.at, d.id) AS yes ${OF_THE_DAY}),
   rows_of_refusals AS (SELECT actor, count(*)::int AS times FROM decided WHERE outcome = ${OUTCOMES.refused} GROUP BY actor, yes)
   SELECT 'refusals-in-a-row' AS rule, actor, max(times) AS times FROM rows_of_refusals GROUP BY actor
   UNION ALL SELECT 'many-records', d.actor, count(DISTINCT d.stream)::int ${OF_THE_DAY} AND ${GRANTED} AND d.act IN ${LOOKS} GROUP BY d.actor
   UNION ALL SELECT 'unknown-numbers', d.actor, count(DISTINCT d.claimed_hash)::int ${OF_THE_DAY} AND d.claimed_hash IS NOT NULL GROUP BY d.actor
   UNION ALL SELECT 'many-emergencies', d.actor, count(DISTINCT d.stream)::int ${OF_THE_DAY} AND ${GRANTED} AND d.reason LIKE 'emergency%' GROUP BY d.actor`,
);
const SEEN = statement(
  'audit-seen-of-day',
  `SELECT DISTINCT d.actor, d.stream ${OF_THE_DAY} AND ${GRANTED} AND d.act IN ${LOOKS}`,
);
const KEEP = statement(
  'audit-keep-attention',
  `INSERT INTO audit_attention (day, rule, actor, times, found_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (day, rule, actor) DO UPDATE SET times = excluded.times, found_at = excluded.found_at WHERE audit_attention.times < excluded.times`,
);

interface Counted {
  readonly rule: AttentionRule;
  readonly actor: string;
  readonly times: number;
}

/** Counts today and yesterday. */
export async function watchTrail(database: Database, looksAtOwnName: LooksAtOwnName): Promise<void> {
  for (const back of [-1, 0])
    await asSystem(database, 'what asks for attention', async (grant) => {
      const tx = systemTransaction(grant);
      await watchDay(grant, tx, addDays(brusselsDay(tx.now), back), looksAtOwnName);
    });
}

async function watchDay(
  grant: SystemGrant,
  tx: Transaction,
  day: string,
  looksAtOwnName: LooksAtOwnName,
): Promise<void> {
  const period = [startOfDay(day), startOfDay(addDays(day, 1))];
  const counted = await tx.run<Counted>(COUNT, period);
  const seen = await tx.run<{ actor: string; stream: string }>(SEEN, period);
  const named = (await looksAtOwnName(grant, seen)).map((one) => ({ rule: 'same-family-name' as const, ...one }));
  for (const { rule, actor, times } of [...counted, ...named])
    if (isAttention(rule, times)) await tx.run(KEEP, [day, rule, actor, times, tx.now]);
}
