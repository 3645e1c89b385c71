/** /my/documents/…/rights: one document, hidden from or shown to one person. Source: access rules 1.5, 6.8. */
import { endDocumentRight, hideDocument, readDocumentRights, showDocument } from '../../../modules/access/index.ts';
import { type ItemKey, type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import { linkByItem } from '../../../modules/hub/index.ts';
import { type FoundParty, findParties, partyByNumber, readPatient } from '../../../modules/people/index.ts';
import { type HttpReply, type HttpRequest, type HttpServer, sendPage } from '../../../platform/http/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { addressIn } from '../../../ui/index.ts';
import { askRecord, type PortalContext, type Visit, visitOf } from '../frame.tsx';
import { type DocumentRights, documentRightsPage } from './document-rights-page.tsx';
import { field, itemOf, sayingOf } from './forms.ts';
import { postedVisit } from './open-rights.ts';

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
    const found = (await context.access.database.read((tx) => findParties(tx, text))).filter((each) => each.personHash);
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
  const item = itemOf(context.access.keys, subject, shown.id);
  const asked = { caller, patient: { key: subject } };
  // Who acts for the patient may read and yet not see who is kept out, or the other way round.
  const mayLook = item && (await askRecord(context, { act: 'view-rights', ...asked }, async () => true));
  const answer =
    item && mayLook?.granted
      ? await askRecord(context, { act: 'read-document', ...asked }, (grant) =>
          readRights(grant, context.access.keys, item),
        )
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
  const item = itemOf(keys, subject, id);
  if (!item) return 'unknown';
  const question = { act: 'set-limits', caller, patient: { key: subject } } as const;
  const answer = await askRecord(context, question, async (grant) => {
    if (!(await linkByItem(grant, item))) return 'unknown';
    const personHash = await personOf(grant, request);
    return personHash === undefined ? 'unknown' : set(grant, { keys, item, personHash }, field(request, 'effect'));
  });
  return answer.granted ? answer.value : answer.refused;
}

/** The person by the public number of a search, or by the place in the list of those with a right. */
async function personOf(grant: RecordGrant, request: HttpRequest): Promise<string | undefined> {
  return (await partyByNumber(readGrant(grant).tx, field(request, 'number')))?.personHash;
}

interface Target {
  readonly keys: PortalContext['access']['keys'];
  readonly item: ItemKey;
  readonly personHash: string;
}

async function set(grant: RecordGrant, { keys, item, personHash }: Target, effect: string): Promise<string> {
  if (effect === 'hide') await hideDocument(grant, keys, item, personHash);
  else if (effect === 'show') await showDocument(grant, keys, item, personHash);
  else return effect === 'end' ? endDocumentRight(grant, keys, item, personHash) : 'unknown';
  return 'changed';
}
