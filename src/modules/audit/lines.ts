/** One line an act, as people read the trail: the decision says why, the disclosures of its transaction what was shown. */
import { type KeyRing, openHouse } from '../../platform/sealing/index.ts';
import {
  ACTOR_KINDS,
  ACTS,
  DOORS,
  OUTCOMES,
  STEPS,
  type TrailAct,
  type TrailActorKind,
  type TrailDoor,
  type TrailOutcome,
  wordOf,
} from './vocabulary.ts';

/** Where a line stands in the trail: two may share a moment. */
export interface TrailPlace {
  readonly at: Date;
  readonly id: string;
}

export interface TrailLine extends TrailPlace {
  /** The key of the record, or a house stream. */
  readonly stream: string;
  readonly act: TrailAct;
  readonly outcome: TrailOutcome;
  readonly actorKind: TrailActorKind;
  readonly actor: string;
  readonly door: TrailDoor;
  readonly profession?: string | undefined;
  readonly institution?: string | undefined;
  readonly software?: string | undefined;
  readonly requestId?: string | undefined;
  /** Why it was granted, or every reason for which it was refused, in the words of the rules. */
  readonly reason?: string | undefined;
  readonly item?: string | undefined;
  readonly kind?: string | undefined;
  readonly shown?: number | undefined;
  /** What is to be known of what was shown or written, in a word. */
  readonly remark?: string | undefined;
  /** The reason that was typed: in an emergency, or by an officer who looked. */
  readonly typedReason?: string | undefined;
  readonly emergency: boolean;
}

export interface LineRow {
  stream: string;
  at: Date;
  id: string;
  act: number;
  outcome: number;
  actor_kind: number;
  actor: string;
  door: number;
  profession: string | null;
  institution: string | null;
  software: string | null;
  request_id: string | null;
  reason: string | null;
  item: string | null;
  kind: string | null;
  shown: number | null;
  remark: string | null;
  note: Buffer | null;
}

/** Columns of a decision `d` and its disclosure `s`. */
export const LINE_COLUMNS = `d.stream, d.at, d.id, d.act, d.outcome, d.actor_kind, d.actor, d.door, d.profession, d.institution, d.software,
  d.request_id, d.reason, d.note, coalesce(s.item, d.item) AS item, s.kind, s.shown, s.reason AS remark`;

/** A decision `d` with what its transaction disclosed in the same stream. */
export const LINE_TABLES = `audit_trail d LEFT JOIN audit_trail s ON s.stream = d.stream AND s.at = d.at AND s.tx = d.tx
       AND s.step = ${STEPS.disclosure} AND s.act = d.act AND s.actor = d.actor AND s.request_id IS NOT DISTINCT FROM d.request_id`;

/**
 * A decision `d`, a look that never ended, or a copy of it where none of the streams `$1` holds the original: each key of a merged record has its own stream,
 * and a question about several records is told in each.
 */
export const A_LINE = `(d.step = ${STEPS.decision} OR (d.step = ${STEPS.outcome} AND d.outcome = ${OUTCOMES.unknown}) OR (d.step = ${STEPS.copy} AND NOT EXISTS (
         SELECT 1 FROM audit_trail o WHERE o.stream = ANY ($1::uuid[]) AND o.at = d.at AND o.step = ${STEPS.decision}
           AND o.act = d.act AND o.actor = d.actor AND o.request_id IS NOT DISTINCT FROM d.request_id)))`;

/** Before every line of a moment. */
export const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Free text that an officer types is sealed apart from a caregiver's. */
export const reasonPlace = (actorKind: TrailActorKind): string =>
  actorKind === 'officer' ? 'look-up-reason' : 'emergency-reason';

export function toLine(row: LineRow, keys: KeyRing): TrailLine {
  const actorKind = wordOf(ACTOR_KINDS, row.actor_kind);
  return {
    ...{ stream: row.stream, at: row.at, id: row.id, actor: row.actor, actorKind },
    act: wordOf(ACTS, row.act),
    outcome: wordOf(OUTCOMES, row.outcome),
    door: wordOf(DOORS, row.door),
    profession: row.profession ?? undefined,
    institution: row.institution ?? undefined,
    software: row.software ?? undefined,
    requestId: row.request_id ?? undefined,
    reason: row.reason ?? undefined,
    item: row.item ?? undefined,
    kind: row.kind ?? undefined,
    shown: row.shown ?? undefined,
    remark: row.remark ?? undefined,
    typedReason: row.note ? openHouse(keys, reasonPlace(actorKind), row.note).toString() : undefined,
    emergency: actorKind !== 'officer' && row.note !== null,
  };
}
