/** GET [base]/Composition/[id]/$document: the report that a part is of, as it was received. Source: FHIR R4, "composition-operation-document"; fhir-be facts 1.4. */
import { placeOfPublicId, readDocumentOf, servedBytes } from '../../../modules/fhir-vault/index.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { readInRecord } from '../read-in-record.ts';
import { NOT_FOUND } from '../told-refusal.ts';

export async function readDocument(
  context: FhirContext,
  asked: Asked,
  { type, id }: ResourceRequest,
): Promise<Outcome> {
  const place = placeOfPublicId(context.access.keys, id);
  if (!place) return NOT_FOUND;
  // What is given is the Bundle: the scopes of an application must open that.
  const question = { act: 'read-document', type: 'Bundle', home: place.patient } as const;
  const answer = await readInRecord(context, asked, question, (grant) =>
    readDocumentOf(grant, context.access.keys, { type, place }),
  );
  if ('problem' in answer) return answer;
  const { found } = answer;
  return { status: 200, bytes: servedBytes(found.content), version: found.version, lastModified: found.updatedAt };
}
