/** DELETE [base]/[type]/[id] and DELETE [base]/[type]?[condition]: its author, or the author's house, takes it back. Source: FHIR R4, "http" 3.1.0.7. */
import { placeOfPublicId, type Target, withdraw } from '../../../modules/fhir-vault/index.ts';
import type { RecordGrant } from '../../../modules/grants/index.ts';
import { versionsOf } from '../../../standards/fhir/index.ts';
import { askRecord } from '../../shared/ask.ts';
import type { Done, Outcome, Problem } from '../answers.ts';
import { type Asked, type Named, recordMeant } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { NOT_YOURS, toldRefusal } from '../told-refusal.ts';
import { readCondition } from '../write/condition.ts';
import { unlessDerived } from '../write/derived.ts';
import { foundBy } from '../write/found-by.ts';

export async function deleteResource(context: FhirContext, asked: Asked, request: ResourceRequest): Promise<Outcome> {
  const { type, id, header } = request;
  if (id === '') return deleteWhere(context, asked, request);
  const place = placeOfPublicId(context.access.keys, id);
  if (!place) return NOT_YOURS;
  const target = { type, place, versions: versionsOf(header('if-match')) };
  const patient = { key: asked.patient ?? place.patient };
  const outcome = await ask(context, asked, type, patient, (grant) => takeBack(grant, target));
  return unlessDerived(context, asked, request, outcome);
}

async function deleteWhere(context: FhirContext, asked: Asked, request: ResourceRequest): Promise<Outcome> {
  const condition = await readCondition(context, request.query);
  if ('problem' in condition) return condition;
  const [first] = condition.patients;
  if (!first) return { problem: 'condition-patient' };
  const { type, header } = request;
  const versions = versionsOf(header('if-match'));
  return ask(context, asked, type, recordMeant(asked, first), async (grant) => {
    const held = await foundBy(context, grant, type, condition);
    if (!held) return NOT_YOURS;
    return 'problem' in held ? held : takeBack(grant, { type, place: held, versions });
  });
}

async function ask(
  context: FhirContext,
  { caller }: Asked,
  type: string,
  patient: Named,
  act: (grant: RecordGrant) => Promise<Outcome>,
): Promise<Outcome> {
  const question = { act: 'withdraw-document', caller, patient, resource: { type, interaction: 'd' } } as const;
  const answer = await askRecord(context, question, act);
  if (answer.granted) return answer.value;
  return toldRefusal(answer.refused, NOT_YOURS);
}

/** What was taken back before is taken back. */
export async function takeBack(grant: RecordGrant, target: Target): Promise<Done | Problem> {
  const taken = await withdraw(grant, target);
  if (taken.outcome === 'withdrawn') return { done: true, version: taken.held.version };
  return taken.outcome === 'gone' ? { done: true } : { problem: taken.outcome };
}
