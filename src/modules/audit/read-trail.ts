/** The patient's view of the trail: who looked at or did what in the record. Source: access rules 7.6. */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, openHouse } from '../../platform/sealing/index.ts';
import { type RecordGrant, readGrant } from '../grants/index.ts';
import {
  ACTOR_KINDS,
  ACTS,
  OUTCOMES,
  STEPS,
  type TrailAct,
  type TrailActorKind,
  type TrailOutcome,
  wordOf,
} from './vocabulary.ts';

/** Where a line stands in the trail: two may share a moment. */
export interface TrailPlace {
  readonly at: Date;
  readonly id: string;
}

/** One line of the patient's view. */
export interface TrailLine extends TrailPlace {
  readonly act: TrailAct;
  readonly outcome: TrailOutcome;
  readonly actorKind: TrailActorKind;
  readonly actor: string;
  readonly profession?: string | undefined;
  readonly institution?: string | undefined;
  readonly reason?: string | undefined;
  readonly kind?: string | undefined;
  readonly shown?: number | undefined;
  /** Only a part of the document was shown. */
  readonly isExtract: boolean;
  /** What is to be known of what was shown or written, in a word. */
  readonly remark?: string | undefined;
  /** The reason that was typed in an emergency. */
  readonly emergencyReason?: string | undefined;
}

interface LineRow {
  at: Date;
  id: string;
  act: number;
  outcome: number;
  actor_kind: number;
  actor: string;
  profession: string | null;
  institution: string | null;
  reason: string | null;
  kind: string | null;
  shown: number | null;
  remark: string | null;
  extract: boolean | null;
  note: Buffer | null;
}

/** Acts that change who may see. */
const RIGHTS = [
  ACTS['declare-consent'],
  ACTS['withdraw-consent'],
  ACTS['declare-link'],
  ACTS['end-link'],
  ACTS.exclude,
  ACTS['end-exclusion'],
  ACTS['set-limits'],
];

// One line an act: the decision says why, the disclosure of the same request what was shown. Each key of a merged record has
// its own stream, read by its index; a copy is a line only where its original is not shown.
const LINES = statement(
  'audit-lines',
  `SELECT line.* FROM unnest($1::uuid[]) AS opened (stream) CROSS JOIN LATERAL (
     SELECT d.at, d.id, d.act, d.outcome, d.actor_kind, d.actor, d.profession, d.institution, d.reason, d.note, s.kind, s.shown,
       s.reason = 'extract' AS extract, s.reason AS remark
     FROM audit_trail d LEFT JOIN audit_trail s ON s.stream = d.stream AND s.at = d.at AND s.step = ${STEPS.disclosure}
       AND s.act = d.act AND s.actor = d.actor AND s.request_id IS NOT DISTINCT FROM d.request_id
     WHERE d.stream = opened.stream AND (d.at, d.id) < ($2, $3::uuid)
       AND (d.actor_kind <> ${ACTOR_KINDS.patient} OR d.actor <> ALL ($1::uuid[]) OR (d.act IN (${RIGHTS.join(', ')}) AND s.shown > 0))
       AND (d.step = ${STEPS.decision} OR (d.step = ${STEPS.copy} AND NOT EXISTS (
         SELECT 1 FROM audit_trail o WHERE o.stream = ANY ($1::uuid[]) AND o.at = d.at AND o.step = ${STEPS.decision}
           AND o.act = d.act AND o.actor = d.actor AND o.request_id IS NOT DISTINCT FROM d.request_id)))
     ORDER BY d.at DESC, d.id DESC LIMIT $4) line
   ORDER BY line.at DESC, line.id DESC LIMIT $4`,
);

/** Before every line of a moment. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** The last line of a page, or a moment whose own lines are left out. */
type Before = Pick<TrailPlace, 'at'> & Partial<TrailPlace>;

/** The lines before now, or before the last line of a page, newest first. Of the patient's own acts only changes of rights stand here. */
export async function readTrail(
  grant: RecordGrant,
  keys: KeyRing,
  page: { readonly before?: Before | undefined; readonly limit: number },
): Promise<TrailLine[]> {
  const { tx, patients } = readGrant(grant);
  const { at, id = FIRST_ID } = page.before ?? { at: tx.now };
  const rows = await tx.run<LineRow>(LINES, [patients, at, id, page.limit]);
  return rows.map((row) => toLine(row, keys));
}

const toLine = (row: LineRow, keys: KeyRing): TrailLine => ({
  at: row.at,
  id: row.id,
  act: wordOf(ACTS, row.act),
  outcome: wordOf(OUTCOMES, row.outcome),
  actorKind: wordOf(ACTOR_KINDS, row.actor_kind),
  actor: row.actor,
  profession: row.profession ?? undefined,
  institution: row.institution ?? undefined,
  reason: row.reason ?? undefined,
  kind: row.kind ?? undefined,
  shown: row.shown ?? undefined,
  isExtract: row.extract === true,
  remark: row.remark ?? undefined,
  emergencyReason: row.note ? openHouse(keys, 'emergency-reason', row.note).toString() : undefined,
});
