/** GET [base]/DocumentReference/[id]: one row of the registry. Source: FHIR R4, "http" 3.1.0.2. */
import { itemKey, patientKey } from '../../../modules/grants/index.ts';
import { findDocuments } from '../../../modules/hub/index.ts';
import { parsePublicId } from '../../../platform/sealing/index.ts';
import { askRecord } from '../../shared/ask.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import { showDocuments } from '../documents/show-documents.ts';
import type { FhirContext } from '../front.ts';
import { tellsOfPatient } from '../tells-of-patient.ts';

const NOT_FOUND = { problem: 'not-found' } as const;

export async function readDocumentReference(
  context: FhirContext,
  asked: Asked,
  request: ResourceRequest,
): Promise<Outcome> {
  const parts = parsePublicId(context.access.keys, request.id);
  if (!parts) return NOT_FOUND;
  const home = patientKey(parts.patient);
  const question = {
    act: 'list-documents',
    caller: asked.caller,
    patient: { key: asked.patient ?? home },
    resource: { type: 'DocumentReference', interaction: 'r' },
  } as const;
  const answer = await askRecord(context, question, async (grant) => {
    const { links } = await findDocuments(grant, { items: [itemKey(parts.item)], offset: 0, limit: 1 });
    return showDocuments(
      context,
      grant,
      links.filter(({ patient }) => patient === home),
      request,
    );
  });
  if (!answer.granted) return tellsOfPatient(answer.refused) ? NOT_FOUND : { problem: answer.refused };
  const [resource] = answer.value;
  return resource ? { resource, lastModified: new Date(resource.date) } : NOT_FOUND;
}
