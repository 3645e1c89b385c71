/** POST /care/patients/…/link: the caregiver declares to treat the patient, from the page that says why the record is closed. Source: access rules 3. */
import { declareLink } from '../../modules/access/index.ts';
import { Forbidden, type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { addressIn } from '../../ui/index.ts';
import { type AtRecord, atRecord, questionOf, recordPath } from './at-record.ts';
import { askRecord, type PortalContext } from './frame.tsx';
import { refusedPage } from './refused-page.tsx';

interface DeclareRoute {
  Params: { language: string; handle: string };
  Body: { kind?: unknown; proof?: unknown; csrf?: unknown } | undefined;
}

export function openDeclareLink(server: HttpServer, context: PortalContext): void {
  server.post<DeclareRoute>('/:language/care/patients/:handle/link', async (request, reply) => {
    const at = await atRecord(context, request, reply);
    if (!at) return reply;
    const { kind, proof, csrf } = request.body ?? {};
    if (!context.cookies.isCsrf(at.visit.session, csrf)) throw new Forbidden();
    return declare(context, at, { kind: String(kind ?? ''), proof: String(proof ?? '') }, reply);
  });
}

async function declare(
  context: PortalContext,
  at: AtRecord,
  chosen: { readonly kind: string; readonly proof: string },
  reply: HttpReply,
): Promise<HttpReply> {
  const { visit, handle } = at;
  const { key: holder, profession } = visit.caller.caregiver;
  const answer = await askRecord(context, questionOf(at, 'declare-link'), (grant) =>
    declareLink(grant, context.access.keys, { holder, profession, ...chosen }),
  );
  if (!answer.granted) return sendPage(reply, refusedPage(context, at, answer.refused), 403);
  // Twice pressed: the link is there.
  if ('link' in answer.value || answer.value.fault === 'link-exists')
    return reply.redirect(addressIn(visit.language, recordPath(handle)), 303);
  const { fault } = answer.value;
  return sendPage(reply, refusedPage(context, at, 'no-therapeutic-link', { fault, kind: chosen.kind }), 422);
}
