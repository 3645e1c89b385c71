/** The patient's portal: own documents, who looked at them, who treats the patient. */
import type { HttpServer } from '../../platform/http/index.ts';
import { isLanguage } from '../../platform/text/index.ts';
import { addressIn } from '../../ui/index.ts';
import { openAccessLog } from './access-log.tsx';
import { openDocument } from './document.tsx';
import { openDocuments } from './documents.tsx';
import type { PortalContext } from './frame.tsx';
import { openLinks } from './links.tsx';
import { openNotices } from './notices.tsx';

export async function openPatientPortal(server: HttpServer, context: PortalContext): Promise<void> {
  server.get<{ Params: { language: string } }>('/:language/my/', async (request, reply) => {
    const { language } = request.params;
    return isLanguage(language) ? reply.redirect(addressIn(language, '/my/documents'), 303) : reply.callNotFound();
  });
  openDocuments(server, context);
  openDocument(server, context);
  openAccessLog(server, context);
  openNotices(server, context);
  openLinks(server, context);
}
