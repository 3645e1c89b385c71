/** POST [base]/[type]: one resource of a careset into the record of the person it names. Source: FHIR R4, "http" 3.1.0.8; fhir-be facts 1.2. */
import { create } from '../../../modules/fhir-vault/index.ts';
import type { RecordGrant } from '../../../modules/grants/index.ts';
import { subjectsIn } from '../../../standards/fhir/index.ts';
import { askRecord } from '../../shared/ask.ts';
import type { Kept, Outcome, Problem } from '../answers.ts';
import { type Asked, recordMeant } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { type Condition, pairsOf, readCondition } from '../write/condition.ts';
import { foundAnswer } from '../write/found-answer.ts';
import { foundBy } from '../write/found-by.ts';
import { keptAnswer } from '../write/kept-answer.ts';
import { newResource } from '../write/new-resource.ts';
import { strangersIn } from '../write/people.ts';
import { readBody, type SentResource } from '../write/read-body.ts';
import { whoseIs } from '../write/whose.ts';

export async function createResource(context: FhirContext, asked: Asked, request: ResourceRequest): Promise<Outcome> {
  const sent = readBody(context, request);
  if ('problem' in sent) return sent;
  const unless = request.header('if-none-exist');
  const condition = unless === undefined ? undefined : await readCondition(context, pairsOf(unless));
  if (condition && 'problem' in condition) return condition;
  const whose = await whoseIs(context, subjectsIn(sent.resource));
  if ('problem' in whose) return whose;
  const question = {
    act: 'publish-document',
    caller: asked.caller,
    patient: recordMeant(asked, whose.patient),
    resource: { type: request.type, interaction: 'c' },
  } as const;
  const answer = await askRecord(context, question, async (grant) => {
    const stranger = await strangersIn(context, grant, sent.resource, whose);
    if (stranger) return stranger;
    const there = condition && (await known(context, grant, request, condition));
    return there ?? createNew(context, grant, request, sent);
  });
  return answer.granted ? answer.value : { problem: answer.refused };
}

async function known(
  context: FhirContext,
  grant: RecordGrant,
  request: ResourceRequest,
  condition: Condition,
): Promise<Kept | Problem | undefined> {
  const held = await foundBy(context, grant, request.type, condition);
  return !held || 'problem' in held ? held : foundAnswer(context, grant, request, held);
}

export async function createNew(
  { access: { keys } }: FhirContext,
  grant: RecordGrant,
  request: ResourceRequest,
  sent: SentResource,
): Promise<Kept | Problem> {
  const outcome = await create(grant, keys, newResource(sent));
  if ('stored' in outcome) {
    const status = outcome.outcome === 'created' ? 201 : 200;
    return keptAnswer(request, keys, sent.read, { ...outcome.stored, status });
  }
  if (outcome.outcome !== 'duplicate') return { problem: outcome.outcome };
  const { known: held } = outcome;
  return keptAnswer(request, keys, sent.read, { place: held, updatedAt: held.updatedAt, status: 200 });
}
