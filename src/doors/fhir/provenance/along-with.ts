/** `_revinclude=Provenance:target`: who put what a search of the vault found. Source: FHIR R4, "search" 3.1.1.5.4. */
import { type FoundItems, findOrigins, placeOfPublicId } from '../../../modules/fhir-vault/index.ts';
import type { RecordGrant } from '../../../modules/grants/index.ts';
import type { Provenance, Search } from '../../../standards/fhir/index.ts';
import type { FhirContext } from '../front.ts';
import { showOrigins } from './show-origins.ts';

/** As many as one answer holds; the first ones are told to be some of more. */
const MOST = 1000;

export interface Along {
  readonly provenance: readonly Provenance[];
  readonly isCut: boolean;
}

export async function provenanceAlongWith(
  context: FhirContext,
  grant: RecordGrant,
  { answer }: Search,
  { matches }: FoundItems,
): Promise<Along> {
  const isAsked = answer.revinclude.some(({ type }) => type === 'Provenance');
  if (!isAsked || matches.length === 0) return { provenance: [], isCut: false };
  const { keys } = context.access;
  const items = matches.flatMap(({ id }) => placeOfPublicId(keys, id) ?? []);
  const found = await findOrigins(grant, keys, {
    versions: [items.map(({ item }) => ({ item }))],
    limit: MOST,
    alongWith: true,
  });
  return { provenance: await showOrigins(context, grant, found.origins), isCut: found.more };
}
