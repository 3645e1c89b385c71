/** Who stands at a front; who is refused is told why by the standard's code, and a refused token leaves its trace. Source: RFC 6750, 3. */

import { traceRefusedToken } from '../../modules/identity/index.ts';
import type { HttpReply, HttpRequest } from '../../platform/http/index.ts';
import { clientOf } from './client-of.ts';
import type { FhirContext, Front, Identified, TokenRefused } from './front.ts';
import type { DoorProblemName } from './problems.ts';
import { sendProblem } from './send.ts';

/** The caller; or nothing after the request was answered. */
export async function identifyOrRefuse(
  context: FhirContext,
  front: Front,
  request: HttpRequest,
  reply: HttpReply,
): Promise<Identified | undefined> {
  const identified = await front.identify(request);
  if ('refused' in identified) {
    await refuse(context, front, request, reply, identified.refused);
    return undefined;
  }
  const seconds = context.limitClient(clientOf(identified.caller));
  if (seconds === 0) return identified;
  await sendProblem(context.baseUrl, request, reply.header('retry-after', String(seconds)), 'too-many');
  return undefined;
}

async function refuse(
  { access, baseUrl }: FhirContext,
  { door }: Front,
  request: HttpRequest,
  reply: HttpReply,
  { status, code, why }: TokenRefused['refused'],
): Promise<void> {
  if (code) {
    const reason = why ? `${code} ${why}` : code;
    await traceRefusedToken(access, { door, requestId: request.id, reason });
  }
  if (status !== 503) reply.header('www-authenticate', code ? `Bearer error="${code}"` : 'Bearer');
  await sendProblem(baseUrl, request, reply, problemOf(status, code));
}

function problemOf(status: TokenRefused['refused']['status'], code: string | undefined): DoorProblemName {
  if (status === 503) return 'issuer-silent';
  if (status === 403) return 'scope-missing';
  return code === undefined ? 'not-authenticated' : 'token-refused';
}
