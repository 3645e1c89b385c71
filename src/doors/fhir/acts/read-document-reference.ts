/** GET [base]/DocumentReference/[id]: one row of the registry. Source: FHIR R4, "http" 3.1.0.2. */
import { itemKey, patientKey } from '../../../modules/grants/index.ts';
import { parsePublicId } from '../../../platform/sealing/index.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import { listAll } from '../documents/list-all.ts';
import type { FhirContext } from '../front.ts';
import { readInRecord } from '../read-in-record.ts';
import { NOT_FOUND } from '../told-refusal.ts';

export async function readDocumentReference(
  context: FhirContext,
  asked: Asked,
  request: ResourceRequest,
): Promise<Outcome> {
  const parts = parsePublicId(context.access.keys, request.id);
  if (!parts) return NOT_FOUND;
  const question = { act: 'list-documents', type: 'DocumentReference', home: patientKey(parts.patient) } as const;
  const answer = await readInRecord(context, asked, question, async (grant) => {
    const only = { items: [itemKey(parts.item)] };
    const { base, language } = request;
    const page = { offsets: { links: 0, reports: 0 }, limit: 1, base, language };
    const { shown } = await listAll(context, grant, { links: only, reports: only }, page);
    // Of a merged record an item is found under whatever key it is asked by.
    return shown.find((one) => one.id === request.id);
  });
  if ('problem' in answer) return answer;
  return { resource: answer.found, lastModified: new Date(answer.found.date) };
}
