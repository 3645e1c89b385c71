/** A search over DocumentReference as what the registry is asked. Source: IHE MHD, ITI-67. */
import { type ItemKey, itemKey, type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import { type DocumentCriteria, type DocumentMoment, hideNumber } from '../../../modules/hub/index.ts';
import { readPatient } from '../../../modules/people/index.ts';
import { parsePublicId } from '../../../platform/sealing/index.ts';
import {
  countsOnly,
  everyDocumentReference,
  indexOf,
  kindsOf,
  matches,
  type Naming,
  type Search,
  type TokenValue,
} from '../../../standards/fhir/index.ts';
import type { Problem } from '../answers.ts';
import type { FhirContext } from '../front.ts';
import type { KeptSearch } from '../search/kept-search.ts';
import { authorsByNumber, authorsByReference } from './authors.ts';
import type { ListPage, Offsets } from './list-all.ts';
import { schemeOf } from './local-id.ts';
import { spansOf } from './spans.ts';

type Written = Naming['rest'][number];
type Narrowing = Omit<DocumentCriteria, 'order' | 'offset' | 'limit'>;

const PAGE_ROWS = 100;

export const MOMENTS: Readonly<Record<string, DocumentMoment>> = {
  date: 'recorded',
  _lastUpdated: 'recorded',
  period: 'written',
  creation: 'written',
};
const NAMES: readonly string[] = ['author.family', 'author.given'];
/** Every one of them says the same. */
export const SAME: readonly string[] = ['status', '_profile'];
export const EVERY = indexOf('DocumentReference', everyDocumentReference);

/** Which rows, and what the registry cannot be asked. */
export function pageOf({ search, page }: KeptSearch, rest: Naming['rest']): ListPage | Problem {
  const { answer } = search;
  if (answer.include.length + answer.revinclude.length > 0) return { problem: 'parameter-value-invalid' };
  const unasked = rest.find((criterion) => !isAskable(criterion));
  if (unasked) return { problem: faultOf(unasked), expression: `http.${unasked.parameter.name}` };
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

const NOTHING: Narrowing = { items: [] };

async function narrowing(context: FhirContext, grant: RecordGrant, criterion: Written): Promise<Narrowing> {
  const { parameter, test } = criterion;
  const { name } = parameter;
  if (SAME.includes(name)) return matches(EVERY, criterion) ? {} : NOTHING;
  if (test.kind === 'string') return { authorNames: [test.any] };
  if (test.kind === 'date') return { [MOMENTS[name] ?? 'written']: [spansOf(test.any)] };
  if (test.kind === 'reference' && name === 'author')
    return { authors: test.any.flatMap((value) => authorsByReference(context, value)) };
  if (test.kind === 'identifier' && name === 'author') {
    const found = await Promise.all(test.any.map((value) => authorsByNumber(readGrant(grant).tx, value)));
    return { authors: found.flat() };
  }
  if (test.kind !== 'token') return NOTHING;
  if (name === '_id') return { items: test.any.flatMap((value) => itemsOf(context, grant, value)) };
  if (name === 'identifier') return { localIds: await localIdsOf(context, grant, test.any) };
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

type Lists<Value> = readonly Value[] | undefined;
export const common = <Value>(one: Lists<Value>, other: Lists<Value>): Lists<Value> =>
  one && other ? one.filter((value) => other.includes(value)) : (one ?? other);
const joined = <Value>(one: Lists<Value>, other: Lists<Value>): Lists<Value> =>
  one || other ? [...(one ?? []), ...(other ?? [])] : undefined;

/** Of another record, or forged: nothing. */
export function itemsOf(
  { access: { keys } }: FhirContext,
  grant: RecordGrant,
  { system, code = '' }: TokenValue,
): ItemKey[] {
  const parts = system ? undefined : parsePublicId(keys, code);
  return parts && readGrant(grant).patients.some((key) => key === parts.patient) ? [itemKey(parts.item)] : [];
}

async function localIdsOf(context: FhirContext, grant: RecordGrant, values: readonly TokenValue[]) {
  const { ssin } = await readPatient(grant, context.access.keys);
  return values.flatMap(({ system, code }) => {
    const scheme = system === undefined ? undefined : schemeOf(context, system);
    if (code === undefined || (system !== undefined && scheme === undefined)) return [];
    return [{ scheme, value: ssin ? hideNumber(code, ssin) : code }];
  });
}
