/** GET [base]/DocumentReference/[id]: one row of the registry. Source: FHIR R4, "http" 3.1.0.2. */
import { itemKey, patientKey, readGrant } from '../../../modules/grants/index.ts';
import { parsePublicId } from '../../../platform/sealing/index.ts';
import { askRecord } from '../../shared/ask.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import { listAll } from '../documents/list-all.ts';
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
    const only = { items: [itemKey(parts.item)] };
    if (!readGrant(grant).patients.includes(home)) return [];
    const { base, language } = request;
    const page = { offsets: { links: 0, reports: 0 }, limit: 1, base, language };
    const { shown } = await listAll(context, grant, { links: only, reports: only }, page);
    // Of a merged record an item is found under whatever key it is asked by.
    return shown.filter((one) => one.id === request.id);
  });
  if (!answer.granted) return tellsOfPatient(answer.refused) ? NOT_FOUND : { problem: answer.refused };
  const [resource] = answer.value;
  return resource ? { resource, lastModified: new Date(resource.date) } : NOT_FOUND;
}
