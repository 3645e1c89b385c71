/** Resources of one type of one record as a search gives them, in the order of their keys, page by page: bounded by number and by bytes. */
import { statement } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { type ItemKey, itemKey, type RecordGrant, readGrant } from '../../grants/index.ts';
import { vaultLimitValues, WITHIN_VAULT } from '../limits.ts';
import { servedBytes } from '../read.ts';
import { discloseFound, type FoundRow, openFound } from '../search/found-item.ts';
import { waysCondition, waysOf } from '../search/ways.ts';
import { FOUND_COLUMNS, writePage } from '../search/write-page.ts';
import { startWriting, type Written } from '../search/write-search.ts';

/** As they were received. */
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

/** What the grant shows, and so traced. */
export async function readPage(grant: RecordGrant, keys: KeyRing, asked: AskedPage): Promise<ExportPage> {
  const { statement: page, values } = writeExport(grant, keys, asked);
  const rows = await readGrant(grant).tx.run<FoundRow>(page, [...vaultLimitValues(grant), ...values]);
  const found = openFound(keys, rows);
  const shown = rows.slice(0, found.length);
  discloseFound(grant, shown);
  const last = shown.at(-1);
  return {
    resources: found.map(({ content }) => servedBytes(content)),
    last: last && last.fetched > shown.length ? itemKey(last.item) : undefined,
  };
}

function writeExport(grant: RecordGrant, keys: KeyRing, { type, since, after }: AskedPage): Written {
  const ways = waysOf(grant);
  const writing = startWriting(keys, ways);
  const changedAfter = since && new Date(since.getTime() - OVERLAP_MS);
  const [ofType, moment, from] = [type, changedAfter ?? null, after ?? null].map(writing.put);
  // A file is a search whose finds are read: an application needs both.
  const searched = ways.beside(type, 's');
  const isOpen = [ways.asked, searched].map((one) => waysCondition(writing, type, one)).join(' AND ');
  const text = writePage(
    `SELECT ${FOUND_COLUMNS}, row_number() OVER (ORDER BY l.item) AS place
       FROM fhir_v_item l WHERE ${WITHIN_VAULT} AND l.type = ${ofType}::text AND ${isOpen}
         AND (${moment}::timestamptz IS NULL OR l.updated_at > ${moment}::timestamptz) AND (${from}::uuid IS NULL OR l.item > ${from}::uuid)`,
    { oneMore: writing.put(PAGE.resources + 1), count: writing.put(PAGE.resources), bytes: PAGE.bytes },
  );
  const isWhole = ways.asked === 'any' && searched === 'any';
  return { statement: statement(isWhole ? 'fhir-export-page' : '', text), values: writing.values };
}
