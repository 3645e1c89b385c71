/** Searching one record: a page of what is there for the caller, and what comes along. Source: FHIR R4, "search" 3.1.1; decision 0067. */
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { countsOnly, type Search } from '../../../standards/fhir/index.ts';
import { discloseUnder, type RecordGrant, readGrant } from '../../grants/index.ts';
import { vaultLimitValues } from '../limits.ts';
import { discloseFound, type FoundItem, type FoundRow, openFound } from './found-item.ts';
import { type TypeWays, waysOf } from './ways.ts';
import { writeIncludes } from './write-includes.ts';
import { type AskedPage, type Position, type Written, writeCount, writeSearch } from './write-search.ts';

export interface AskedItems extends AskedPage {
  readonly search: Search;
}

export interface FoundItems {
  /** All that the caller may see. */
  readonly total: number;
  readonly matches: readonly FoundItem[];
  readonly included: readonly FoundItem[];
  /** More came along than an answer holds. */
  readonly isCut: boolean;
  /** Where the next page begins; nothing on the last one. */
  readonly next?: Position | undefined;
}

interface PageRow extends FoundRow {
  readonly total: number;
  readonly keys: readonly string[];
}

const MOST_INCLUDED = 1000;

interface Searching {
  readonly grant: RecordGrant;
  readonly keys: KeyRing;
  readonly ways: TypeWays;
}

export async function searchItems(grant: RecordGrant, keys: KeyRing, asked: AskedItems): Promise<FoundItems> {
  const searching = { grant, keys, ways: waysOf(grant) };
  if (countsOnly(asked.search.answer)) return countItems(searching, asked);
  const rows = await run<PageRow>(grant, writeSearch(keys, searching.ways, asked));
  const matches = openFound(keys, rows);
  const shown = rows.slice(0, matches.length);
  const included = await includedWith(searching, asked, shown);
  discloseFound(grant, [...shown, ...included.rows]);
  const [first] = rows;
  const last = shown.at(-1);
  return {
    ...{ total: first?.total ?? 0, matches, included: included.items, isCut: included.isCut },
    next: first && last && first.fetched > shown.length ? { keys: last.keys, item: last.item } : undefined,
  };
}

const run = <Row extends object>(grant: RecordGrant, { statement, values }: Written): Promise<Row[]> =>
  readGrant(grant).tx.run<Row>(statement, [...vaultLimitValues(grant), ...values]);

async function countItems({ grant, keys, ways }: Searching, { search }: AskedItems): Promise<FoundItems> {
  const rows = await run<{ readonly kind: string; readonly total: number }>(grant, writeCount(keys, ways, search));
  for (const { kind, total } of rows) discloseUnder(grant, { kind, count: total, reason: 'count' });
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  return { total, matches: [], included: [], isCut: false };
}

interface Included {
  readonly rows: readonly FoundRow[];
  readonly items: readonly FoundItem[];
  readonly isCut: boolean;
}

async function includedWith(
  { grant, keys, ways }: Searching,
  { search: { answer } }: AskedItems,
  shown: readonly FoundRow[],
): Promise<Included> {
  const hits = shown.map(({ item }) => item);
  const written = hits.length > 0 ? writeIncludes(keys, ways, answer, { hits, count: MOST_INCLUDED }) : undefined;
  if (!written) return { rows: [], items: [], isCut: false };
  const rows = await run<FoundRow>(grant, written);
  const items = openFound(keys, rows);
  return { rows: rows.slice(0, items.length), items, isCut: (rows[0]?.fetched ?? 0) > items.length };
}
