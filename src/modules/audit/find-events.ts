/**
 * Events of the patient's view of the trail by what they are searched for: each with all its lines, whole events to a page.
 * Source: access rules 7.6, 14.3; FHIR R4, AuditEvent; decision 0073.
 */
import { multirangeOf, type Span, statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { type RecordGrant, readGrant } from '../grants/index.ts';
import { PUTS, withoutClosed } from './closed-lines.ts';
import { A_LINE, LINE_COLUMNS, LINE_TABLES, type LineRow, type TrailLine, type TrailPlace, toLine } from './lines.ts';
import { IN_OWN_VIEW } from './read-trail.ts';
import { ACTS, OUTCOMES, type TrailAct, type TrailOutcome } from './vocabulary.ts';

/** Everything that is said must hold; an empty list finds nothing. */
export interface EventCriteria {
  /** Nothing of this moment or later. */
  readonly before: Date;
  /** Within one of each list. */
  readonly moments?: readonly (readonly Span[])[] | undefined;
  readonly kinds?: readonly EventKind[] | undefined;
  /** Keys of who did it or in whose name: one of each list. */
  readonly parties?: readonly (readonly string[])[] | undefined;
  /** Keys of what it was about: one of each list. */
  readonly items?: readonly (readonly string[])[] | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly oldestFirst?: boolean | undefined;
  /** The last event of the page before. */
  readonly after?: TrailPlace | undefined;
  /** None: they are only counted. */
  readonly limit: number;
}

/** What kind of event it is depends on these alone. */
export interface EventKind {
  readonly act: TrailAct;
  readonly outcome: TrailOutcome;
  /** It was about more than one document or resource. */
  readonly aboutSeveral: boolean;
}

export const eventKinds: readonly EventKind[] = (Object.keys(ACTS) as TrailAct[]).flatMap((act) =>
  (Object.keys(OUTCOMES) as TrailOutcome[]).flatMap((outcome) =>
    [false, true].map((aboutSeveral) => ({ act, outcome, aboutSeveral })),
  ),
);

export interface FoundEvents {
  readonly total: number;
  readonly events: readonly (readonly TrailLine[])[];
  /** There are more. */
  readonly more: boolean;
}

/** Acts whose item is a document or a resource. */
export const documentActs: readonly TrailAct[] = ['publish-document', 'publish-set', 'read-document'];
const numbers = (acts: readonly TrailAct[]): string => acts.map((act) => ACTS[act]).join(', ');

const kindNumber = ({ act, outcome, aboutSeveral }: EventKind): number =>
  100 * ACTS[act] + 10 * Number(aboutSeveral) + OUTCOMES[outcome];

// What is closed to the visitor is told by nobody's search: it is taken out before anything is looked for.
const findIn = (order: 'ASC' | 'DESC') =>
  statement(
    `audit-find-events-${order}`,
    `WITH line AS (
     SELECT ${LINE_COLUMNS}, coalesce(d.at >= $3::timestamptz, false) OR coalesce(coalesce(s.item, d.item) = ANY ($4::uuid[]), false) AS is_closed
     FROM ${LINE_TABLES}
     WHERE d.stream = ANY ($1::uuid[]) AND ${A_LINE} AND ${IN_OWN_VIEW} AND d.at < $2::timestamptz
       AND ($5::text[] IS NULL OR d.at <@ ALL ($5::text[]::tstzmultirange[]))
       AND ($7::uuid[] IS NULL OR d.id = ANY ($7::uuid[]))
       AND NOT EXISTS (SELECT FROM jsonb_array_elements($8::jsonb) one (keys)
         WHERE NOT one.keys ?| array_remove(ARRAY[d.actor::text, d.institution::text], NULL))
   ), shown AS (
     SELECT * FROM line WHERE NOT (is_closed AND act IN (${numbers(PUTS)}))
   ), event AS (
     SELECT at, id, min(100 * act + outcome) AS kind, coalesce(array_agg(DISTINCT item::text) FILTER (WHERE NOT is_closed AND item IS NOT NULL AND kind IS NOT NULL AND act IN (${numbers(documentActs)})), '{}') AS items
     FROM shown GROUP BY at, id
   ), found AS (
     SELECT at, id FROM event WHERE ($6::int[] IS NULL OR kind + 10 * (cardinality(items) > 1)::int = ANY ($6::int[])) AND NOT EXISTS (SELECT FROM jsonb_array_elements($9::jsonb) one (keys) WHERE NOT one.keys ?| event.items)
   ), page AS (
     SELECT at, id FROM found WHERE $10::timestamptz IS NULL OR (at, id) ${order === 'ASC' ? '>' : '<'} ($10::timestamptz, $11::uuid) ORDER BY at ${order}, id ${order} LIMIT $12
   )
   SELECT shown.*, counted.total FROM (SELECT count(*)::int AS total FROM found) counted LEFT JOIN (page JOIN shown USING (at, id)) ON true
   ORDER BY shown.at ${order}, shown.id ${order}, shown.item`,
  );
const FIND = { oldestFirst: findIn('ASC'), newestFirst: findIn('DESC') };

type FoundRow = LineRow & { readonly total: number };
const isLine = (row: FoundRow): boolean => row.id !== null;

export async function findEvents(grant: RecordGrant, keys: KeyRing, criteria: EventCriteria): Promise<FoundEvents> {
  const { tx, patients, limits } = readGrant(grant);
  const { recordedBefore } = limits.own;
  const { before, moments, kinds, ids, parties, items, after, limit } = criteria;
  const rows = await tx.run<FoundRow>(criteria.oldestFirst ? FIND.oldestFirst : FIND.newestFirst, [
    ...[patients, before, recordedBefore === 'any' ? null : recordedBefore, limits.deniedItems],
    ...[moments?.map(multirangeOf) ?? null, kinds?.map(kindNumber) ?? null, ids ?? null],
    ...[JSON.stringify(parties ?? []), JSON.stringify(items ?? [])],
    ...[after?.at ?? null, after?.id ?? null, limit + 1],
  ]);
  const events = new Map<string, TrailLine[]>();
  for (const row of limit === 0 ? [] : rows.filter(isLine)) {
    const lines = withoutClosed(toLine(row, keys), limits);
    events.set(row.id, [...(events.get(row.id) ?? []), ...lines]);
  }
  const found = [...events.values()];
  return { total: rows[0]?.total ?? 0, events: found.slice(0, limit), more: found.length > limit };
}
