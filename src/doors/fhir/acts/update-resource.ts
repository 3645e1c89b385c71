/**
 * PUT [base]/[type]/[id] and PUT [base]/[type]?[condition]: a new version, by the author or the author's house; ids are never the client's
 * choice. Source: FHIR R4, "http" 3.1.0.4.
 */
import { opensResource } from '../../../modules/access/index.ts';
import { type ItemPlace, placeOfPublicId, publicItemId } from '../../../modules/fhir-vault/index.ts';
import type { RecordGrant } from '../../../modules/grants/index.ts';
import { subjectsIn, textAt, versionsOf } from '../../../standards/fhir/index.ts';
import { askRecord } from '../../shared/ask.ts';
import type { Outcome } from '../answers.ts';
import { type Asked, type Named, recordMeant } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { NOT_YOURS, toldRefusal } from '../told-refusal.ts';
import { type Condition, readCondition } from '../write/condition.ts';
import { unlessDerived } from '../write/derived.ts';
import { foundBy } from '../write/found-by.ts';
import { strangersIn } from '../write/people.ts';
import { putVersion } from '../write/put-version.ts';
import { readBody, type SentResource } from '../write/read-body.ts';
import { type Whose, whoseIs } from '../write/whose.ts';
import { createNew } from './create-resource.ts';

export async function updateResource(context: FhirContext, asked: Asked, request: ResourceRequest): Promise<Outcome> {
  const sent = readBody(context, request);
  if ('problem' in sent) return sent;
  if (request.header('if-none-match') !== undefined) return { problem: 'version-differs' };
  const whose = await whoseIs(context, subjectsIn(sent.resource));
  if ('problem' in whose) return whose;
  if (request.id === '') return updateWhere(context, asked, request, sent, whose);
  const place = placeOfPublicId(context.access.keys, request.id);
  if (!place) return NOT_YOURS;
  if (textAt(sent.resource, 'id') !== request.id) return { problem: 'id-differs' };
  const patient = { key: asked.patient ?? place.patient };
  const prepared = { patient, sent, whose };
  const outcome = await ask(context, asked, request, prepared, (grant) => put(context, grant, request, sent, place));
  return unlessDerived(context, asked, request, outcome);
}

interface Prepared {
  readonly patient: Named;
  readonly sent: SentResource;
  readonly whose: Whose;
}

async function ask(
  context: FhirContext,
  { caller }: Asked,
  { type }: ResourceRequest,
  { patient, sent, whose }: Prepared,
  act: (grant: RecordGrant) => Promise<Outcome>,
): Promise<Outcome> {
  const question = { act: 'publish-document', caller, patient, resource: { type, interaction: 'u' } } as const;
  const answer = await askRecord(
    context,
    question,
    async (grant) => (await strangersIn(context, grant, sent.resource, whose)) ?? act(grant),
  );
  if (answer.granted) return answer.value;
  return toldRefusal(answer.refused, NOT_YOURS);
}

const put = (
  context: FhirContext,
  grant: RecordGrant,
  request: ResourceRequest,
  sent: SentResource,
  place: ItemPlace,
): Promise<Outcome> => {
  const { type, header } = request;
  const target = { type, place, versions: versionsOf(header('if-match')) };
  return putVersion(context, grant, request, sent, { target, method: 'update' });
};

async function updateWhere(
  context: FhirContext,
  asked: Asked,
  request: ResourceRequest,
  sent: SentResource,
  whose: Whose,
): Promise<Outcome> {
  const condition = await readCondition(context, request.query);
  const prepared = { patient: recordMeant(asked, whose.patient), sent, whose };
  return ask(context, asked, request, prepared, async (grant) =>
    'problem' in condition ? condition : putWhere(context, asked, grant, request, sent, condition),
  );
}

/** One that is found is changed; where nothing is found, and no id was thought out, it is created. */
async function putWhere(
  context: FhirContext,
  { caller }: Asked,
  grant: RecordGrant,
  request: ResourceRequest,
  sent: SentResource,
  condition: Condition,
): Promise<Outcome> {
  const { type } = request;
  const held = await foundBy(context, grant, type, condition);
  if (held && 'problem' in held) return held;
  const id = textAt(sent.resource, 'id');
  if (held) {
    if (id !== undefined && id !== publicItemId(context.access.keys, held)) return { problem: 'id-differs' };
    return put(context, grant, request, sent, held);
  }
  if (id !== undefined) return NOT_YOURS;
  if (!opensResource(caller, { type, interaction: 'c' })) return { problem: 'scope-too-narrow' };
  return createNew(context, grant, request, sent);
}
