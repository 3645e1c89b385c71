/** A search over DocumentReference as what the registry is asked. Source: IHE MHD, ITI-67. */
import type { RecordGrant } from '../../../modules/grants/index.ts';
import { type DocumentCriteria, hideNumber } from '../../../modules/hub/index.ts';
import { readPatient } from '../../../modules/people/index.ts';
import { countsOnly, kindsOf, type Naming, type Search, type TokenValue } from '../../../standards/fhir/index.ts';
import type { Problem } from '../answers.ts';
import type { FhirContext } from '../front.ts';
import type { KeptSearch } from '../search/kept-search.ts';
import { common, joined, unaskable } from '../search/view-criteria.ts';
import { askedAlike, MOMENTS, NOTHING, SAME } from './asked-alike.ts';
import type { ListPage, Offsets } from './list-all.ts';
import { schemeOf } from './local-id.ts';

type Written = Naming['rest'][number];
type Narrowing = Omit<DocumentCriteria, 'order' | 'offset' | 'limit'>;

const PAGE_ROWS = 100;

const NAMES: readonly string[] = ['author.family', 'author.given'];

/** Which rows, and what the registry cannot be asked. */
export function pageOf(asking: KeptSearch, rest: Naming['rest']): ListPage | Problem {
  const problem = unaskable(asking, rest, { isAskable, faultOf });
  if (problem) return problem;
  const { page } = asking;
  const { answer } = asking.search;
  const limit = countsOnly(answer) ? 0 : (answer.count ?? PAGE_ROWS);
  return { limit, offsets: offsetsOf(page?.after), order: answer.sort?.map(orderOf) };
}

/** How far both lists were shown stands in the address of a page. */
export const positionOf = ({ links, reports }: Offsets) => ({ keys: [`${reports}`], item: `${links}` });
const offsetsOf = (after: NonNullable<KeptSearch['page']>['after'] | undefined): Offsets => ({
  ...{ links: Number(after?.item ?? 0), reports: Number(after?.keys[0] ?? 0) },
});

const orderOf = ({ parameter, descending }: Search['order'][number]) => ({
  by: MOMENTS[parameter.name] ?? ('written' as const),
  descending,
});

function isAskable({ param, parameter: { name }, test }: Written): boolean {
  if (SAME.includes(name)) return param === name;
  if (test.kind === 'string') return NAMES.includes(name) && test.how === 'starts';
  if (test.kind === 'token') return param === name && !test.not && (!isOfKind(name) || test.any.every(hasCode));
  return test.kind === 'date' || test.kind === 'reference' || test.kind === 'identifier';
}

const isOfKind = (name: string): boolean => name === 'type' || name === 'category';
const hasCode = ({ code }: TokenValue): boolean => code !== undefined;
const faultOf = ({ test }: Written) =>
  test.kind === 'token' && !test.not && !test.any.every(hasCode) ? 'parameter-value-invalid' : 'modifier-unknown';

/** Each criterion narrows what the ones before it left. */
export async function criteriaOf(context: FhirContext, grant: RecordGrant, rest: Naming['rest']): Promise<Narrowing> {
  let sofar: Narrowing = {};
  for (const criterion of rest) sofar = both(sofar, await narrowing(context, grant, criterion));
  return sofar;
}

async function narrowing(context: FhirContext, grant: RecordGrant, criterion: Written): Promise<Narrowing> {
  const alike = await askedAlike(context, grant, criterion);
  if (alike) return alike;
  const { parameter, test } = criterion;
  if (test.kind === 'string') return { authorNames: [test.any] };
  if (test.kind !== 'token') return NOTHING;
  if (parameter.name === 'identifier') return { localIds: await localIdsOf(context, grant, test.any) };
  return { kinds: test.any.flatMap(({ system, code = '' }) => kindsOf(system, code)) };
}

function both(one: Narrowing, other: Narrowing): Narrowing {
  return {
    items: common(one.items, other.items),
    kinds: common(one.kinds, other.kinds),
    authors: common(one.authors, other.authors),
    // Two ids of one document: it has only one.
    localIds: one.localIds && other.localIds ? [] : (one.localIds ?? other.localIds),
    authorNames: joined(one.authorNames, other.authorNames),
    recorded: joined(one.recorded, other.recorded),
    written: joined(one.written, other.written),
  };
}

async function localIdsOf(context: FhirContext, grant: RecordGrant, values: readonly TokenValue[]) {
  const { ssin } = await readPatient(grant, context.access.keys);
  return values.flatMap(({ system, code }) => {
    const scheme = system === undefined ? undefined : schemeOf(context, system);
    if (code === undefined || (system !== undefined && scheme === undefined)) return [];
    return [{ scheme, value: ssin ? hideNumber(code, ssin) : code }];
  });
}
