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

/** One line of the patient's view. */
export interface TrailLine {
  readonly at: Date;
  readonly act: TrailAct;
  readonly outcome: TrailOutcome;
  readonly actorKind: TrailActorKind;
  readonly actor: string;
  readonly profession?: string | undefined;
  readonly institution?: string | undefined;
  readonly reason?: string | undefined;
  readonly kind?: string | undefined;
  readonly shown?: number | undefined;
  /** The reason that was typed in an emergency. */
  readonly emergencyReason?: string | undefined;
}

interface LineRow {
  at: Date;
  act: number;
  outcome: number;
  actor_kind: number;
  actor: string;
  profession: string | null;
  institution: string | null;
  reason: string | null;
  kind: string | null;
  shown: number | null;
  note: Buffer | null;
}

// One line an act: the decision says why, the disclosure of the same request what was shown.
const LINES = statement(
  'audit-lines',
  `SELECT d.at, d.act, d.outcome, d.actor_kind, d.actor, d.profession, d.institution, d.reason, d.note, s.kind, s.shown
   FROM audit_trail d LEFT JOIN audit_trail s ON s.stream = d.stream AND s.at = d.at AND s.step = ${STEPS.disclosure}
     AND s.act = d.act AND s.actor = d.actor AND s.request_id IS NOT DISTINCT FROM d.request_id
   WHERE d.stream = $1 AND d.step = ${STEPS.decision} AND NOT (d.actor_kind = ${ACTOR_KINDS.patient} AND d.actor = d.stream) AND d.at < $2
   ORDER BY d.at DESC, d.id DESC LIMIT $3`,
);

/** The lines before a moment, newest first. The patient's own looks are left out. */
export async function readTrail(
  grant: RecordGrant,
  keys: KeyRing,
  page: { readonly before: Date; readonly limit: number },
): Promise<TrailLine[]> {
  const { tx, patient } = readGrant(grant);
  const rows = await tx.run<LineRow>(LINES, [patient, page.before, page.limit]);
  return rows.map((row) => toLine(row, keys));
}

const toLine = (row: LineRow, keys: KeyRing): TrailLine => ({
  at: row.at,
  act: wordOf(ACTS, row.act),
  outcome: wordOf(OUTCOMES, row.outcome),
  actorKind: wordOf(ACTOR_KINDS, row.actor_kind),
  actor: row.actor,
  profession: row.profession ?? undefined,
  institution: row.institution ?? undefined,
  reason: row.reason ?? undefined,
  kind: row.kind ?? undefined,
  shown: row.shown ?? undefined,
  emergencyReason: row.note ? openHouse(keys, 'emergency-reason', row.note).toString() : undefined,
});
