/** A search as one statement: what is found within the limits, in its order, a page of it, with the sealed contents. */
import { createHash } from 'node:crypto';
import { type Statement, statement } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { type Criterion, chiefDateOf, type Search } from '../../../standards/fhir/index.ts';
import { after, WITHIN_VAULT } from '../limits.ts';
import { both, conditionOf, type Writing } from './criterion-sql.ts';
import { type TypeWays, waysCondition } from './ways.ts';
import { FOUND_COLUMNS, writePage } from './write-page.ts';

/** Where a page ends: the values by which its last item was put in order. */
export interface Position {
  readonly keys: readonly string[];
  readonly item: string;
}

export interface AskedPage {
  readonly search: Pick<Search, 'type' | 'criteria' | 'order'>;
  readonly count: number;
  readonly after?: Position | undefined;
}

/** A statement with the values that come after those of the limits. */
export interface Written {
  readonly statement: Statement;
  readonly values: readonly unknown[];
}

/** Of what one page reads, as received. */
const PAGE_BYTES = 16 * 1024 * 1024;

export function startWriting(keys: KeyRing, ways: TypeWays): Writing & { readonly values: readonly unknown[] } {
  const values: unknown[] = [];
  const put = (value: unknown): string => after(values.push(value));
  const writing: Writing & { readonly values: readonly unknown[] } = {
    ...{ keys, put, values },
    within: (type) => waysCondition(writing, type, ways.beside(type, 's')),
  };
  return writing;
}

/** Texts that come often keep their plan; there are few of them, so that nobody fills the memory with plans. */
const MOST_KEPT_CRITERIA = 3;
const KEPT: ReadonlySet<string> = new Set([
  ...['missing', 'token', 'string', 'uri', 'reference', 'identifier', 'date', 'quantity'],
]);

const isKept = (criteria: readonly Criterion[], ways: TypeWays): boolean =>
  ways.asked === 'any' && criteria.length <= MOST_KEPT_CRITERIA && criteria.every(({ test }) => KEPT.has(test.kind));

/** A text without a name is planned each time. */
const nameOf = (text: string): string => `fhir-search-${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;

const foundRows = (writing: Writing, { type, criteria }: AskedPage['search'], ways: TypeWays): string => {
  const conditions = criteria.map((criterion) => conditionOf(writing, type, criterion));
  return `fhir_v_item l WHERE ${WITHIN_VAULT} AND l.type = ${writing.put(type)}::text
    AND ${waysCondition(writing, type, ways.asked)} AND ${both(conditions)}`;
};

export function writeSearch(keys: KeyRing, ways: TypeWays, asked: AskedPage): Written {
  const { search, count, after: from } = asked;
  const writing = startWriting(keys, ways);
  const rows = foundRows(writing, search, ways);
  const sorts = search.order.map((sort) => sortKey(writing, search.type, sort));
  const names = sorts.map((_, at) => `key_${at}`);
  const places = [...names, 'item'].join(', ');
  const last = [
    ...names.map((_, at) => `${writing.put(from?.keys[at] ?? null)}::float8`),
    `${writing.put(from?.item ?? null)}::uuid`,
  ];
  const found = `SELECT ${FOUND_COLUMNS}, ${sorts.map((sort, at) => `${sort} AS key_${at}`).join(', ')}, count(*) OVER ()::int AS total
    FROM ${rows}`;
  const text = writePage(
    `SELECT found.*, row_number() OVER (ORDER BY ${places}) AS place FROM (${found}) found
       WHERE ${last.at(-1)} IS NULL OR (${places}) > (${last.join(', ')})`,
    {
      ...{ oneMore: writing.put(count + 1), count: writing.put(count), bytes: PAGE_BYTES },
      also: ['page.total', `ARRAY[${names.map((name) => `page.${name}::text`).join(', ')}]::text[] AS keys`],
    },
  );
  return { statement: statement(isKept(search.criteria, ways) ? nameOf(text) : '', text), values: writing.values };
}

/** How many there are, by kind. */
export function writeCount(keys: KeyRing, ways: TypeWays, search: AskedPage['search']): Written {
  const writing = startWriting(keys, ways);
  const text = `SELECT l.kind, count(*)::int AS total FROM ${foundRows(writing, search, ways)} GROUP BY l.kind`;
  return { statement: statement(isKept(search.criteria, ways) ? nameOf(text) : '', text), values: writing.values };
}

/** Rising numbers; what has no date comes last. */
function sortKey(
  { put }: Writing,
  type: AskedPage['search']['type'],
  { parameter, descending }: Search['order'][number],
): string {
  const own: Readonly<Record<string, string>> = {
    [chiefDateOf(type).name]: 'l.chief_date',
    _lastUpdated: 'l.updated_at',
  };
  const date =
    own[parameter.name] ??
    `(SELECT ${descending ? 'max' : 'min'}(lower(kept.span)) FROM unnest(l.date_params, l.dates) kept (param, span)
       WHERE kept.param = ${put(parameter.name)}::text)`;
  return `coalesce(${descending ? '-' : ''}extract(epoch FROM ${date})::float8, 'Infinity')`;
}
