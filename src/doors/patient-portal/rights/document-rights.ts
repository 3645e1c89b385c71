/** /my/documents/…/rights: one document, hidden from a person, a house or a profession, or shown to a person. Source: access rules 1.5, 6.8. */
import {
  endDocumentRight,
  hideDocument,
  readDocumentRights,
  showDocument,
  type Whom,
} from '../../../modules/access/index.ts';
import type { ItemKey, RecordGrant } from '../../../modules/grants/index.ts';
import { linkByItem } from '../../../modules/hub/index.ts';
import { type FoundParty, findParties, readPatient } from '../../../modules/people/index.ts';
import { type HttpReply, type HttpRequest, type HttpServer, sendPage } from '../../../platform/http/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { addressIn } from '../../../ui/index.ts';
import { itemWithin } from '../../shared/item-within.ts';
import { askRecord, type PortalContext, type Visit, visitOf } from '../frame.tsx';
import { type DocumentRights, documentRightsPage } from './document-rights-page.tsx';
import { field, sayingOf } from './forms.ts';
import { postedVisit } from './open-rights.ts';
import { whomOf } from './whom-of.ts';

interface DocumentRoute {
  Params: { language: string; id: string };
  Querystring: { said?: string };
}

export function openDocumentRights(server: HttpServer, context: PortalContext): void {
  const path = '/:language/my/documents/:id/rights';
  server.get<DocumentRoute>(path, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    return show(context, visit, { id: request.params.id, saying: request.query.said }, reply);
  });
  server.post<DocumentRoute>(`${path}/search`, async (request, reply) => {
    const visit = await postedVisit(context, request, reply);
    if (!visit) return reply;
    const text = field(request, 'text');
    const found = await context.access.database.read((tx) => findParties(tx, text));
    return show(context, visit, { id: request.params.id, text, found }, reply);
  });
  server.post<DocumentRoute>(path, async (request, reply) => {
    const visit = await postedVisit(context, request, reply);
    if (!visit) return reply;
    const saying = sayingOf(await change(context, visit, request, request.params.id));
    return reply.redirect(addressIn(visit.language, `/my/documents/${request.params.id}/rights?said=${saying}`), 303);
  });
}

interface Shown {
  readonly id: string;
  readonly saying?: string | undefined;
  readonly text?: string;
  readonly found?: readonly FoundParty[];
}

async function show(context: PortalContext, visit: Visit, shown: Shown, reply: HttpReply): Promise<HttpReply> {
  const { caller, subject } = visit;
  const asked = { caller, patient: { key: subject } };
  // Who acts for the patient may read and yet not see who is kept out, or the other way round.
  const mayLook = await askRecord(context, { act: 'view-rights', ...asked }, async () => true);
  const answer = mayLook.granted
    ? await askRecord(context, { act: 'read-document', ...asked }, async (grant) => {
        const { keys } = context.access;
        const item = itemWithin(grant, keys, shown.id);
        return item && readRights(grant, keys, item);
      })
    : undefined;
  if (!answer?.granted || !answer.value) {
    reply.callNotFound();
    return reply;
  }
  return sendPage(reply, documentRightsPage(context, visit, { ...shown, document: answer.value }));
}

async function readRights(grant: RecordGrant, keys: KeyRing, item: ItemKey): Promise<DocumentRights | undefined> {
  const link = await linkByItem(grant, item);
  if (!link) return undefined;
  const { firstNames, familyName } = await readPatient(grant, keys);
  const rights = await readDocumentRights(grant, item);
  return { name: `${firstNames} ${familyName}`, title: link.caption ?? link.kind, rights };
}

async function change(
  context: PortalContext,
  { caller, subject }: Visit,
  request: HttpRequest,
  id: string,
): Promise<string> {
  const { keys } = context.access;
  const question = { act: 'set-limits', caller, patient: { key: subject } } as const;
  const answer = await askRecord(context, question, async (grant) => {
    const item = itemWithin(grant, keys, id);
    if (!item || !(await linkByItem(grant, item))) return 'unknown';
    const whom = await whomOf(grant, request);
    return whom ? set(grant, { keys, item, whom }, field(request, 'effect')) : 'unknown';
  });
  return answer.granted ? answer.value : answer.refused;
}

interface Target {
  readonly keys: PortalContext['access']['keys'];
  readonly item: ItemKey;
  readonly whom: Whom;
}

/** Only a person is shown a document: a house or a profession may be many whom the patient does not know. */
function set(grant: RecordGrant, { keys, item, whom }: Target, effect: string): Promise<string> | string {
  if (effect === 'hide') return hideDocument(grant, keys, item, whom);
  if (effect === 'show') return 'personHash' in whom ? showDocument(grant, keys, item, whom.personHash) : 'unknown';
  return effect === 'end' ? endDocumentRight(grant, keys, item, whom) : 'unknown';
}
