/** A search over DocumentReference as what the reports of the vault are asked: each criterion as the registry understands it. Source: IHE MHD, ITI-67; decision 0073. */
import { caresetOf, type ReportCriteria, reportAuthors } from '../../../modules/fhir-vault/index.ts';
import { type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import { holdersOf } from '../../../modules/people/index.ts';
import { CD_TRANSACTION, fold, kindsOf, type Naming, type TokenValue } from '../../../standards/fhir/index.ts';
import type { FhirContext } from '../front.ts';
import { common, joined } from '../search/view-criteria.ts';
import { askedAlike, NOTHING } from './asked-alike.ts';

type Written = Naming['rest'][number];
type Narrowing = Omit<ReportCriteria, 'order' | 'offset' | 'limit'>;

/** Each criterion narrows what the ones before it left. */
export async function reportCriteriaOf(
  context: FhirContext,
  grant: RecordGrant,
  rest: Naming['rest'],
): Promise<Narrowing> {
  let sofar: Narrowing = {};
  for (const criterion of rest) sofar = both(sofar, await narrowing(context, grant, criterion));
  return sofar;
}

async function narrowing(context: FhirContext, grant: RecordGrant, criterion: Written): Promise<Narrowing> {
  const alike = await askedAlike(context, grant, criterion);
  if (alike) return alike;
  const { parameter, test } = criterion;
  const { name } = parameter;
  if (test.kind === 'string') return { authors: await authorsNamed(grant, test.any) };
  if (test.kind !== 'token') return NOTHING;
  if (name === 'identifier') return { identifiers: [test.any] };
  return test.any.some((value) => isKindOf(name, value)) ? {} : name === 'type' ? { types: [test.any] } : NOTHING;
}

/** The kind is that of every report; the code of its type each says itself. */
const isKindOf = (name: string, { system, code = '' }: TokenValue): boolean => {
  const { kind } = caresetOf('Bundle')?.rights ?? {};
  if (kind === undefined) return false;
  if (name === 'category') return kindsOf(system, code).includes(kind);
  return code === kind && (system === undefined || system === CD_TRANSACTION);
};

/** How a word of the name begins, as for authors of the registry. */
async function authorsNamed(grant: RecordGrant, beginnings: readonly string[]): Promise<string[]> {
  const holders = await holdersOf(readGrant(grant).tx, await reportAuthors(grant));
  const isMeant = (name: string): boolean => beginnings.some((text) => ` ${fold(name)}`.includes(` ${text}`));
  return [...holders].flatMap(([key, { name }]) => (isMeant(name) ? [key] : []));
}

const both = (one: Narrowing, other: Narrowing): Narrowing => ({
  ...{ items: common(one.items, other.items), authors: common(one.authors, other.authors) },
  ...{ identifiers: joined(one.identifiers, other.identifiers), types: joined(one.types, other.types) },
  ...{ recorded: joined(one.recorded, other.recorded), written: joined(one.written, other.written) },
});
