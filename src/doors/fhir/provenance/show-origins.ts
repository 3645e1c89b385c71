/** Who put versions, as Provenance resources. They were found within the grant's limits, and traced there. */
import { type Origin, publicItemId } from '../../../modules/fhir-vault/index.ts';
import { type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import { type Provenance, provenance, type Reference } from '../../../standards/fhir/index.ts';
import type { FhirContext } from '../front.ts';
import { partyReferences } from '../party-references.ts';
import { printProvenanceId } from './provenance-id.ts';

const NOT_KNOWN: Reference = { display: '?' };

export async function showOrigins(
  context: FhirContext,
  grant: RecordGrant,
  origins: readonly Origin[],
): Promise<Provenance[]> {
  const { keys } = context.access;
  const wanted = origins.flatMap(({ by, house }) => [by, house]);
  const parties = await partyReferences(context, readGrant(grant).tx, wanted);
  return origins.map((origin) => {
    const { place, type, version, at, by, house } = origin;
    return provenance({
      ...{ id: printProvenanceId(keys, origin), type, recorded: at, isFirst: version === 1 },
      target: `${type}/${publicItemId(keys, place)}/_history/${version}`,
      author: parties.get(by) ?? NOT_KNOWN,
      onBehalfOf: house === undefined ? undefined : (parties.get(house) ?? NOT_KNOWN),
    });
  });
}
