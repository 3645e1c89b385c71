/** GET [base]/[type]/[id] and GET [base]/[type]/[id]/_history/[vid]: what the vault keeps, as it was received. Source: FHIR R4, "http" 3.1.0.2-3. */

import { placeOfPublicId, readVersion, servedBytes } from '../../../modules/fhir-vault/index.ts';
import { readGrant } from '../../../modules/grants/index.ts';
import { askRecord } from '../../shared/ask.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { tellsOfPatient } from '../tells-of-patient.ts';

const NOT_FOUND = { problem: 'not-found' } as const;
const VERSION = /^[1-9]\d{0,5}$/;

export async function readResource(context: FhirContext, asked: Asked, request: ResourceRequest): Promise<Outcome> {
  const { type, id, versionId } = request;
  const place = placeOfPublicId(context.access.keys, id);
  if (!place || (versionId !== '' && !VERSION.test(versionId))) return NOT_FOUND;
  const version = versionId === '' ? undefined : Number(versionId);
  const question = {
    act: 'read-document',
    caller: asked.caller,
    patient: { key: asked.patient ?? place.patient },
    resource: { type, interaction: 'r' },
  } as const;
  const answer = await askRecord(context, question, async (grant) =>
    readGrant(grant).patients.includes(place.patient)
      ? readVersion(grant, context.access.keys, { type, place, version })
      : undefined,
  );
  if (!answer.granted) return tellsOfPatient(answer.refused) ? NOT_FOUND : { problem: answer.refused };
  const found = answer.value;
  if (!found) return NOT_FOUND;
  return {
    ...{ status: 200, bytes: servedBytes(found.content), version: found.version, lastModified: found.updatedAt },
  };
}
