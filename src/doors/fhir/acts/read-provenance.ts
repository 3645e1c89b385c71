/** GET [base]/Provenance/[id]: who put one version; for whom that version is not there, neither is this. Source: FHIR R4, "http" 3.1.0.2; decision 0073. */
import { findOrigins } from '../../../modules/fhir-vault/index.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { parseProvenanceId } from '../provenance/provenance-id.ts';
import { showOrigins } from '../provenance/show-origins.ts';
import { readInRecord } from '../read-in-record.ts';
import { NOT_FOUND } from '../told-refusal.ts';

export async function readProvenance(context: FhirContext, asked: Asked, { id }: ResourceRequest): Promise<Outcome> {
  const { keys } = context.access;
  const meant = parseProvenanceId(keys, id);
  if (!meant) return NOT_FOUND;
  const { place, version } = meant;
  const question = { act: 'read-document', type: 'Provenance', home: place.patient } as const;
  const answer = await readInRecord(context, asked, question, async (grant) => {
    const { origins } = await findOrigins(grant, keys, { versions: [[{ item: place.item, version }]], limit: 1 });
    return (await showOrigins(context, grant, origins))[0];
  });
  if ('problem' in answer) return answer;
  return { resource: answer.found, lastModified: new Date(answer.found.recorded) };
}
