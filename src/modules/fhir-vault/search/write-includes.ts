/** What comes along with the items that were found: those they point at, those that point at them; within the same limits. Source: FHIR R4, "search" 3.1.1.5.4. */
import { statement } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { type Include, isSearched, pointsAt, type Search } from '../../../standards/fhir/index.ts';
import { vaultTypes } from '../caresets/index.ts';
import { WITHIN_VAULT } from '../limits.ts';
import { either, type Writing } from './criterion-sql.ts';
import { type TypeWays, waysCondition } from './ways.ts';
import { FOUND_COLUMNS, writePage } from './write-page.ts';
import { startWriting, type Written } from './write-search.ts';

/** Of what comes along, as received. */
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
  const text = writePage(
    `SELECT ${FOUND_COLUMNS}, row_number() OVER (ORDER BY l.type, l.chief_date DESC NULLS LAST, l.item) AS place
       FROM fhir_v_item l WHERE ${WITHIN_VAULT} AND NOT l.item = ANY (${these}) AND (${either([...forward, ...back])})`,
    { oneMore: writing.put(count + 1), count: writing.put(count), bytes: MOST_BYTES },
  );
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
