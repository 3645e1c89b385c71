/** The versions of one item, newest first, in pages that are bounded by number and by size. Source: FHIR R4, "http" 3.1.0.9 (history). */
import { statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { isWithinScope } from '../access/index.ts';
import { discloseUnder, itemKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { type Content, KEY_COLUMNS, KEY_JOINS, type KeyColumns, keyOf, openContent } from './content.ts';
import { after, vaultLimitValues, withinVault } from './limits.ts';
import type { ItemPlace } from './place.ts';
import { servedBytes } from './read.ts';
import { isInScope } from './scope-of-resource.ts';
import type { VersionMethod } from './store-version.ts';

/** Of all bytes of one page, as received. */
const PAGE_BYTES = 20 * 1024 * 1024;

export interface AskedHistory {
  readonly type: string;
  readonly place: ItemPlace;
  readonly count: number;
  /** The page begins below this version. */
  readonly before?: number | undefined;
}

export interface PastVersion {
  readonly version: number;
  readonly method: VersionMethod | 'delete';
  readonly updatedAt: Date;
  /** Nothing where it was taken back. */
  readonly content?: Content | undefined;
}

export interface History {
  /** Not told to an application of which the scopes leave only some versions. */
  readonly total?: number | undefined;
  readonly versions: readonly PastVersion[];
  /** There are older ones: the next page begins below this version. */
  readonly next?: number | undefined;
}

interface PastRow extends KeyColumns {
  readonly kind: string;
  readonly rights_item: string;
  readonly version: number;
  readonly method: PastVersion['method'];
  readonly put_at: Date;
  readonly content: Buffer | null;
  readonly total: number;
  readonly rest: number;
}

const COLUMNS = `patient, item, type, section, rights_item, kind, category, author, author_profession, recorded_at,
  open_to_patient_from, delayed_until, source, own_kind, own_category`;
const [ITEM, TYPE, PATIENT, BEFORE, COUNT, BYTES] = [1, 2, 3, 4, 5, 6].map(after);
// That it was taken back is told to the author of what stood last.
const WRITTEN_BY = 'CASE WHEN s.content IS NULL OR l.source IS NOT NULL THEN l.author ELSE s.put_by END';

// What was taken back has a history for its author alone. Sizes are summed before any content is fetched.
const READ = statement(
  'fhir-history',
  `SELECT v.version, v.method, v.put_at, v.content, p.kind, p.rights_item, p.total, p.rest, ${KEY_COLUMNS} FROM (
     SELECT l.patient, l.item, l.kind, l.rights_item, s.version, count(*) OVER ()::int AS total,
       count(*) FILTER (WHERE s.version < coalesce(${BEFORE}::int, s.version + 1)) OVER ()::int AS rest,
       row_number() OVER page AS place, sum(coalesce(s.size, 0)) OVER page AS bytes
     FROM (SELECT ${COLUMNS}, false AS gone FROM fhir_v_item WHERE document IS NULL
           UNION ALL SELECT ${COLUMNS}, true FROM fhir_v_gone) l
     JOIN fhir_version s ON s.patient = l.patient AND s.item = l.item
     WHERE ${withinVault(WRITTEN_BY)} AND l.patient = ${PATIENT} AND l.item = ${ITEM} AND l.type = ${TYPE}
       AND (NOT l.gone OR ${WRITTEN_BY} = ANY ($2::uuid[]))
     WINDOW page AS (ORDER BY s.version >= coalesce(${BEFORE}::int, s.version + 1), s.version DESC)
   ) p
   JOIN fhir_version v ON v.patient = p.patient AND v.item = p.item AND v.version = p.version
   ${KEY_JOINS}
   WHERE p.version < coalesce(${BEFORE}::int, p.version + 1) AND (p.place <= ${COUNT} AND p.bytes <= ${BYTES} OR p.place = 1)
   ORDER BY v.version DESC`,
);

/** Nothing when the item is not there for the caller. */
export async function readHistory(
  grant: RecordGrant,
  keys: KeyRing,
  asked: AskedHistory,
): Promise<History | undefined> {
  // A deletion has nothing that could meet the conditions of a scope: an application that has conditions gets versions one by one.
  const isWhole = isWithinScope(grant, () => false);
  const [first, ...rest] = await rowsOf(grant, asked);
  if (!first) return undefined;
  const rows = [first, ...rest];
  const history = isWhole ? wholePage(keys, asked, rows) : await openPage(grant, keys, asked, rows);
  const { versions } = history;
  if (versions.length === 0) return undefined;
  discloseUnder(grant, { item: itemKey(first.rights_item), kind: first.kind, count: versions.length });
  return history;
}

const rowsOf = (grant: RecordGrant, { type, place, count, before }: AskedHistory): Promise<PastRow[]> => {
  const own = [place.item, type, place.patient, before ?? null, count, PAGE_BYTES];
  return readGrant(grant).tx.run<PastRow>(READ, [...vaultLimitValues(grant), ...own]);
};

const isCut = (rows: readonly PastRow[]): boolean => (rows[0]?.rest ?? 0) > rows.length;

function wholePage(keys: KeyRing, { place }: AskedHistory, rows: readonly PastRow[]): History {
  const versions = rows.map((row) => toVersion(keys, place, row));
  return { total: rows[0]?.total, versions, next: isCut(rows) ? rows.at(-1)?.version : undefined };
}

/** As many as are looked through for one answer: what comes after is another question. */
const MOST_PAGES = 5;

/** What the scopes of an application do not leave is passed over, as if it were not there: in the total and in the next page as well. */
async function openPage(
  grant: RecordGrant,
  keys: KeyRing,
  asked: AskedHistory,
  first: readonly PastRow[],
): Promise<History> {
  const { type, place, count } = asked;
  const open: PastVersion[] = [];
  let rows = first;
  for (let page = 1; ; page += 1) {
    open.push(...rows.map((row) => toVersion(keys, place, row)).filter(({ content }) => isOpen(grant, type, content)));
    const before = isCut(rows) ? rows.at(-1)?.version : undefined;
    const versions = open.slice(0, count);
    if (open.length > count) return { versions, next: versions.at(-1)?.version };
    if (before === undefined || page === MOST_PAGES) return { versions, next: before };
    rows = await rowsOf(grant, { ...asked, before });
  }
}

const isOpen = (grant: RecordGrant, type: string, content: Content | undefined): boolean =>
  content !== undefined && isInScope(grant, type, () => servedBytes(content));

function toVersion(keys: KeyRing, place: ItemPlace, row: PastRow): PastVersion {
  const { version, method, put_at: updatedAt } = row;
  const at = { ...place, version };
  const content = row.content === null ? undefined : openContent(keyOf(keys, at, row), at, row.content);
  return { version, method, updatedAt, content };
}
