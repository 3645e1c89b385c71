/**
 * PATCH [base]/[type]/[id] with a JSON Patch: the author changes a part of what it wrote; what comes out was made here, and `$integrity`
 * says so. Source: FHIR R4, "http" 3.1.0.6; RFC 6902.
 */
import { holdForPatch, mayShow, placeOfPublicId } from '../../../modules/fhir-vault/index.ts';
import { discloseUnder, type RecordGrant } from '../../../modules/grants/index.ts';
import { applyPatch, subjectsIn, textAt, versionsOf } from '../../../standards/fhir/index.ts';
import { askRecord } from '../../shared/ask.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { NOT_YOURS, toldRefusal } from '../told-refusal.ts';
import { unlessDerived } from '../write/derived.ts';
import { sentJson } from '../write/json-resource.ts';
import { keptAnswer } from '../write/kept-answer.ts';
import { strangersIn } from '../write/people.ts';
import { putVersion } from '../write/put-version.ts';
import { readBody } from '../write/read-body.ts';
import { whoseIs } from '../write/whose.ts';

const JSON_PATCH = 'application/json-patch+json';

export async function patchResource(context: FhirContext, asked: Asked, request: ResourceRequest): Promise<Outcome> {
  const { type, id } = request;
  const place = placeOfPublicId(context.access.keys, id);
  if (!place) return NOT_YOURS;
  const patient = { key: asked.patient ?? place.patient };
  const { caller } = asked;
  const question = { act: 'publish-document', caller, patient, resource: { type, interaction: 'u' } } as const;
  const answer = await askRecord(context, question, (grant) => patch(context, grant, request));
  if (answer.granted) return unlessDerived(context, asked, request, answer.value);
  return toldRefusal(answer.refused, NOT_YOURS);
}

export async function patch(context: FhirContext, grant: RecordGrant, request: ResourceRequest): Promise<Outcome> {
  const { type, id, body, header } = request;
  if (!header('content-type')?.startsWith(JSON_PATCH)) return { problem: 'patch-type' };
  const read = sentJson(body);
  if ('problem' in read) return read;
  const { keys } = context.access;
  const place = placeOfPublicId(keys, id);
  if (!place) return NOT_YOURS;
  const target = { type, place, versions: versionsOf(header('if-match')) };
  const found = await holdForPatch(grant, keys, target);
  if (typeof found === 'string') return { problem: found };
  const { held, served } = found;
  const patched = applyPatch(served, body);
  // What stood there comes along in the answer: only to who may read it, and as a look.
  const isShown = mayShow(grant, type, () => served);
  if (!patched.ok || !patched.changed) {
    const { item, kind, updatedAt } = held;
    discloseUnder(grant, { item, kind, count: Number(patched.ok && isShown) });
    if (!patched.ok) return { problem: patched.fault, expression: `[${patched.operation}]` };
    const bytes = isShown ? { bytes: served } : undefined;
    return keptAnswer(request, keys, bytes, { place: held, updatedAt, edits: [], status: 200 });
  }
  const sent = readBody(context, { ...request, read: undefined, body: patched.bytes });
  if ('problem' in sent) return sent;
  if (textAt(sent.resource, 'id') !== id) return { problem: 'id-differs' };
  const whose = await whoseIs(context, subjectsIn(sent.resource));
  if ('problem' in whose) return whose;
  const stranger = await strangersIn(context, grant, sent.resource, whose);
  const outcome = stranger ?? (await putVersion(context, grant, request, sent, { target, method: 'patch' }));
  return isShown || 'problem' in outcome ? outcome : { ...outcome, bytes: Buffer.alloc(0) };
}
