/** What comes along with the items that were found: those they point at, those that point at them; within the same limits. Source: FHIR R4, "search" 3.1.1.5.4. */
import { statement } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { type Include, isSearched, pointsAt, type Search } from '../../../standards/fhir/index.ts';
import { vaultTypes } from '../caresets/index.ts';
import { KEY_COLUMNS, KEY_JOINS, PLAIN_BYTES } from '../content.ts';
import { WITHIN_VAULT } from '../limits.ts';
import { either, type Writing } from './criterion-sql.ts';
import { type TypeWays, waysCondition } from './ways.ts';
import { startWriting, type Written } from './write-search.ts';

/** Of what comes along, as received; the first item comes whatever its size. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Nothing when nothing of the vault can come along. */
export function writeIncludes(
  keys: KeyRing,
  ways: TypeWays,
  { include, revinclude }: Search['answer'],
  { hits, count }: { readonly hits: readonly string[]; readonly count: number },
): Written | undefined {
  const writing = startWriting(keys, ways);
  const these = `${writing.put(hits)}::uuid[]`;
  const forward = include.flatMap((one) => pointedAt(writing, ways, one, these));
  const back = revinclude.flatMap((one) => pointing(writing, ways, one, these));
  if (forward.length + back.length === 0) return undefined;
  const text = `SELECT come.patient, come.item, come.type, come.version, come.kind, come.holder, come.rights_item, come.fetched,
     CASE WHEN come.is_first THEN come.content END AS content, come.master_version, come.wrapped, come.item_wrapped
   FROM (SELECT i.*, v.content, ${KEY_COLUMNS},
       sum(CASE WHEN i.is_first THEN ${PLAIN_BYTES} ELSE 0 END) OVER (ORDER BY i.place) AS bytes
     FROM (SELECT near.*, count(*) OVER ()::int AS fetched,
         row_number() OVER (PARTITION BY near.patient, near.holder ORDER BY near.place) = 1 AS is_first
       FROM (SELECT l.patient, l.item, l.type, l.version, l.kind, coalesce(l.document, l.item) AS holder, l.rights_item,
           row_number() OVER (ORDER BY l.type, l.chief_date DESC NULLS LAST, l.item) AS place
         FROM fhir_v_item l WHERE ${WITHIN_VAULT} AND NOT l.item = ANY (${these}) AND (${either([...forward, ...back])})
         ORDER BY place LIMIT ${writing.put(count + 1)}::int) near) i
     JOIN fhir_version v ON v.patient = i.patient AND v.item = i.holder AND v.version = i.version ${KEY_JOINS}) come
   WHERE come.place <= ${writing.put(count)}::int AND (come.place = 1 OR come.bytes <= ${MOST_BYTES})
   ORDER BY come.place`;
  return { statement: statement('', text), values: writing.values };
}

function pointedAt(writing: Writing, ways: TypeWays, { parameter, target }: Include, these: string): string[] {
  const types = vaultTypes.filter((type) => pointsAt(parameter, type) && (target === undefined || target === type));
  if (types.length === 0) return [];
  const name = `${writing.put(parameter.name)}::text`;
  const found = `SELECT pointed.item FROM fhir_v_item l, unnest(l.ref_params, l.refs) pointed (param, item)
    WHERE ${WITHIN_VAULT} AND l.item = ANY (${these}) AND pointed.param = ${name}`;
  return [`l.item IN (${found}) AND (${either(types.map((type) => ofType(writing, ways, type)))})`];
}

function pointing(writing: Writing, ways: TypeWays, { type, parameter }: Include, these: string): string[] {
  if (!vaultTypes.includes(type) || !isSearched(type)) return [];
  const name = `${writing.put(parameter.name)}::text`;
  const points = `EXISTS (SELECT FROM unnest(l.ref_params, l.refs) pointed (param, item)
    WHERE pointed.param = ${name} AND pointed.item = ANY (${these}))`;
  return [`${ofType(writing, ways, type)} AND ${points}`];
}

const ofType = (writing: Writing, ways: TypeWays, type: string): string =>
  `l.type = ${writing.put(type)}::text AND ${waysCondition(writing, type, ways.beside(type, 'r'))}`;
