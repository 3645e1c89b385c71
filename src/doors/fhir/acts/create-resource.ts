/** POST [base]/[type]: one resource of a careset into the record of the person it names. Source: FHIR R4, "http" 3.1.0.8; fhir-be facts 1.2. */
import { create, NO_INDEX } from '../../../modules/fhir-vault/index.ts';
import { type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import { subjectsIn } from '../../../standards/fhir/index.ts';
import { askRecord } from '../../shared/ask.ts';
import type { Kept, Outcome, Problem } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { identifiersOf } from '../write/identifiers-of.ts';
import { keptAnswer } from '../write/kept-answer.ts';
import { readBody, type SentResource } from '../write/read-body.ts';
import { otherSubject, type Whose, whoseIs } from '../write/whose.ts';

export async function createResource(context: FhirContext, asked: Asked, request: ResourceRequest): Promise<Outcome> {
  const sent = readBody(context, request);
  if ('problem' in sent) return sent;
  const whose = await whoseIs(context, subjectsIn(sent.resource));
  if ('problem' in whose) return whose;
  const question = {
    act: 'publish-document',
    caller: asked.caller,
    patient: whose.patient,
    resource: { type: request.type, interaction: 'c' },
  } as const;
  const answer = await askRecord(context, question, (grant) => write(context, grant, request, sent, whose));
  return answer.granted ? answer.value : { problem: answer.refused };
}

async function write(
  { access: { keys } }: FhirContext,
  grant: RecordGrant,
  request: ResourceRequest,
  { careset, read, profile, resource }: SentResource,
  whose: Whose,
): Promise<Kept | Problem> {
  const { tx, patients } = readGrant(grant);
  const other = await otherSubject(tx, patients, whose);
  if (other !== undefined) return { problem: 'two-subjects', expression: other };
  const identifiers = identifiersOf(resource);
  const outcome = await create(grant, keys, { careset, read, profile, identifiers, index: NO_INDEX });
  if (outcome.outcome === 'created' || outcome.outcome === 'new-version')
    return keptAnswer(request, keys, read, { ...outcome.stored, status: outcome.outcome === 'created' ? 201 : 200 });
  if (outcome.outcome === 'duplicate') {
    const { known } = outcome;
    return keptAnswer(request, keys, read, { place: known, updatedAt: known.updatedAt, status: 200 });
  }
  return { problem: outcome.outcome };
}
