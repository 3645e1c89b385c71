/** /office/withdrawals/…: why, who had opened the document; another privacy officer agrees or not. */
import {
  decideWithdrawal,
  recordOfWithdrawal,
  type WithdrawalDetails,
  type WithdrawalOutcome,
  type WithdrawalState,
  withdrawalDetails,
} from '../../modules/upkeep/index.ts';
import { Forbidden, type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { formatDate } from '../../platform/text/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { addressIn, BackLink, Button, ErrorSummary, Form, Notice, SummaryList } from '../../ui/index.ts';
import { documentName } from '../shared/document-name.ts';
import { Refused } from '../shared/refused.tsx';
import { UUID } from '../shared/uuid.ts';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';
import { Openers } from './openers.tsx';
import { words } from './upkeep-texts.ts';
import { WITHDRAWALS } from './withdrawals.tsx';

interface WithdrawalRoute {
  Params: { id: string };
  Querystring: { said?: string };
  Body: { act?: unknown; csrf?: unknown } | undefined;
}

type Fault = Exclude<WithdrawalOutcome, WithdrawalState>;

export function openWithdrawal(server: HttpServer, context: OfficeContext): void {
  server.get<WithdrawalRoute>('/:language/office/withdrawals/:id', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    return send(context, visit, reply, { id: request.params.id, done: request.query.said === 'done' });
  });
  server.post<WithdrawalRoute>('/:language/office/withdrawals/:id', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { id } = request.params;
    const { act, csrf } = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, csrf)) throw new Forbidden();
    if (!UUID.test(id)) return send(context, visit, reply, { id });
    const fault = await decide(context, visit, id, act === 'agree');
    if (fault) return send(context, visit, reply, { id, fault, status: 422 });
    return reply.redirect(addressIn(visit.language, `${WITHDRAWALS}/${id}?said=done`), 303);
  });
}

const recordsOf = (id: string) => (tx: Parameters<typeof recordOfWithdrawal>[0]) => recordOfWithdrawal(tx, id);
const FAULTS: readonly string[] = [
  'unknown-withdrawal',
  'nothing-to-decide',
  'same-person',
  'own-record',
  'unknown-document',
];
const isFault = (outcome: WithdrawalOutcome): outcome is Fault => FAULTS.includes(outcome);

async function decide(
  context: OfficeContext,
  { caller }: Visit,
  id: string,
  agree: boolean,
): Promise<Fault | undefined> {
  const question = { register: 'decide-withdrawal', caller, records: recordsOf(id) } as const;
  const answer = await askRegister(context, question, (grant) =>
    decideWithdrawal(grant, context.access.keys, id, agree),
  );
  return answer.granted && isFault(answer.value) ? answer.value : undefined;
}

interface Shown {
  readonly id: string;
  readonly done?: boolean;
  readonly fault?: Fault;
  readonly status?: number;
}

async function send(context: OfficeContext, visit: Visit, reply: HttpReply, shown: Shown): Promise<HttpReply> {
  const { id, status = 200, fault } = shown;
  const { language, caller } = visit;
  const t = words(language);
  const question = { register: 'view-withdrawal', caller, records: recordsOf(id) } as const;
  const answer = UUID.test(id)
    ? await askRegister(context, question, (grant) => withdrawalDetails(grant, context.access.keys, id))
    : undefined;
  if (!answer || (answer.granted && !answer.value)) {
    reply.callNotFound();
    return reply;
  }
  const frame = {
    ...{ visit, sandbox: context.sandbox, path: `${WITHDRAWALS}/${id}`, title: t('withdrawal') },
    hasErrors: fault !== undefined,
    before: <BackLink language={language} href={addressIn(language, WITHDRAWALS)} text={t('back')} />,
  };
  if (!answer.granted || !answer.value) {
    const refused = answer.granted ? 'caller-unknown' : answer.refused;
    return sendPage(reply, officePage({ ...frame, children: <Refused visit={visit} refused={refused} /> }), 403);
  }
  return sendPage(
    reply,
    officePage({ ...frame, children: <Details {...{ visit, shown, ...answer.value }} /> }),
    status,
  );
}

interface DetailsProps extends WithdrawalDetails {
  readonly visit: Visit;
  readonly shown: Shown;
}

const Details = ({ visit, shown: { fault, done }, withdrawal, decidedByName, openers }: DetailsProps) => {
  const { language, csrf } = visit;
  const t = words(language);
  const action = addressIn(language, `${WITHDRAWALS}/${withdrawal.withdrawal}`);
  return (
    <>
      <ErrorSummary language={language} errors={fault ? [{ text: t(fault) }] : []} />
      {done ? <Notice language={language} tone="success" title={t('done')} /> : null}
      <SummaryList
        rows={[
          { term: t('document'), value: documentName(language, withdrawal) },
          { term: t('state'), value: t(withdrawal.state) },
          { term: t('reason'), value: withdrawal.reason },
          { term: t('askedBy'), value: withdrawal.askedByName },
          { term: t('askedOn'), value: formatDate(brusselsDay(withdrawal.askedAt), language) },
          ...(decidedByName ? [{ term: t('decidedBy'), value: decidedByName }] : []),
        ]}
      />
      {withdrawal.state === 'withdrawal-proposed' ? (
        <Form action={action} csrf={csrf}>
          <p>
            <Button text={t('agree')} name="act" value="agree" tone="warning" />{' '}
            <Button text={t('disagree')} tone="secondary" name="act" value="disagree" />
          </p>
        </Form>
      ) : null}
      <h2>{t('openers')}</h2>
      {openers.length === 0 ? <p>{t('noOpeners')}</p> : <Openers language={language} openers={openers} />}
      <p class="z-origin">{t('source')}</p>
    </>
  );
};
