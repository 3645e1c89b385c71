/** GET [base]/AuditEvent/[id]: one event of the own trail. Source: FHIR R4, "http" 3.1.0.2; decision 0073. */
import { findEvents } from '../../../modules/audit/index.ts';
import { patientKey, readGrant } from '../../../modules/grants/index.ts';
import { parsePublicId } from '../../../platform/sealing/index.ts';
import { askRecord } from '../../shared/ask.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import { showEvents } from '../audit/show-events.ts';
import type { FhirContext } from '../front.ts';
import { tellsOfPatient } from '../tells-of-patient.ts';

const NOT_FOUND = { problem: 'not-found' } as const;

export async function readAuditEvent(context: FhirContext, asked: Asked, { id }: ResourceRequest): Promise<Outcome> {
  const { keys } = context.access;
  const parts = parsePublicId(keys, id);
  if (!parts) return NOT_FOUND;
  const home = patientKey(parts.patient);
  const question = {
    act: 'view-trail',
    caller: asked.caller,
    patient: { key: asked.patient ?? home },
    resource: { type: 'AuditEvent', interaction: 'r' },
  } as const;
  const answer = await askRecord(context, question, async (grant) => {
    const { tx, patients } = readGrant(grant);
    if (!patients.includes(home)) return [];
    const { events } = await findEvents(grant, keys, { ids: [parts.item], before: tx.now, limit: 1 });
    return showEvents(context, grant, events);
  });
  if (!answer.granted) return tellsOfPatient(answer.refused) ? NOT_FOUND : { problem: answer.refused };
  const [resource] = answer.value;
  return resource ? { resource, lastModified: new Date(resource.recorded) } : NOT_FOUND;
}
