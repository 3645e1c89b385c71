/** What has passed its term, for the monthly job: documents counted from the later of the day they were written and last put. */
import { statement } from '../../platform/postgres/index.ts';
import {
  type ItemKey,
  itemKey,
  type PatientKey,
  patientKey,
  type SystemGrant,
  systemTransaction,
} from '../grants/index.ts';

/** Kinds and origins of a term, and the last local day on which a document must have been put for it to be over. */
export interface TermCutoff {
  /** CD-TRANSACTION values; nothing = every kind. */
  readonly kinds: readonly string[] | undefined;
  readonly origins: readonly string[] | undefined;
  readonly cutoff: string;
}

export interface PastTerm {
  readonly patient: PatientKey;
  readonly item: ItemKey;
  readonly kind: string;
  readonly origin: string;
  readonly writtenOn: string;
  readonly recordedOn: string;
  /** The day from which the term counts. */
  readonly since: string;
}

/** By the columns of a row that says who answers for it. */
export const ORIGIN = `CASE WHEN author IS NULL THEN 'other' WHEN institution IS NOT NULL OR author_profession IS NULL THEN 'institution' ELSE 'caregiver' END`;

export type FindPastTerm = (
  grant: SystemGrant,
  terms: readonly TermCutoff[],
  asked: { readonly but: readonly string[]; readonly most: number },
) => Promise<PastTerm[]>;

/** `from`: rows of patient, item, kind, origin, written_on, recorded_on and since. What is longest over comes first. */
export function pastTerm(name: string, from: string): FindPastTerm {
  const past = statement(
    name,
    `SELECT l.patient, l.item, l.kind, l.origin, l.written_on::text AS "writtenOn", l.recorded_on::text AS "recordedOn", l.since::text
     FROM (${from}) l
     CROSS JOIN LATERAL (
       SELECT t.cutoff FROM jsonb_to_recordset($1::jsonb) AS t (place int, kinds text[], origins text[], cutoff date)
       WHERE (t.kinds IS NULL OR l.kind = ANY (t.kinds)) AND (t.origins IS NULL OR l.origin = ANY (t.origins))
       ORDER BY t.place LIMIT 1) term
     WHERE l.since <= term.cutoff AND NOT l.item = ANY ($2::uuid[])
     ORDER BY l.since, l.item LIMIT $3`,
  );
  return async (grant, terms, { but, most }) => {
    const table = terms.map(({ kinds, origins, cutoff }, place) => ({ place, kinds, origins, cutoff }));
    const rows = await systemTransaction(grant).run<PastTerm>(past, [JSON.stringify(table), but, most]);
    return rows.map((row) => ({ ...row, patient: patientKey(row.patient), item: itemKey(row.item) }));
  };
}

export const linksPastTerm = pastTerm(
  'hub-past-term',
  `SELECT patient, item, kind, written_on, (recorded_at AT TIME ZONE 'Europe/Brussels')::date AS recorded_on,
     greatest(written_on, (recorded_at AT TIME ZONE 'Europe/Brussels')::date) AS since, ${ORIGIN} AS origin
   FROM hub_link`,
);
