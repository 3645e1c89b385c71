/** /office/requests/…: what each side wrote; the privacy officer decides on an objection. */
import {
  decideObjection,
  type ObjectionDecision,
  REASON,
  type RequestDetails,
  recordOfRequest,
  requestDetails,
} from '../../modules/upkeep/index.ts';
import { Forbidden, type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { addressIn, BackLink, Button, Correction, ErrorSummary, Form, Notice, TextField } from '../../ui/index.ts';
import { documentName } from '../shared/document-name.ts';
import { Refused } from '../shared/refused.tsx';
import { UUID } from '../shared/uuid.ts';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';
import { REQUESTS } from './requests.tsx';
import { words } from './upkeep-texts.ts';

interface RequestRoute {
  Params: { id: string };
  Querystring: { said?: string };
  Body: { act?: unknown; reason?: unknown; csrf?: unknown } | undefined;
}

type Fault = Exclude<ObjectionDecision, 'sent-back' | 'closed'>;

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
    const fault = await decide(context, visit, id, { sendBack: act === 'back', reason: typed });
    if (fault) return send(context, visit, reply, { id, fault, typed, status: 422 });
    return reply.redirect(addressIn(visit.language, `${REQUESTS}/${id}?said=done`), 303);
  });
}

const recordsOf = (id: string) => (tx: Parameters<typeof recordOfRequest>[0]) => recordOfRequest(tx, id);

async function decide(
  context: OfficeContext,
  { caller }: Visit,
  id: string,
  said: { readonly sendBack: boolean; readonly reason: string },
): Promise<Fault | undefined> {
  const question = { register: 'decide-objection', caller, records: recordsOf(id) } as const;
  const { access, rectificationMonths: months } = context;
  const answer = await askRegister(context, question, (grant) =>
    decideObjection(grant, access.keys, id, { ...said, months }),
  );
  if (!answer.granted || answer.value === 'sent-back' || answer.value === 'closed') return undefined;
  return answer.value;
}

interface Shown {
  readonly id: string;
  readonly done?: boolean;
  readonly fault?: Fault;
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
  const { fault, done } = shown;
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
      {request.state === 'objected' ? <DecisionForm visit={visit} shown={shown} /> : null}
      <p class="z-origin">{t('source')}</p>
    </>
  );
};

const DecisionForm = ({ visit: { language, csrf }, shown }: Omit<DetailsProps, 'request'>) => {
  const t = words(language);
  const { id, typed = '', fault } = shown;
  return (
    <section>
      <h2>{t('decideTitle')}</h2>
      <Form action={addressIn(language, `${REQUESTS}/${id}`)} csrf={csrf}>
        <TextField
          {...{ language, name: 'reason', label: t('decisionReason'), hint: t('decisionHint'), lines: 4, value: typed }}
          maxLength={REASON.most}
          {...(fault === 'reason-invalid' ? { error: t(fault) } : {})}
        />
        <p>
          <Button text={t('sendBack')} name="act" value="back" />{' '}
          <Button text={t('close')} tone="secondary" name="act" value="close" />
        </p>
      </Form>
    </section>
  );
};
