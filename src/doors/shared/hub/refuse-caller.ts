/** Who comes with a token that is not known: refused, and in the trail. Who shows nothing leaves none: anybody can come. Source: RFC 6750, 3.1. */
import { type At, traceRefusedToken } from '../../../modules/identity/index.ts';
import type { HttpReply, HttpRequest } from '../../../platform/http/index.ts';
import type { HubContext } from './context.ts';
import { refuseUnknown } from './replies.ts';

export async function refuseCaller(
  context: HubContext,
  { headers, id: requestId }: HttpRequest,
  reply: HttpReply,
  door: At['door'],
): Promise<HttpReply> {
  if (context.takesBearer && headers.authorization !== undefined)
    await traceRefusedToken(context.access, { reason: 'token-unknown', door, requestId });
  return refuseUnknown(context, reply);
}
