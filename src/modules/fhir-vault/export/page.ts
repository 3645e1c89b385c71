/** Resources of one type of one record, in the order of their keys, page by page: bounded by number and by bytes. */
import { statement } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { isWithinScope } from '../../access/index.ts';
import { discloseUnder, type ItemKey, itemKey, patientKey, type RecordGrant, readGrant } from '../../grants/index.ts';
import { KEY_COLUMNS, KEY_JOINS, type KeyColumns, keyOf, openContent, PLAIN_BYTES } from '../content.ts';
import { after, vaultLimitValues, WITHIN_VAULT } from '../limits.ts';
import { servedBytes } from '../read.ts';

/** As they were received; one that is larger stands alone. */
const PAGE = { resources: 100, bytes: 8 * 1024 * 1024 } as const;
/** A write that was under way at the moment a client names may bear an earlier one: what changed just before is given again. */
const OVERLAP_MS = 60_000;

export interface AskedPage {
  readonly type: string;
  /** Only what changed after this moment. */
  readonly since?: Date | undefined;
  /** The last one of the page before. */
  readonly after?: ItemKey | undefined;
}

export interface ExportPage {
  /** As they are served. */
  readonly resources: readonly Buffer[];
  /** The last one, when there are more. */
  readonly last?: ItemKey | undefined;
}

interface PageRow extends KeyColumns {
  readonly patient: string;
  readonly item: string;
  readonly kind: string;
  readonly version: number;
  readonly content: Buffer;
  readonly left: number;
}

const [TYPE, SINCE, AFTER, COUNT, BYTES] = [1, 2, 3, 4, 5].map(after);

// Sizes are summed before any content is fetched.
const READ = statement(
  'fhir-export-page',
  `SELECT p.patient, p.item, p.kind, p.left, v.version, v.content, ${KEY_COLUMNS} FROM (
     SELECT l.patient, l.item, l.kind, l.version, row_number() OVER page AS place, sum(${PLAIN_BYTES}) OVER page AS bytes,
       (count(*) OVER () - row_number() OVER page)::int AS left
     FROM fhir_v_item l JOIN fhir_version v ON v.patient = l.patient AND v.item = l.item AND v.version = l.version
     WHERE ${WITHIN_VAULT} AND l.type = ${TYPE} AND v.content IS NOT NULL
       AND (${SINCE}::timestamptz IS NULL OR l.updated_at > ${SINCE}::timestamptz) AND (${AFTER}::uuid IS NULL OR l.item > ${AFTER}::uuid)
     WINDOW page AS (ORDER BY l.item)) p
   JOIN fhir_version v ON v.patient = p.patient AND v.item = p.item AND v.version = p.version
   ${KEY_JOINS}
   WHERE p.place <= ${COUNT} AND p.bytes <= ${BYTES} OR p.place = 1 ORDER BY p.item`,
);

/** What the grant shows, and so traced: how many of each kind. */
export async function readPage(grant: RecordGrant, keys: KeyRing, asked: AskedPage): Promise<ExportPage> {
  // No condition of a scope is judged over many resources: a scope that has one opens none of them.
  if (!isWithinScope(grant, () => false)) return { resources: [] };
  const { type, since, after: from } = asked;
  const changedAfter = since && new Date(since.getTime() - OVERLAP_MS);
  const own = [type, changedAfter ?? null, from ?? null, PAGE.resources, PAGE.bytes];
  const rows = await readGrant(grant).tx.run<PageRow>(READ, [...vaultLimitValues(grant), ...own]);
  discloseKinds(grant, rows);
  const last = rows.at(-1);
  return {
    resources: rows.map((row) => bytesOf(keys, row)),
    last: last && last.left > 0 ? itemKey(last.item) : undefined,
  };
}

function bytesOf(keys: KeyRing, row: PageRow): Buffer {
  const place = { patient: patientKey(row.patient), item: itemKey(row.item), version: row.version };
  return servedBytes(openContent(keyOf(keys, place, row), place, row.content));
}

function discloseKinds(grant: RecordGrant, rows: readonly PageRow[]): void {
  const counts = new Map<string, number>();
  for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const [kind, count] of counts) discloseUnder(grant, { kind, count });
}
