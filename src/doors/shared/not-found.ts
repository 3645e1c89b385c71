/** Answers that there is no such page. */
import type { HttpReply } from '../../platform/http/index.ts';

export function notFound(reply: HttpReply): HttpReply {
  reply.callNotFound();
  return reply;
}
