/** GET [base]/Composition/[id]/$document: the report that a part is of, as it was received. Source: FHIR R4, "composition-operation-document"; fhir-be facts 1.4. */
import { placeOfPublicId, readDocumentOf, servedBytes } from '../../../modules/fhir-vault/index.ts';
import { readGrant } from '../../../modules/grants/index.ts';
import { askRecord } from '../../shared/ask.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { tellsOfPatient } from '../tells-of-patient.ts';

const NOT_FOUND = { problem: 'not-found' } as const;

export async function readDocument(
  context: FhirContext,
  asked: Asked,
  { type, id }: ResourceRequest,
): Promise<Outcome> {
  const place = placeOfPublicId(context.access.keys, id);
  if (!place) return NOT_FOUND;
  const question = {
    act: 'read-document',
    caller: asked.caller,
    patient: { key: asked.patient ?? place.patient },
    // What is given is the Bundle: the scopes of an application must open that.
    resource: { type: 'Bundle', interaction: 'r' },
  } as const;
  const answer = await askRecord(context, question, async (grant) =>
    readGrant(grant).patients.includes(place.patient)
      ? readDocumentOf(grant, context.access.keys, { type, place })
      : undefined,
  );
  if (!answer.granted) return tellsOfPatient(answer.refused) ? NOT_FOUND : { problem: answer.refused };
  const found = answer.value;
  if (!found) return NOT_FOUND;
  return { status: 200, bytes: servedBytes(found.content), version: found.version, lastModified: found.updatedAt };
}
