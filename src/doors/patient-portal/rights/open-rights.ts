/** The routes of the rights pages: looks, the search, and every change as a POST with its token. */
import { partyByNumber } from '../../../modules/people/index.ts';
import { type HttpReply, type HttpRequest, type HttpServer, sendPage } from '../../../platform/http/index.ts';
import { addressIn } from '../../../ui/index.ts';
import { askRecord, checkForm, type PortalContext, type Visit, visitOf } from '../frame.tsx';
import { type Change, changes } from './changes.ts';
import { field, sayingOf } from './forms.ts';
import { partyPage, searchPage } from './party-pages.tsx';
import { rightsPage } from './rights-page.tsx';
import { RIGHTS } from './section.tsx';
import { withdrawPage } from './withdraw-page.tsx';

interface RightsRoute {
  Params: { language: string; id: string };
  Querystring: { said?: string };
}

export function openRights(server: HttpServer, context: PortalContext): void {
  server.get<RightsRoute>('/:language/my/rights', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? sendPage(reply, await rightsPage(context, visit, request.query.said)) : reply;
  });
  server.get('/:language/my/rights/withdraw', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? sendPage(reply, withdrawPage(context, visit)) : reply;
  });
  server.post('/:language/my/rights/search', async (request, reply) => {
    const visit = await postedVisit(context, request, reply);
    return visit ? sendPage(reply, await searchPage(context, visit, field(request, 'text'))) : reply;
  });
  server.post('/:language/my/rights/party', async (request, reply) => {
    const visit = await postedVisit(context, request, reply);
    if (!visit) return reply;
    const party = await context.access.database.read((tx) => partyByNumber(tx, field(request, 'number')));
    return party ? sendPage(reply, partyPage(context, visit, party)) : reply.callNotFound();
  });
  for (const change of changes) openChange(server, context, change);
}

/** The visit behind a form; without the record's token nothing happens. */
export async function postedVisit(
  context: PortalContext,
  request: HttpRequest,
  reply: HttpReply,
): Promise<Visit | undefined> {
  const visit = await visitOf(context, request, reply);
  if (visit) checkForm(context, visit, field(request, 'csrf'));
  return visit;
}

function openChange(server: HttpServer, context: PortalContext, { path, act, run }: Change): void {
  server.post<RightsRoute>(`/:language/my/rights/${path}`, async (request, reply) => {
    const visit = await postedVisit(context, request, reply);
    if (!visit) return reply;
    const { caller, subject, language } = visit;
    const { keys } = context.access;
    const { id } = request.params;
    const question = { act, caller, patient: { key: subject } } as const;
    const answer = await askRecord(context, question, (grant) => run(grant, { keys, request, id }));
    // Refused: the page itself says why.
    const saying = answer.granted ? `?said=${sayingOf(answer.value)}` : '';
    return reply.redirect(addressIn(language, `${RIGHTS}${saying}`), 303);
  });
}
