/** POST /care/patients/…/link: the caregiver declares to treat the patient, from the page that says why the record is closed. Source: access rules 3. */
import { declareLink, inRecord } from '../../modules/access/index.ts';
import { type HttpServer, sendPage } from '../../platform/http/index.ts';
import { addressIn } from '../../ui/index.ts';
import type { PortalContext } from './frame.tsx';
import { atRecord, questionOf, refusedPage } from './record.tsx';

interface DeclareRoute {
  Params: { language: string; handle: string };
  Body: { kind?: unknown; proof?: unknown; csrf?: unknown } | undefined;
}

export function openDeclareLink(server: HttpServer, context: PortalContext): void {
  const { access, cookies } = context;
  server.post<DeclareRoute>('/:language/care/patients/:handle/link', async (request, reply) => {
    const at = await atRecord(context, request, reply);
    if (!at) return reply;
    const { visit, handle } = at;
    if (!cookies.isCsrf(visit.session, request.body?.csrf)) return reply.callNotFound();
    const kind = String(request.body?.kind ?? '');
    const proof = String(request.body?.proof ?? '');
    const { key: holder, profession } = visit.caller.caregiver;
    const answer = await inRecord(access, questionOf(at, 'declare-link'), (grant) =>
      declareLink(grant, access.keys, { holder, profession, kind, proof }),
    );
    if (!answer.granted) return sendPage(reply, refusedPage(context, at, answer.refused), 403);
    const path = `/care/patients/${handle}`;
    // Twice pressed: the link is there.
    if ('link' in answer.value || answer.value.fault === 'link-exists')
      return reply.redirect(addressIn(visit.language, path), 303);
    const { fault } = answer.value;
    return sendPage(reply, refusedPage(context, at, 'no-therapeutic-link', { fault, chosen: kind }), 422);
  });
}
