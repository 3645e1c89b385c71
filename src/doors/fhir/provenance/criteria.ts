/** A search over Provenance as what the vault is asked. Source: FHIR R4, Provenance. */
import {
  type MeantVersion,
  type OriginCriteria,
  type OriginPlace,
  placeOfPublicId,
} from '../../../modules/fhir-vault/index.ts';
import { type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import { countsOnly, type Naming, type ReferenceValue } from '../../../standards/fhir/index.ts';
import type { Problem } from '../answers.ts';
import type { Named } from '../asked.ts';
import type { FhirContext } from '../front.ts';
import { partiesMeant } from '../parties-meant.ts';
import type { KeptSearch } from '../search/kept-search.ts';
import { spansOf } from '../search/spans.ts';
import { unaskable } from '../search/view-criteria.ts';
import { parseProvenanceId } from './provenance-id.ts';

type Rest = Naming['rest'];
type Written = Rest[number];
export type OriginPage = Pick<OriginCriteria, 'after' | 'limit' | 'oldestFirst'>;
type Narrowing = Omit<OriginCriteria, keyof OriginPage | 'alongWith'>;

const COUNT = { default: 50, most: 500 } as const;

export function pageOf(asking: KeptSearch, rest: Rest): OriginPage | Problem {
  const problem = unaskable(asking, rest, { isAskable });
  if (problem) return problem;
  const { search, page } = asking;
  const { answer, order } = search;
  return {
    limit: countsOnly(answer) ? 0 : Math.min(answer.count ?? COUNT.default, COUNT.most),
    oldestFirst: order[0]?.descending === false,
    after: page && placeOf(page.after),
  };
}

export const positionOf = ({ at, item, version }: OriginPlace) => ({ keys: [`${at.getTime()}`, `${version}`], item });
const placeOf = ({ keys: [at, version], item }: NonNullable<KeptSearch['page']>['after']): OriginPlace => ({
  ...{ at: new Date(Number(at)), version: Number(version), item },
});

function isAskable({ parameter: { name }, test }: Written): boolean {
  if (['missing', 'date', 'uri', 'reference'].includes(test.kind)) return true;
  return (test.kind === 'token' && !test.not) || (test.kind === 'identifier' && name === 'agent');
}

/** Ids lead to the record they stand in. */
export const recordsOf = ({ access: { keys } }: FhirContext, rest: Rest): Named[] =>
  rest.flatMap(({ parameter: { name }, test }) => {
    const ids = test.kind === 'token' ? test.any.map(({ code = '' }) => parseProvenanceId(keys, code)?.place) : [];
    const targets =
      test.kind === 'reference' && name === 'target' ? test.any.map(({ id = '' }) => placeOfPublicId(keys, id)) : [];
    const [first] = [...ids, ...targets];
    return first ? [{ key: first.patient }] : [];
  });

export async function criteriaOf(context: FhirContext, grant: RecordGrant, rest: Rest): Promise<Narrowing> {
  const list: Narrowing[] = [];
  for (const criterion of rest) list.push(await narrowing(context, grant, criterion));
  return {
    versions: list.flatMap(({ versions = [] }) => versions),
    moments: list.flatMap(({ moments = [] }) => moments),
    parties: list.flatMap(({ parties = [] }) => parties),
  };
}

const NOTHING: Narrowing = { versions: [[]] };

async function narrowing(context: FhirContext, grant: RecordGrant, criterion: Written): Promise<Narrowing> {
  const { test, parameter, written } = criterion;
  const { name } = parameter;
  const { tx, patients } = readGrant(grant);
  // None claims a profile; the rest every one has.
  if (test.kind === 'missing') return test.missing === (name === '_profile') ? {} : NOTHING;
  if (test.kind === 'date') return { moments: [spansOf(test.any)] };
  if (test.kind === 'token') {
    const meant = test.any.map(({ system, code = '' }) =>
      system ? undefined : parseProvenanceId(context.access.keys, code),
    );
    const own = meant.filter((one) => one !== undefined).filter(({ place }) => patients.includes(place.patient));
    return { versions: [own.map(({ place, version }) => ({ item: place.item, version }))] };
  }
  if (name === 'agent') return { parties: [await partiesMeant(context, tx, test)] };
  return name === 'target' && test.kind === 'reference'
    ? { versions: [targetsOf(context, grant, test.any, written[1])] }
    : NOTHING;
}

const OF_VERSION = /([A-Za-z0-9.-]{44})\/_history\/([1-9]\d{0,5})$/;

/** One version where the reference names it. */
function targetsOf(
  { access: { keys } }: FhirContext,
  grant: RecordGrant,
  values: readonly ReferenceValue[],
  written: string,
): MeantVersion[] {
  const { patients } = readGrant(grant);
  const pieces = written.split(',');
  return values.flatMap(({ type, id = '' }, at) => {
    const place = placeOfPublicId(keys, id);
    if (!place || !patients.includes(place.patient)) return [];
    const [, of, version] = OF_VERSION.exec(pieces[at] ?? '') ?? [];
    return [{ item: place.item, type, version: of === id ? Number(version) : undefined }];
  });
}
