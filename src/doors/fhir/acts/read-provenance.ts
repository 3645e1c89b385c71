/** GET [base]/Provenance/[id]: who put one version; for whom that version is not there, neither is this. Source: FHIR R4, "http" 3.1.0.2; decision 0073. */
import { findOrigins } from '../../../modules/fhir-vault/index.ts';
import { readGrant } from '../../../modules/grants/index.ts';
import { askRecord } from '../../shared/ask.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { parseProvenanceId } from '../provenance/provenance-id.ts';
import { showOrigins } from '../provenance/show-origins.ts';
import { tellsOfPatient } from '../tells-of-patient.ts';

const NOT_FOUND = { problem: 'not-found' } as const;

export async function readProvenance(context: FhirContext, asked: Asked, { id }: ResourceRequest): Promise<Outcome> {
  const { keys } = context.access;
  const meant = parseProvenanceId(keys, id);
  if (!meant) return NOT_FOUND;
  const { place, version } = meant;
  const question = {
    act: 'read-document',
    caller: asked.caller,
    patient: { key: asked.patient ?? place.patient },
    resource: { type: 'Provenance', interaction: 'r' },
  } as const;
  const answer = await askRecord(context, question, async (grant) => {
    if (!readGrant(grant).patients.includes(place.patient)) return [];
    const { origins } = await findOrigins(grant, keys, { versions: [[{ item: place.item, version }]], limit: 1 });
    return showOrigins(context, grant, origins);
  });
  if (!answer.granted) return tellsOfPatient(answer.refused) ? NOT_FOUND : { problem: answer.refused };
  const [resource] = answer.value;
  return resource ? { resource, lastModified: new Date(resource.recorded) } : NOT_FOUND;
}
