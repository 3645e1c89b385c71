/** The patient's view of the trail: who looked at or did what in the record. Source: access rules 7.6, 14.3. */
import { statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { type RecordGrant, readGrant } from '../grants/index.ts';
import { actNumbers } from './act-kinds.ts';
import {
  A_LINE,
  FIRST_ID,
  LINE_COLUMNS,
  LINE_TABLES,
  type LineRow,
  type TrailLine,
  type TrailPlace,
  toLine,
} from './lines.ts';
import { ACTOR_KINDS, DOORS, STEPS, type TrailActorKind, wordOf } from './vocabulary.ts';

// What an application does in the patient's name is no look of the patient's own eyes.
const NOT_OWN = `(d.actor_kind <> ${ACTOR_KINDS.patient} OR d.actor <> ALL ($1::uuid[]) OR d.door = ${DOORS.fhir})`;
const CHANGES_RIGHTS = `d.act IN (${actNumbers('right').join(', ')})`;

// Of the patient's own acts only changes of who may see stand in the view, and only those that changed something.
export const IN_OWN_VIEW = `(${NOT_OWN} OR (${CHANGES_RIGHTS} AND s.shown > 0))`;

const LINES = statement(
  'audit-lines',
  `SELECT line.* FROM unnest($1::uuid[]) AS opened (stream) CROSS JOIN LATERAL (
     SELECT ${LINE_COLUMNS} FROM ${LINE_TABLES}
     WHERE d.stream = opened.stream AND ${IN_OWN_VIEW} AND (d.at, d.id) < ($2, $3::uuid) AND ${A_LINE}
       AND ($5::timestamptz IS NULL OR d.at >= $5) AND ($6::uuid IS NULL OR d.actor = $6 OR d.institution = $6)
       AND ($7::smallint[] IS NULL OR d.act = ANY ($7::smallint[]))
     ORDER BY d.at DESC, d.id DESC LIMIT $4) line
   ORDER BY line.at DESC, line.id DESC LIMIT $4`,
);

export interface TrailFilter {
  /** The last line of the page before; or a moment, whose own lines are left out. */
  readonly before?: (Pick<TrailPlace, 'at'> & Partial<TrailPlace>) | undefined;
  readonly from?: Date | undefined;
  /** A caregiver, officer, institution, or the patient. */
  readonly who?: string | undefined;
  /** Changes of who may see, and nothing else. */
  readonly rightsOnly?: boolean | undefined;
  readonly limit: number;
}

/** The lines before now, newest first. The patient's own looks are left out. */
export async function readTrail(grant: RecordGrant, keys: KeyRing, filter: TrailFilter): Promise<TrailLine[]> {
  const { tx, patients } = readGrant(grant);
  const { at, id = FIRST_ID } = filter.before ?? { at: tx.now };
  const { from = null, who = null, rightsOnly, limit } = filter;
  const acts = rightsOnly ? actNumbers('right') : null;
  const rows = await tx.run<LineRow>(LINES, [patients, at, id, limit, from, who, acts]);
  return rows.map((row) => toLine(row, keys));
}

/** Somebody who stands in the trail. */
export interface TrailPerson {
  readonly actor: string;
  readonly actorKind: TrailActorKind;
}

const MOST_PEOPLE = 200;
const PEOPLE = statement(
  'audit-people',
  `SELECT d.actor, min(d.actor_kind)::int AS kind FROM audit_trail d
   WHERE d.stream = ANY ($1::uuid[]) AND ((d.step IN (${STEPS.decision}, ${STEPS.copy}) AND ${NOT_OWN})
     OR (d.step = ${STEPS.disclosure} AND ${CHANGES_RIGHTS} AND d.shown > 0))
   GROUP BY d.actor ORDER BY max(d.at) DESC LIMIT ${MOST_PEOPLE}`,
);

/** Who stands in the patient's view, the latest first: what it can be narrowed to. */
export async function trailPeople(grant: RecordGrant): Promise<TrailPerson[]> {
  const { tx, patients } = readGrant(grant);
  const rows = await tx.run<{ actor: string; kind: number }>(PEOPLE, [patients]);
  return rows.map(({ actor, kind }) => ({ actor, actorKind: wordOf(ACTOR_KINDS, kind) }));
}
