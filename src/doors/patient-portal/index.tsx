/** The patient's portal: own documents, who looked at them, who treats the patient; the same for those one may act for. */
import type { HttpServer } from '../../platform/http/index.ts';
import { addressIn } from '../../ui/index.ts';
import { othersOf } from '../shared/others.ts';
import { openSessions } from '../shared/sessions.tsx';
import { openAccessLog } from './access-log.tsx';
import { openCorrection } from './correction.tsx';
import { openDocument } from './document.tsx';
import { openDocuments } from './documents.tsx';
import { openFor } from './for.tsx';
import { type PortalContext, visitOf } from './frame.tsx';
import { openLetters } from './letters.tsx';
import { openLinks } from './links.tsx';
import { openMandates } from './mandates.tsx';
import { openNotices } from './notices.tsx';
import { portalOf } from './portal-of.ts';
import { openDocumentRights } from './rights/document-rights.ts';
import { openRights } from './rights/open-rights.ts';
import { openPolicyFile } from './rights/policy-file.ts';
import { openWhoSees } from './who-sees.ts';

export async function openPatientPortal(server: HttpServer, context: PortalContext): Promise<void> {
  // Who may act for somebody is asked first for whom.
  server.get('/:language/my/', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const others = visit.acting ? undefined : await othersOf(context, visit.caller);
    const home = others?.granted && others.value.others.length > 0 ? '/my/for' : '/my/documents';
    return reply.redirect(addressIn(visit.language, home), 303);
  });
  openDocuments(server, context);
  openDocument(server, context);
  openWhoSees(server, context);
  openCorrection(server, context);
  openAccessLog(server, context);
  openNotices(server, context);
  openLinks(server, context);
  openRights(server, context);
  openDocumentRights(server, context);
  await openPolicyFile(server, context);
  openFor(server, context);
  openMandates(server, context);
  openLetters(server, context);
  openSessions(server, portalOf(context), '/my/sessions');
}
