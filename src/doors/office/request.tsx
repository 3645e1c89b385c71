/** /office/requests/…: what each side wrote; the privacy officer decides on an objection, or answers for an institution. */
import { type RequestDetails, requestDetails } from '../../modules/upkeep/index.ts';
import { Forbidden, type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { addressIn, BackLink, Correction, ErrorSummary, Notice } from '../../ui/index.ts';
import { documentName } from '../shared/document-name.ts';
import { Refused } from '../shared/refused.tsx';
import { UUID } from '../shared/uuid.ts';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';
import { AnswerForm, DecisionForm, deal, type RequestFault, recordsOf } from './request-answer.tsx';
import { REQUESTS } from './requests.tsx';
import { words } from './upkeep-texts.ts';

interface RequestRoute {
  Params: { id: string };
  Querystring: { said?: string };
  Body: { act?: unknown; reason?: unknown; csrf?: unknown } | undefined;
}

export function openRequest(server: HttpServer, context: OfficeContext): void {
  server.get<RequestRoute>('/:language/office/requests/:id', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    return send(context, visit, reply, { id: request.params.id, done: request.query.said === 'done' });
  });
  server.post<RequestRoute>('/:language/office/requests/:id', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { id } = request.params;
    const { act, reason = '', csrf } = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, csrf)) throw new Forbidden();
    if (!UUID.test(id)) return send(context, visit, reply, { id });
    const typed = String(reason).replaceAll('\r\n', '\n');
    const fault = await deal(context, visit, id, { act: String(act), reason: typed });
    if (fault) return send(context, visit, reply, { id, fault, typed, status: 422 });
    return reply.redirect(addressIn(visit.language, `${REQUESTS}/${id}?said=done`), 303);
  });
}

interface Shown {
  readonly id: string;
  readonly done?: boolean;
  readonly fault?: RequestFault;
  readonly typed?: string;
  readonly status?: number;
}

async function send(context: OfficeContext, visit: Visit, reply: HttpReply, shown: Shown): Promise<HttpReply> {
  const { id, status = 200, fault } = shown;
  const { language, caller } = visit;
  const t = words(language);
  const question = { register: 'view-request', caller, records: recordsOf(id) } as const;
  const answer = UUID.test(id)
    ? await askRegister(context, question, (grant) => requestDetails(grant, context.access.keys, id))
    : undefined;
  if (!answer || (answer.granted && !answer.value)) {
    reply.callNotFound();
    return reply;
  }
  const frame = {
    ...{ visit, sandbox: context.sandbox, path: `${REQUESTS}/${id}`, title: t('request') },
    hasErrors: fault !== undefined,
    before: <BackLink language={language} href={addressIn(language, REQUESTS)} text={t('back')} />,
  };
  if (!answer.granted || !answer.value) {
    const refused = answer.granted ? 'caller-unknown' : answer.refused;
    return sendPage(reply, officePage({ ...frame, children: <Refused visit={visit} refused={refused} /> }), 403);
  }
  return sendPage(
    reply,
    officePage({ ...frame, children: <Details {...{ visit, shown, request: answer.value }} /> }),
    status,
  );
}

interface DetailsProps {
  readonly visit: Visit;
  readonly shown: Shown;
  readonly request: RequestDetails & { readonly authorName: string | undefined };
}

const Details = ({ visit, shown, request }: DetailsProps) => {
  const { language } = visit;
  const t = words(language);
  const { id, fault, done, typed = '' } = shown;
  const form = { visit, fault, typed, action: addressIn(language, `${REQUESTS}/${id}`) };
  const field = fault === 'reason-invalid' ? { field: 'reason' } : {};
  const before = [
    { term: t('document'), value: documentName(language, request) },
    { term: t('author'), value: request.authorName ?? '—' },
  ];
  return (
    <>
      <ErrorSummary language={language} errors={fault ? [{ text: t(fault), ...field }] : []} />
      {done ? <Notice language={language} tone="success" title={t('done')} /> : null}
      <Correction
        language={language}
        before={before}
        correction={{ ...request, askedOn: brusselsDay(request.askedAt) }}
      />
      {request.state === 'objected' ? <DecisionForm {...form} /> : null}
      {request.state === 'asked' && !request.byPerson ? <AnswerForm {...form} request={request} /> : null}
      <p class="z-origin">{t('source')}</p>
    </>
  );
};
