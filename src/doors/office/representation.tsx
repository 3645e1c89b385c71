/** /office/representations/…: one proposal with both names and its proof; another officer, who is another person, enters it or not. */
import { majorityOf } from '../../modules/access/index.ts';
import {
  decideRepresentation,
  keysOfAll,
  pairOf,
  type RepresentationDecisionFault,
  representationDetails,
} from '../../modules/people/index.ts';
import { Forbidden, type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import type { Transaction } from '../../platform/postgres/index.ts';
import { addressIn, BackLink } from '../../ui/index.ts';
import { Refused } from '../shared/refused.tsx';
import { UUID } from '../shared/uuid.ts';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';
import { Details, type Shown } from './representation-details.tsx';
import { REPRESENTATIONS, tieAddress } from './representation-parts.tsx';
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
