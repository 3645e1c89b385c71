/** What the registry and the reports of the vault are asked alike. Source: IHE MHD, ITI-67; decision 0073. */
import type { ReportCriteria } from '../../../modules/fhir-vault/index.ts';
import { type ItemKey, itemKey, type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import type { DocumentMoment } from '../../../modules/hub/index.ts';
import { parsePublicId } from '../../../platform/sealing/index.ts';
import {
  everyDocumentReference,
  indexOf,
  matches,
  type Naming,
  type TokenValue,
} from '../../../standards/fhir/index.ts';
import type { FhirContext } from '../front.ts';
import { spansOf } from '../search/spans.ts';
import { authorsByNumber, authorsByReference } from './authors.ts';

export type AskedAlike = Pick<ReportCriteria, 'authors' | 'recorded' | 'written'> & {
  readonly items?: readonly ItemKey[] | undefined;
};

export const MOMENTS: Readonly<Record<string, DocumentMoment>> = {
  date: 'recorded',
  _lastUpdated: 'recorded',
  period: 'written',
  creation: 'written',
};
/** Every one of them says the same. */
export const SAME: readonly string[] = ['status', '_profile'];
const EVERY = indexOf('DocumentReference', everyDocumentReference);

export const NOTHING = { items: [] } as const;

/** Nothing for what each of the two understands in its own way. */
export async function askedAlike(
  context: FhirContext,
  grant: RecordGrant,
  criterion: Naming['rest'][number],
): Promise<AskedAlike | undefined> {
  const { parameter, test } = criterion;
  const { name } = parameter;
  if (SAME.includes(name)) return matches(EVERY, criterion) ? {} : NOTHING;
  if (test.kind === 'date') return { [MOMENTS[name] ?? 'written']: [spansOf(test.any)] };
  if (test.kind === 'reference' && name === 'author')
    return { authors: test.any.flatMap((value) => authorsByReference(context, value)) };
  if (test.kind === 'identifier' && name === 'author') {
    const found = await Promise.all(test.any.map((value) => authorsByNumber(readGrant(grant).tx, value)));
    return { authors: found.flat() };
  }
  if (test.kind === 'token' && name === '_id')
    return { items: test.any.flatMap((value) => itemsOf(context, grant, value)) };
  return undefined;
}

/** Of another record, or forged: nothing. */
function itemsOf({ access: { keys } }: FhirContext, grant: RecordGrant, { system, code = '' }: TokenValue): ItemKey[] {
  const parts = system ? undefined : parsePublicId(keys, code);
  return parts && readGrant(grant).patients.some((key) => key === parts.patient) ? [itemKey(parts.item)] : [];
}
