/** /my/documents/…/who: who can see this document, and why; the same for somebody the patient names. Source: access rules 1.1-1.8, 7.6. */
import { findParties } from '../../modules/people/index.ts';
import { type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { itemWithin } from '../shared/item-within.ts';
import { askRecord, checkForm, type PortalContext, type Visit, visitOf } from './frame.tsx';
import { readWhoSees } from './read-who-sees.ts';
import { field } from './rights/forms.ts';
import { type Asked, whoSeesPage } from './who-sees-page.tsx';

interface WhoRoute {
  Params: { language: string; id: string };
}

export function openWhoSees(server: HttpServer, context: PortalContext): void {
  const path = '/:language/my/documents/:id/who';
  server.get<WhoRoute>(path, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? show(context, visit, reply, { id: request.params.id }) : reply;
  });
  // Names and numbers go by form, never in an address.
  server.post<WhoRoute>(path, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    checkForm(context, visit, field(request, 'csrf'));
    const [text, number] = [field(request, 'text'), field(request, 'number')];
    if (number) return show(context, visit, reply, { id: request.params.id, number });
    const parties = await context.access.database.read((tx) => findParties(tx, text));
    const found = parties.filter(({ personHash }) => personHash);
    return show(context, visit, reply, { id: request.params.id, text, found });
  });
}

async function show(context: PortalContext, visit: Visit, reply: HttpReply, asked: Asked): Promise<HttpReply> {
  const { caller, subject } = visit;
  const { keys } = context.access;
  const record = { caller, patient: { key: subject } };
  const question = { act: 'view-rights', ...record } as const;
  // Who acts for the patient may know the rights and yet not the documents.
  const mayRead = await askRecord(context, { act: 'read-document', ...record }, async () => true);
  const answer = mayRead.granted
    ? await askRecord(context, question, async (grant) => {
        const item = itemWithin(grant, keys, asked.id);
        return item && readWhoSees(grant, keys, item, asked.number);
      })
    : undefined;
  if (!answer?.granted || !answer.value) {
    reply.callNotFound();
    return reply;
  }
  return sendPage(reply, whoSeesPage(context, visit, asked, answer.value));
}
