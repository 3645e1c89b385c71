/** Looks into records that were committed since a mark: what notices of access tell. Source: access rules 14.3. */
import { statement } from '../../platform/postgres/index.ts';
import { type SystemGrant, systemTransaction } from '../grants/index.ts';
import { actNumbers } from './act-kinds.ts';
import { ACTOR_KINDS, ACTS, OUTCOMES, STEPS, type TrailAct, type TrailActorKind, wordOf } from './vocabulary.ts';

/** Up to where one patient was told. Transactions below are told; no untold row is older than `at`. */
export interface TrailMark {
  readonly stream: string;
  readonly tx: string;
  readonly at: Date;
}

export interface NewLook {
  readonly stream: string;
  readonly at: Date;
  readonly act: TrailAct;
  readonly actor: string;
  readonly actorKind: TrailActorKind;
  readonly institution: string | null;
  readonly emergency: boolean;
}

export interface NewLooks {
  readonly looks: readonly NewLook[];
  /** All transactions below have ended: the next mark. */
  readonly horizon: string;
}

/** Questions over many people: a copy stands in the trail of somebody else than the original. */
const OVER_MANY = [ACTS['look-up-caregiver-trail'], ACTS['links-i-hold'], ACTS['view-merge']];

const HORIZON = statement('audit-horizon', 'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon');
// A look into a merged record is told once: under the original, or under a copy when only that record's patient asked for notices.
const LOOKS = statement(
  'audit-new-looks',
  `SELECT d.stream, d.at, d.act, d.actor, d.actor_kind, d.institution, coalesce(d.reason LIKE 'emergency%', false) AS emergency
   FROM unnest($1::uuid[], $2::bigint[], $3::timestamptz[]) AS mark (stream, tx, at)
   JOIN audit_trail d ON d.stream = mark.stream AND d.at >= mark.at AND d.tx >= mark.tx AND d.tx < $4::bigint
   WHERE d.outcome = ${OUTCOMES.granted} AND d.actor_kind <> ${ACTOR_KINDS.patient} AND d.act IN (${actNumbers('look').join(', ')})
     AND (d.step = ${STEPS.decision} OR (d.step = ${STEPS.copy} AND (d.act IN (${OVER_MANY.join(', ')}) OR NOT EXISTS (
       SELECT 1 FROM audit_trail o WHERE o.stream = ANY ($1::uuid[]) AND o.at = d.at AND o.tx = d.tx AND o.step = ${STEPS.decision}))))
   ORDER BY d.at, d.id`,
);

type LookRow = Omit<NewLook, 'act' | 'actorKind'> & { readonly act: number; readonly actor_kind: number };

export async function newLooks(grant: SystemGrant, marks: readonly TrailMark[]): Promise<NewLooks> {
  const tx = systemTransaction(grant);
  const [row] = await tx.run<{ horizon: string }>(HORIZON);
  if (!row) throw new Error('the horizon of transactions cannot be read');
  const rows = await tx.run<LookRow>(LOOKS, [
    marks.map(({ stream }) => stream),
    marks.map(({ tx: from }) => from),
    marks.map(({ at }) => at),
    row.horizon,
  ]);
  const looks = rows.map(({ actor_kind: kind, act, ...look }) => ({
    ...look,
    act: wordOf(ACTS, act),
    actorKind: wordOf(ACTOR_KINDS, kind),
  }));
  return { looks, horizon: row.horizon };
}
