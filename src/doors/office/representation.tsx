/** /office/representations/…: one proposal with both names and its proof; another officer, who is another person, enters it or not. */
import { majorityOf } from '../../modules/access/index.ts';
import {
  childKinds,
  decideRepresentation,
  keysOfAll,
  pairOf,
  type RepresentationDecisionFault,
  type RepresentationDetails,
  representationDetails,
} from '../../modules/people/index.ts';
import { Forbidden, type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import type { Transaction } from '../../platform/postgres/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { addressIn, BackLink, Button, ErrorSummary, Form, Notice, SummaryList } from '../../ui/index.ts';
import { Refused } from '../shared/refused.tsx';
import { UUID } from '../shared/uuid.ts';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';
import { lastDay, REPRESENTATIONS, tieAddress } from './representation-parts.tsx';
import { words } from './representation-texts.ts';

interface RepresentationRoute {
  Params: { id: string };
  Querystring: { said?: string };
  Body: { act?: unknown; csrf?: unknown } | undefined;
}

export function openRepresentation(server: HttpServer, context: OfficeContext): void {
  server.get<RepresentationRoute>('/:language/office/representations/:id', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    return send(context, visit, reply, { id: request.params.id, done: request.query.said === 'done' });
  });
  server.post<RepresentationRoute>('/:language/office/representations/:id', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { id } = request.params;
    const { act, csrf } = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, csrf)) throw new Forbidden();
    // No button was pressed: a form that is not ours decides nothing.
    if (act !== 'agree' && act !== 'disagree') throw new Forbidden();
    if (!UUID.test(id)) return send(context, visit, reply, { id });
    const fault = await decide(context, visit, id, act === 'agree');
    if (fault) return send(context, visit, reply, { id, fault, status: 422 });
    return reply.redirect(addressIn(visit.language, `${REPRESENTATIONS}/${id}?said=done`), 303);
  });
}

const recordsOf = (id: string) => async (tx: Transaction) => keysOfAll(tx, await pairOf(tx, id));

async function decide(
  context: OfficeContext,
  { caller }: Visit,
  id: string,
  agree: boolean,
): Promise<RepresentationDecisionFault | undefined> {
  const { access } = context;
  const question = { register: 'decide-representation', caller, records: recordsOf(id) } as const;
  const answer = await askRegister(context, question, (grant) =>
    decideRepresentation(grant, access.keys, id, agree, majorityOf(access)),
  );
  return answer.granted && 'fault' in answer.value ? answer.value.fault : undefined;
}

interface Shown {
  readonly id: string;
  readonly done?: boolean;
  readonly fault?: RepresentationDecisionFault;
  readonly status?: number;
}

async function send(context: OfficeContext, visit: Visit, reply: HttpReply, shown: Shown): Promise<HttpReply> {
  const { id, status = 200, fault } = shown;
  const { language, caller } = visit;
  const t = words(language);
  const { keys } = context.access;
  const question = { register: 'view-representation', caller, records: recordsOf(id) } as const;
  const answer = UUID.test(id)
    ? await askRegister(context, question, (grant) => representationDetails(grant, keys, id))
    : undefined;
  if (!answer || (answer.granted && !answer.value)) {
    reply.callNotFound();
    return reply;
  }
  const frame = {
    ...{ visit, sandbox: context.sandbox, path: `${REPRESENTATIONS}/${id}`, title: t('representation') },
    hasErrors: fault !== undefined,
    before: (
      <BackLink language={language} href={addressIn(language, REPRESENTATIONS)} text={t('backToRepresentations')} />
    ),
  };
  if (!answer.granted || !answer.value) {
    const refused = answer.granted ? 'caller-unknown' : answer.refused;
    return sendPage(reply, officePage({ ...frame, children: <Refused visit={visit} refused={refused} /> }), 403);
  }
  const end = answer.value.stands
    ? addressIn(language, tieAddress(keys, { patient: answer.value.patient, tie: id }))
    : undefined;
  return sendPage(
    reply,
    officePage({ ...frame, children: <Details {...{ visit, shown, end, one: answer.value }} /> }),
    status,
  );
}

interface DetailsProps {
  readonly visit: Visit;
  readonly shown: Shown;
  readonly one: RepresentationDetails;
  /** Where it is ended, while it stands. */
  readonly end: string | undefined;
}

const Details = ({ visit, shown: { fault, done, id }, one, end }: DetailsProps) => {
  const { language, caller, csrf } = visit;
  const t = words(language);
  const waits = one.state === 'representation-proposed';
  const asked = one.askedBy.officer === caller.officer;
  return (
    <>
      <ErrorSummary language={language} errors={fault ? [{ text: t(fault) }] : []} />
      {done ? <Notice language={language} tone="success" title={t('done')} /> : null}
      <SummaryList rows={rowsOf(language, one)} />
      {needsIncapacity(one) ? <Notice language={language} tone="info" title={t('opensNothing')} /> : null}
      {waits && asked ? <Notice language={language} tone="info" title={t('same-person')} /> : null}
      {waits && !asked ? (
        <Form action={addressIn(language, `${REPRESENTATIONS}/${id}`)} csrf={csrf}>
          <p>
            <Button text={t('agree')} name="act" value="agree" />{' '}
            <Button text={t('disagree')} tone="secondary" name="act" value="disagree" />
          </p>
        </Form>
      ) : null}
      {end ? (
        <p>
          <a href={end}>{t('toTheEnd')}</a>
        </p>
      ) : null}
      <p class="z-origin">{t('source')}</p>
    </>
  );
};

/** A representative of an adult acts only while it is recorded that the adult cannot decide. */
const needsIncapacity = ({ kind, incapable, state }: RepresentationDetails): boolean =>
  !incapable && kind !== 'incapacity' && state !== 'representation-refused' && !childKinds.some((one) => one === kind);

function rowsOf(language: Language, one: RepresentationDetails) {
  const t = words(language);
  return [
    { term: t('state'), value: t(one.state) },
    { term: t('who'), value: one.patientName },
    { term: t('kind'), value: t(one.kind) },
    ...(one.representativeName ? [{ term: t('speaks'), value: one.representativeName }] : []),
    { term: t('proof'), value: t(one.proof) },
    { term: t('reference'), value: one.reference },
    { term: t('from'), value: formatDate(one.from, language) },
    { term: t('until'), value: lastDay(language, one.until) },
    { term: t('reason'), value: one.reason },
    { term: t('askedBy'), value: one.askedBy.name },
    { term: t('askedOn'), value: formatDate(brusselsDay(one.askedAt), language) },
    ...(one.decidedBy ? [{ term: t('decidedBy'), value: one.decidedBy }] : []),
  ];
}
