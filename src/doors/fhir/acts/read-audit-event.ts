/** GET [base]/AuditEvent/[id]: one event of the own trail. Source: FHIR R4, "http" 3.1.0.2; decision 0073. */
import { findEvents } from '../../../modules/audit/index.ts';
import { patientKey, readGrant } from '../../../modules/grants/index.ts';
import { parsePublicId } from '../../../platform/sealing/index.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import { showEvents } from '../audit/show-events.ts';
import type { FhirContext } from '../front.ts';
import { readInRecord } from '../read-in-record.ts';
import { NOT_FOUND } from '../told-refusal.ts';

export async function readAuditEvent(context: FhirContext, asked: Asked, { id }: ResourceRequest): Promise<Outcome> {
  const { keys } = context.access;
  const parts = parsePublicId(keys, id);
  if (!parts) return NOT_FOUND;
  const question = { act: 'view-trail', type: 'AuditEvent', home: patientKey(parts.patient) } as const;
  const answer = await readInRecord(context, asked, question, async (grant) => {
    const before = readGrant(grant).tx.now;
    const { events } = await findEvents(grant, keys, { ids: [parts.item], before, limit: 1 });
    return (await showEvents(context, grant, events))[0];
  });
  if ('problem' in answer) return answer;
  return { resource: answer.found, lastModified: new Date(answer.found.recorded) };
}
