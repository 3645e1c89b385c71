/**
 * Who put each version of what is there for the caller: the limits, and the ways of an application's scopes, are those of the version
 * itself. Source: FHIR R4, Provenance; decision 0073.
 */
import { multirangeOf, type Span, statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { waysBeside, waysWithin } from '../access/index.ts';
import { discloseUnder, itemKey, patientKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { vaultTypes } from './caresets/index.ts';
import { VERSION_AUTHOR, vaultLimitValues, withinVault } from './limits.ts';
import type { ItemPlace } from './place.ts';
import { either, type Writing } from './search/criterion-sql.ts';
import { discloseFound } from './search/found-item.ts';
import { waysCondition, waysOf } from './search/ways.ts';
import { startWriting } from './search/write-search.ts';
import type { VersionMethod } from './store-version.ts';

/** A version of an item, or all of them; of whatever type. */
export interface MeantVersion {
  readonly item: string;
  readonly version?: number | undefined;
  readonly type?: string | undefined;
}

/** Everything that is said must hold; an empty list finds nothing. Lists of lists: one of each. */
export interface OriginCriteria {
  readonly versions?: readonly (readonly MeantVersion[])[] | undefined;
  readonly moments?: readonly (readonly Span[])[] | undefined;
  /** Keys of who put it or in whose name. */
  readonly parties?: readonly (readonly string[])[] | undefined;
  readonly oldestFirst?: boolean | undefined;
  /** The last one of the page before. */
  readonly after?: OriginPlace | undefined;
  /** None: they are only counted. */
  readonly limit: number;
  /** They come along with what was found, for which the application has leave of its own. */
  readonly alongWith?: true | undefined;
}

export interface OriginPlace {
  readonly at: Date;
  readonly item: string;
  readonly version: number;
}

export interface Origin {
  readonly place: ItemPlace;
  /** Resource type. */
  readonly type: string;
  readonly version: number;
  readonly method: VersionMethod;
  readonly at: Date;
  /** Caregiver or institution that answers for it. */
  readonly by: string;
  /** In whose name. */
  readonly house?: string | undefined;
}

export interface Origins {
  readonly total: number;
  readonly origins: readonly Origin[];
  /** There are more. */
  readonly more: boolean;
}

interface OriginRow {
  readonly patient: string;
  readonly item: string;
  readonly rights_item: string;
  readonly kind: string;
  readonly type: string;
  readonly version: number;
  readonly method: VersionMethod;
  readonly at: Date;
  readonly by: string;
  readonly house: string | null;
  readonly total: number;
}

const NONE: Origins = { total: 0, origins: [], more: false };
// A colleague writes in the name of the house that issued the first version.
const HOUSE =
  'nullif(CASE WHEN v.put_by = l.author THEN l.institution ELSE coalesce(l.institution, l.author) END, v.put_by)';

export async function findOrigins(grant: RecordGrant, keys: KeyRing, criteria: OriginCriteria): Promise<Origins> {
  const leave = criteria.alongWith ? waysBeside(grant, { type: 'Provenance', interaction: 'r' }) : waysWithin(grant);
  // No condition of a scope is known on who wrote something: a scope that has one opens nothing.
  if (leave !== 'any') return NONE;
  const { limit } = criteria;
  const writing = startWriting(keys, waysOf(grant));
  const text = writeFind(writing, openTypes(writing, grant), criteria);
  const rows = await readGrant(grant).tx.run<OriginRow>(statement('', text), [
    ...vaultLimitValues(grant),
    ...writing.values,
  ]);
  const total = rows[0]?.total ?? 0;
  if (limit === 0) {
    discloseUnder(grant, { count: total, reason: 'count' });
    return { ...NONE, total };
  }
  const shown = rows.slice(0, limit);
  discloseFound(grant, shown);
  return { total, origins: shown.map(toOrigin), more: rows.length > limit };
}

/** Of a type whose scope has conditions only the version in force is known to meet them. */
const openTypes = (writing: Writing, grant: RecordGrant): string =>
  either(
    vaultTypes.map((type) => {
      const ways = waysBeside(grant, { type, interaction: 'r' });
      const isType = `l.type = ${writing.put(type)}::text`;
      return ways === 'any' ? isType : `${isType} AND v.version = l.version AND ${waysCondition(writing, type, ways)}`;
    }),
  );

// Of a part of a document only the version in force is known to have it.
function writeFind({ put }: Writing, open: string, criteria: OriginCriteria): string {
  const { versions = [], moments = [], parties = [], after, oldestFirst, limit } = criteria;
  const [way, beyond] = oldestFirst ? ['ASC', '>'] : ['DESC', '<'];
  const wanted = versions.map((list) => {
    const [items, numbers, types] = [
      list.map(({ item }) => item),
      list.map(({ version }) => version ?? null),
      list.map(({ type }) => type ?? null),
    ].map(put);
    return `EXISTS (SELECT FROM unnest(${items}::uuid[], ${numbers}::int[], ${types}::text[]) one (item, version, type)
       WHERE one.item = l.item AND coalesce(one.version, v.version) = v.version AND coalesce(one.type, l.type) = l.type)`;
  });
  const within = moments.map((spans) => `v.put_at <@ ${put(multirangeOf(spans))}::tstzmultirange`);
  const by = parties
    .map((list) => put(list))
    .map((list) => `(v.put_by = ANY (${list}::uuid[]) OR ${HOUSE} = ANY (${list}::uuid[]))`);
  const page = after
    ? `(at, item, version) ${beyond} (${put(after.at)}::timestamptz, ${put(after.item)}::uuid, ${put(after.version)}::int)`
    : 'true';
  return `SELECT * FROM (
     SELECT l.patient, l.item, l.rights_item, l.kind, l.type, v.version, v.method, v.put_at AS at, v.put_by AS by,
       ${HOUSE} AS house, count(*) OVER ()::int AS total
     FROM fhir_v_item l JOIN fhir_version v ON v.patient = l.patient AND v.item = coalesce(l.document, l.item)
       AND v.version <= l.version AND (l.document IS NULL OR v.version = l.version) AND v.content IS NOT NULL
     WHERE ${[withinVault(VERSION_AUTHOR), `(${open})`, ...wanted, ...within, ...by].join(' AND ')}) found
   WHERE ${page} ORDER BY at ${way}, item ${way}, version ${way} LIMIT ${put(limit + 1)}::int`;
}

const toOrigin = ({ patient, item, type, version, method, at, by, house }: OriginRow): Origin => ({
  place: { patient: patientKey(patient), item: itemKey(item) },
  ...{ type, version, method, at, by },
  house: house ?? undefined,
});
