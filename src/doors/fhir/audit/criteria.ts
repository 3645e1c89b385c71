/** A search over AuditEvent as what the trail is asked. Source: FHIR R4, AuditEvent; IHE ITI BALP 1.1. */
import type { EventCriteria, TrailPlace } from '../../../modules/audit/index.ts';
import { knownItems } from '../../../modules/fhir-vault/index.ts';
import { type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import { patientOfPublicId } from '../../../modules/people/index.ts';
import { parsePublicId } from '../../../platform/sealing/index.ts';
import { countsOnly, matches, type Naming, type ReferenceValue } from '../../../standards/fhir/index.ts';
import type { Problem } from '../answers.ts';
import type { FhirContext } from '../front.ts';
import { partiesMeant } from '../parties-meant.ts';
import type { KeptSearch } from '../search/kept-search.ts';
import { spansOf } from '../search/spans.ts';
import { common, unaskable } from '../search/view-criteria.ts';
import { kindsThat, ofKind } from './one-of-each.ts';

type Written = Naming['rest'][number];
export type EventPage = Pick<EventCriteria, 'before' | 'after' | 'limit' | 'oldestFirst'>;
type Narrowing = Omit<EventCriteria, keyof EventPage>;

const COUNT = { default: 50, most: 200 } as const;
/** What kind of event it is tells them. */
const OF_KIND: readonly string[] = ['type', 'subtype', 'action', 'outcome', '_profile'];

export function pageOf(asking: KeptSearch, rest: Naming['rest']): EventPage | Problem {
  const problem = unaskable(asking, rest, { isAskable });
  if (problem) return problem;
  const { search, page, asked } = asking;
  const { answer, order } = search;
  return {
    limit: countsOnly(answer) ? 0 : Math.min(answer.count ?? COUNT.default, COUNT.most),
    oldestFirst: order[0]?.descending === false,
    // The pages of a search tell what stood there when it was asked.
    before: new Date(asked.now),
    after: page && placeOf(page.after),
  };
}

export const positionOf = ({ at, id }: TrailPlace) => ({ keys: [`${at.getTime()}`], item: id });
const placeOf = ({ keys: [at = ''], item }: NonNullable<KeptSearch['page']>['after']): TrailPlace => ({
  ...{ at: new Date(Number(at)), id: item },
});

function isAskable({ parameter: { name }, test }: Written): boolean {
  if (OF_KIND.includes(name) || test.kind === 'missing' || test.kind === 'date') return true;
  if (name === '_id') return test.kind === 'token' && !test.not;
  return test.kind === 'reference' || (test.kind === 'identifier' && name === 'agent');
}

/** Each criterion narrows what the ones before it left. */
export async function criteriaOf(context: FhirContext, grant: RecordGrant, rest: Naming['rest']): Promise<Narrowing> {
  const list: Narrowing[] = [];
  for (const criterion of rest) list.push(await narrowing(context, grant, criterion));
  const lists = <Value>(of: (one: Narrowing) => readonly Value[] | undefined) => list.flatMap((one) => of(one) ?? []);
  return {
    ...{ moments: lists(({ moments }) => moments), parties: lists(({ parties }) => parties) },
    ...{ items: lists(({ items }) => items) },
    kinds: list.map(({ kinds }) => kinds).reduce(common, undefined),
    ids: list.map(({ ids }) => ids).reduce(common, undefined),
  };
}

const NOTHING: Narrowing = { ids: [] };

async function narrowing(context: FhirContext, grant: RecordGrant, criterion: Written): Promise<Narrowing> {
  const { parameter, test } = criterion;
  const { name } = parameter;
  if (OF_KIND.includes(name)) return { kinds: kindsThat(context, (entries) => matches(entries, criterion)) };
  // Every event has them.
  if (test.kind === 'missing') return test.missing ? NOTHING : {};
  if (test.kind === 'date') return { moments: [spansOf(test.any)] };
  if (test.kind === 'token')
    return { ids: test.any.flatMap(({ system, code = '' }) => (system ? [] : idsOf(context, grant, code))) };
  if (name === 'agent') return byAgent(context, grant, criterion);
  return name === 'entity' && test.kind === 'reference' ? byEntity(context, grant, test.any) : NOTHING;
}

/** Of another record, or forged: nothing. */
const idsOf = ({ access: { keys } }: FhirContext, grant: RecordGrant, id: string): string[] => {
  const parts = parsePublicId(keys, id);
  return parts && readGrant(grant).patients.some((patient) => patient === parts.patient) ? [parts.item] : [];
};

async function byAgent(context: FhirContext, grant: RecordGrant, criterion: Written): Promise<Narrowing> {
  const { tx, patients } = readGrant(grant);
  const { test } = criterion;
  // This house is an agent of every event.
  if (matches(ofKind(context, { act: 'view-trail', outcome: 'granted', aboutSeveral: false }), criterion)) return {};
  const isPatient = test.kind === 'reference' && test.any.some((value) => isThePatient(context, grant, value));
  return { parties: [[...(await partiesMeant(context, tx, test)), ...(isPatient ? patients : [])]] };
}

const isThePatient = (
  { access: { keys } }: FhirContext,
  grant: RecordGrant,
  { type = 'Patient', id = '' }: ReferenceValue,
): boolean => {
  const key = type === 'Patient' ? patientOfPublicId(keys, id) : undefined;
  return key !== undefined && readGrant(grant).patients.includes(key);
};

async function byEntity(
  context: FhirContext,
  grant: RecordGrant,
  values: readonly ReferenceValue[],
): Promise<Narrowing> {
  // The patient is an entity of every event.
  if (values.some((value) => isThePatient(context, grant, value))) return {};
  const { tx, patients } = readGrant(grant);
  const places = values.flatMap(({ type, id = '' }) => idsOf(context, grant, id).map((item) => ({ type, item })));
  const known = await knownItems(
    tx,
    patients,
    places.map(({ item }) => item),
  );
  const isMeant = ({ type, item }: (typeof places)[number]): boolean =>
    type === undefined || type === (known.get(item)?.type ?? 'DocumentReference');
  return { items: [places.filter(isMeant).map(({ item }) => item)] };
}
