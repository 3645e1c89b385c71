/** /care/requests/…: one request for a correction, read and answered by the author of the document. */
import type { PatientKey } from '../../modules/grants/index.ts';
import { readPatient } from '../../modules/people/index.ts';
import {
  type AnswerFault,
  type AnswerOutcome,
  answerRequest,
  extendRequest,
  type RequestDetails,
  recordOfRequest,
  requestToAnswer,
} from '../../modules/upkeep/index.ts';
import { Forbidden, type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { addressIn, BackLink } from '../../ui/index.ts';
import { UUID } from '../shared/uuid.ts';
import { askRecord, caregiverPage, type PortalContext, type Visit, visitOf } from './frame.tsx';
import { RequestAnswer } from './request-parts.tsx';
import { REQUESTS } from './requests.tsx';
import { words } from './upkeep-texts.ts';

interface RequestRoute {
  Params: { id: string };
  Querystring: { said?: string };
  Body: { act?: unknown; reason?: unknown; csrf?: unknown } | undefined;
}

/** A caregiver at a request; whether it is its own is for the grant to say. */
interface AtRequest {
  readonly visit: Visit;
  readonly id: string;
  readonly patient: PatientKey;
}

async function atRequest(
  context: PortalContext,
  visit: Visit,
  reply: HttpReply,
  id: string,
): Promise<AtRequest | undefined> {
  const { database } = context.access;
  const [patient] = UUID.test(id) ? await database.read((tx) => recordOfRequest(tx, id)) : [];
  if (patient) return { visit, id, patient };
  reply.callNotFound();
  return undefined;
}

export function openRequest(server: HttpServer, context: PortalContext): void {
  server.get<RequestRoute>('/:language/care/requests/:id', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    const at = visit && (await atRequest(context, visit, reply, request.params.id));
    return at ? send(context, at, reply, { done: request.query.said === 'done' }) : reply;
  });
  server.post<RequestRoute>('/:language/care/requests/:id', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { act, reason = '', csrf } = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, csrf)) throw new Forbidden();
    const at = await atRequest(context, visit, reply, request.params.id);
    if (!at) return reply;
    const typed = String(reason).replaceAll('\r\n', '\n');
    const outcome = await answer(context, at, String(act), typed);
    if (isFault(outcome)) return send(context, at, reply, { fault: outcome, typed, status: 422 });
    return reply.redirect(addressIn(at.visit.language, `${REQUESTS}/${at.id}?said=done`), 303);
  });
}

const DONE: readonly string[] = ['corrected', 'refused', 'extended'];
const isFault = (outcome: AnswerOutcome): outcome is AnswerFault => !DONE.includes(outcome);

async function answer(
  context: PortalContext,
  { visit: { caller }, id, patient }: AtRequest,
  act: string,
  reason: string,
): Promise<AnswerOutcome> {
  const { keys } = context.access;
  const asked = { caller, patient: { key: patient } } as const;
  const said =
    act === 'extend'
      ? await askRecord(context, { act: 'extend-rectification', ...asked }, (grant) =>
          extendRequest(grant, keys, id, reason),
        )
      : await askRecord(context, { act: 'answer-rectification', ...asked }, (grant) =>
          answerRequest(grant, keys, id, act === 'corrected' ? { corrected: true } : { corrected: false, reason }),
        );
  return said.granted ? said.value : 'unknown-request';
}

interface Shown {
  readonly done?: boolean;
  readonly fault?: AnswerFault;
  readonly typed?: string;
  readonly status?: number;
}

interface Read {
  readonly request: RequestDetails;
  readonly patientName: string;
}

async function read(context: PortalContext, { visit, id, patient }: AtRequest): Promise<Read | undefined> {
  const { keys } = context.access;
  const question = { act: 'answer-rectification', caller: visit.caller, patient: { key: patient } } as const;
  const said = await askRecord(context, question, async (grant) => {
    const request = await requestToAnswer(grant, keys, id);
    if (!request) return undefined;
    const { firstNames, familyName } = await readPatient(grant, keys);
    return { request, patientName: `${firstNames} ${familyName}` };
  });
  return said.granted ? said.value : undefined;
}

async function send(context: PortalContext, at: AtRequest, reply: HttpReply, shown: Shown): Promise<HttpReply> {
  const { visit, id } = at;
  const { language, csrf } = visit;
  const found = await read(context, at);
  if (!found) {
    reply.callNotFound();
    return reply;
  }
  const t = words(language);
  const path = `${REQUESTS}/${id}`;
  const page = caregiverPage({
    ...{ visit, sandbox: context.sandbox, path, title: t('request'), hasErrors: shown.fault !== undefined },
    before: <BackLink language={language} href={addressIn(language, REQUESTS)} text={t('back')} />,
    children: <RequestAnswer {...{ language, csrf, action: addressIn(language, path), ...found, ...shown }} />,
  });
  return sendPage(reply, page, shown.status);
}
