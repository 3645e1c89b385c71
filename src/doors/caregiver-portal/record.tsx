/** /care/patients/…: the pages of one record, and the form that opens it in an emergency. */
import { Forbidden, type HttpReply, type HttpServer, pageNumber, sendPage } from '../../platform/http/index.ts';
import { addressIn } from '../../ui/index.ts';
import { type AtRecord, atRecord, questionOf, recordPath } from './at-record.ts';
import { askRecord, type PortalContext } from './frame.tsx';
import { listPage } from './list-page.tsx';
import { refusedPage, UNSTATED } from './refused-page.tsx';
import { whyPage } from './why-page.tsx';

const MOST_TYPED_CHARS = 1000;

interface RecordRoute {
  Params: { language: string; handle: string };
  Querystring: { page?: string };
  Body: { reason?: unknown; code?: unknown; csrf?: unknown } | undefined;
}

export function openRecord(server: HttpServer, context: PortalContext): void {
  server.get<RecordRoute>('/:language/care/patients/:handle', async (request, reply) => {
    const at = await atRecord(context, request, reply);
    return at ? sendPage(reply, await listPage(context, at, pageNumber(request.query.page))) : reply;
  });
  server.get<RecordRoute>('/:language/care/patients/:handle/why', async (request, reply) => {
    const at = await atRecord(context, request, reply);
    return at ? sendPage(reply, await whyPage(context, at)) : reply;
  });
  server.post<RecordRoute>('/:language/care/patients/:handle/emergency', async (request, reply) => {
    const at = await atRecord(context, request, reply);
    if (!at) return reply;
    if (!context.cookies.isCsrf(at.visit.session, request.body?.csrf)) throw new Forbidden();
    return openInEmergency(context, at, request.body, reply);
  });
}

async function openInEmergency(
  context: PortalContext,
  at: AtRecord,
  body: RecordRoute['Body'],
  reply: HttpReply,
): Promise<HttpReply> {
  // Browsers count a line break as one character and send it as two.
  const reason = String(body?.reason ?? '')
    .replaceAll('\r\n', '\n')
    .trim()
    .slice(0, MOST_TYPED_CHARS);
  const code = String(body?.code ?? UNSTATED);
  const question = { ...questionOf(at, 'list-documents'), emergencyReason: reason, emergencyCode: code };
  const answer = await askRecord(context, question, async () => undefined);
  if (!answer.granted) return sendPage(reply, refusedPage(context, at, answer.refused, { reason, code }), 422);
  return reply.redirect(addressIn(at.visit.language, recordPath(at.handle)), 303);
}
