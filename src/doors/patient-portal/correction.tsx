/** /my/documents/…/correction: asking that a document be corrected, how that stands, objecting to a refusal. Source: GDPR art. 12, 16. */
import { discloseUnder } from '../../modules/grants/index.ts';
import { linkByItem } from '../../modules/hub/index.ts';
import { readPatient } from '../../modules/people/index.ts';
import { askCorrection, type OwnRequest, objectToRefusal, ownRequest } from '../../modules/upkeep/index.ts';
import { type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { addressIn, BackLink } from '../../ui/index.ts';
import { itemWithin } from '../shared/item-within.ts';
import { type CorrectionFault, CorrectionPage, type ShownDocument } from './correction-page.tsx';
import { words } from './correction-texts.ts';
import { PATH } from './documents.tsx';
import { askRecord, checkForm, type PortalContext, patientPage, type Visit, visitOf } from './frame.tsx';

interface CorrectionRoute {
  Params: { language: string; id: string };
  Querystring: { said?: string };
  Body: { act?: unknown; text?: unknown; csrf?: unknown } | undefined;
}

export function openCorrection(server: HttpServer, context: PortalContext): void {
  server.get<CorrectionRoute>('/:language/my/documents/:id/correction', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    return send(context, visit, reply, { id: request.params.id, said: request.query.said === 'sent' });
  });
  server.post<CorrectionRoute>('/:language/my/documents/:id/correction', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { id } = request.params;
    const { act, text = '', csrf } = request.body ?? {};
    checkForm(context, visit, csrf);
    // Browsers count a line break as one character and send it as two.
    const typed = String(text).replaceAll('\r\n', '\n');
    const fault = await change(context, visit, { id, typed, object: act === 'object' });
    if (fault) return send(context, visit, reply, { id, fault, typed, status: 422 });
    return reply.redirect(addressIn(visit.language, `${PATH}/${id}/correction?said=sent`), 303);
  });
}

interface Asked {
  readonly id: string;
  readonly typed: string;
  readonly object: boolean;
}

async function change(
  context: PortalContext,
  { caller, subject }: Visit,
  { id, typed, object }: Asked,
): Promise<CorrectionFault | undefined> {
  const { access, rectificationMonths: months } = context;
  const act = object ? 'object-rectification' : 'ask-rectification';
  const question = { act, caller, patient: { key: subject } } as const;
  const answer = await askRecord(context, question, async (grant) => {
    const item = itemWithin(grant, access.keys, id);
    if (!item) return 'unknown-document';
    if (object) return objectToRefusal(grant, access.keys, item, typed);
    return askCorrection(grant, access.keys, { item, text: typed, months });
  });
  const outcome = answer.granted ? answer.value : 'unknown-document';
  if (outcome === 'asked' || outcome === 'objected') return undefined;
  return outcome === 'text-invalid' ? outcome : 'gone';
}

interface Shown {
  readonly id: string;
  readonly said?: boolean;
  readonly fault?: CorrectionFault;
  readonly typed?: string;
  readonly status?: number;
}

interface Read {
  readonly name: string;
  readonly document: ShownDocument;
  readonly request: OwnRequest | undefined;
}

/** The document within what is open to this patient, and the latest request about it. */
async function readOwn(context: PortalContext, { caller, subject }: Visit, id: string): Promise<Read | undefined> {
  const { keys } = context.access;
  const question = { act: 'read-document', caller, patient: { key: subject } } as const;
  const answer = await askRecord(context, question, async (grant) => {
    const item = itemWithin(grant, keys, id);
    const link = item && (await linkByItem(grant, item));
    if (!link) return undefined;
    discloseUnder(grant, { item, kind: link.kind, count: 1 });
    const { firstNames, familyName } = await readPatient(grant, keys);
    const request = await ownRequest(grant, keys, item);
    return { name: `${firstNames} ${familyName}`, document: link, request };
  });
  return answer.granted ? answer.value : undefined;
}

async function send(context: PortalContext, visit: Visit, reply: HttpReply, shown: Shown): Promise<HttpReply> {
  const { language, csrf } = visit;
  const { id, status = 200 } = shown;
  const read = await readOwn(context, visit, id);
  if (!read) {
    reply.callNotFound();
    return reply;
  }
  const t = words(language);
  const path = `${PATH}/${id}`;
  const action = addressIn(language, `${path}/correction`);
  const page = patientPage({
    ...{ visit, sandbox: context.sandbox, path, name: read.name, title: t('correct') },
    before: <BackLink language={language} href={addressIn(language, path)} text={t('back')} />,
    children: <CorrectionPage {...{ language, action, csrf, ...read, ...shown }} />,
  });
  return sendPage(reply, page, status);
}
