/** Looks that were begun and never ended (the program stopped while a source was asked) are closed as unknown; a job. Source: architecture, "Trace". */
import { type Database, statement } from '../../platform/postgres/index.ts';
import { itemKey, patientKey, systemTransaction } from '../grants/index.ts';
import { asSystem } from '../grants/system.ts';
import { actNumbers } from './act-kinds.ts';
import type { Trail } from './trail.ts';
import { ACTOR_KINDS, ACTS, DOORS, STEPS, wordOf } from './vocabulary.ts';

/** A look ends long before: it waits seconds for a source. */
const FORGOTTEN_AFTER_MS = 2 * 60_000;
const LOOK_BACK_MS = 3 * 24 * 3_600_000;
const MOST_AT_ONCE = 1000;

interface IntentRow {
  stream: string;
  act: number;
  actor_kind: number;
  actor: string;
  door: number;
  profession: string | null;
  institution: string | null;
  software: string | null;
  item: string | null;
  kind: string | null;
  request_id: string | null;
}

const FORGOTTEN = statement(
  'audit-forgotten-intents',
  `SELECT i.stream, i.act, i.actor_kind, i.actor, i.door, i.profession, i.institution, i.software, i.item, i.kind, i.request_id
   FROM audit_trail i WHERE i.step = ${STEPS.intent} AND i.act IN (${actNumbers('look').join(', ')}) AND i.at >= $1 AND i.at < $2 AND NOT EXISTS (
     SELECT 1 FROM audit_trail o WHERE o.stream = i.stream AND o.at >= i.at AND o.step IN (${STEPS.decision}, ${STEPS.outcome})
       AND o.act = i.act AND o.actor = i.actor AND o.request_id IS NOT DISTINCT FROM i.request_id)
   ORDER BY i.at LIMIT $3`,
);

/** Gives how many were closed. Nothing was shown under any of them: what is shown is traced before it leaves. */
export function closeIntents(database: Database, trail: Trail): Promise<number> {
  return asSystem(database, 'looks that never ended', async (grant) => {
    const tx = systemTransaction(grant);
    const now = tx.now.getTime();
    const period = [new Date(now - LOOK_BACK_MS), new Date(now - FORGOTTEN_AFTER_MS)];
    const rows = await tx.run<IntentRow>(FORGOTTEN, [...period, MOST_AT_ONCE]);
    trail.record(tx, rows.map(toEntry));
    return rows.length;
  });
}

const toEntry = (row: IntentRow) =>
  ({
    patient: patientKey(row.stream),
    act: wordOf(ACTS, row.act),
    step: 'outcome',
    outcome: 'unknown',
    reason: 'never-ended',
    actorKind: wordOf(ACTOR_KINDS, row.actor_kind),
    actor: row.actor,
    profession: row.profession ?? undefined,
    institution: row.institution ?? undefined,
    software: row.software ?? undefined,
    door: wordOf(DOORS, row.door),
    requestId: row.request_id ?? undefined,
    item: row.item === null ? undefined : itemKey(row.item),
    kind: row.kind ?? undefined,
  }) as const;
