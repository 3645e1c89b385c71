/** Addresses that the table of routes does not have: nobody unknown learns which there are. Source: FHIR R4, "http" 3.1.0.1.9 (404, 405). */
import type { HttpReply, HttpRequest } from '../../platform/http/index.ts';
import { isServed } from '../../standards/fhir/index.ts';
import type { FhirContext, Front } from './front.ts';
import { identifyOrRefuse } from './identify.ts';
import type { DoorProblemName } from './problems.ts';
import { sendProblem } from './send.ts';

export async function answerUnknown(
  context: FhirContext,
  front: Front,
  request: HttpRequest,
  reply: HttpReply,
): Promise<HttpReply> {
  if (!(await identifyOrRefuse(context, front, request, reply))) return reply;
  return sendProblem(context.baseUrl, request, reply, problemOf(front, request));
}

function problemOf({ base }: Front, { method, raw }: HttpRequest): DoorProblemName {
  const [path = ''] = (raw.url ?? '').slice(base.length).split('?');
  const [, type = '', id, ...rest] = path.split('/');
  if (!isServed(type)) return 'type-unknown';
  // An id that is too long to be one of ours.
  return method === 'GET' && id !== undefined && rest.length === 0 ? 'not-found' : 'interaction-unknown';
}
