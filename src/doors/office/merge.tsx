/** /office/merges/…: the two persons side by side; another officer agrees or not, or somebody proposes to separate them. */
import {
  decideMerge,
  type Merge,
  type MergeOutcome,
  type MergeParty,
  mergeDetails,
  type ProposalFault,
  proposeUnmerge,
  recordsOfMerge,
} from '../../modules/people/index.ts';
import { Forbidden, type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { addressIn, BackLink, ErrorSummary, Notice } from '../../ui/index.ts';
import { Refused } from '../shared/refused.tsx';
import { UUID } from '../shared/uuid.ts';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';
import { DecideForm, MergeFacts, UndoForm } from './merge-parts.tsx';
import { MERGES } from './merges.tsx';
import { words } from './people-texts.ts';

interface MergeRoute {
  Params: { id: string };
  Querystring: { said?: string };
  Body: { act?: unknown; reason?: unknown; csrf?: unknown } | undefined;
}

export type MergeFault = ProposalFault | Exclude<MergeOutcome, Merge['state']>;

export function openMerge(server: HttpServer, context: OfficeContext): void {
  server.get<MergeRoute>('/:language/office/merges/:id', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    return send(context, visit, reply, { id: request.params.id, done: request.query.said === 'done' });
  });
  server.post<MergeRoute>('/:language/office/merges/:id', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { id } = request.params;
    const { act, reason = '', csrf } = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, csrf)) throw new Forbidden();
    // No button was pressed: a form that is not ours decides nothing.
    if (act !== 'agree' && act !== 'disagree' && act !== 'undo') throw new Forbidden();
    if (!UUID.test(id)) return send(context, visit, reply, { id });
    const fault = await change(context, visit, id, act, String(reason));
    if (fault) return send(context, visit, reply, { id, fault, typed: String(reason), status: 422 });
    return reply.redirect(addressIn(visit.language, `${MERGES}/${id}?said=done`), 303);
  });
}

async function change(
  context: OfficeContext,
  { caller }: Visit,
  id: string,
  act: 'agree' | 'disagree' | 'undo',
  reason: string,
): Promise<MergeFault | undefined> {
  const records = (tx: Parameters<typeof recordsOfMerge>[0]) => recordsOfMerge(tx, id);
  if (act === 'undo') {
    const answer = await askRegister(context, { register: 'propose-merge', caller, records }, (grant) =>
      proposeUnmerge(grant, context.access.keys, id, reason),
    );
    return !answer.granted ? 'unknown-merge' : 'fault' in answer.value ? answer.value.fault : undefined;
  }
  const answer = await askRegister(context, { register: 'decide-merge', caller, records }, (grant) =>
    decideMerge(grant, context.access.keys, id, act === 'agree'),
  );
  const outcome = answer.granted ? answer.value : 'unknown-merge';
  return isFault(outcome) ? outcome : undefined;
}

const FAULTS: readonly string[] = ['unknown-merge', 'nothing-to-decide', 'same-person', 'own-record', 'in-a-group'];
const isFault = (outcome: MergeOutcome): outcome is Exclude<MergeOutcome, Merge['state']> => FAULTS.includes(outcome);

interface Shown {
  readonly id: string;
  readonly done?: boolean;
  readonly fault?: MergeFault;
  readonly typed?: string;
  readonly status?: number;
}

async function send(context: OfficeContext, visit: Visit, reply: HttpReply, shown: Shown): Promise<HttpReply> {
  const { sandbox } = context;
  const { id, status = 200 } = shown;
  if (!UUID.test(id)) {
    reply.callNotFound();
    return reply;
  }
  const { language, caller } = visit;
  const t = words(language);
  const records = (tx: Parameters<typeof recordsOfMerge>[0]) => recordsOfMerge(tx, id);
  const answer = await askRegister(context, { register: 'view-merge', caller, records }, (grant) =>
    mergeDetails(grant, context.access.keys, id),
  );
  const frame = {
    ...{ visit, sandbox, path: `${MERGES}/${id}`, title: t('merge'), hasErrors: shown.fault !== undefined },
    before: <BackLink language={language} href={addressIn(language, MERGES)} text={t('back')} />,
  };
  if (!answer.granted)
    return sendPage(reply, officePage({ ...frame, children: <Refused visit={visit} refused={answer.refused} /> }), 403);
  if (!answer.value) {
    reply.callNotFound();
    return reply;
  }
  return sendPage(
    reply,
    officePage({ ...frame, children: <Details {...{ visit, shown, ...answer.value }} /> }),
    status,
  );
}

interface DetailsProps {
  readonly visit: Visit;
  readonly shown: Shown;
  readonly merge: Merge;
  readonly parties: readonly MergeParty[];
}

const Details = ({ visit, shown, merge, parties }: DetailsProps) => {
  const { language } = visit;
  const t = words(language);
  const { fault, done, typed } = shown;
  const asked = merge.askedBy.officer === visit.caller.officer;
  const action = addressIn(language, `${MERGES}/${merge.merge}`);
  const field = fault === 'reason-invalid' ? { field: 'reason' } : {};
  return (
    <>
      <ErrorSummary language={language} errors={fault ? [{ text: t(fault), ...field }] : []} />
      {done ? <Notice language={language} tone="success" title={t('done')} /> : null}
      <MergeFacts visit={visit} merge={merge} parties={parties} />
      {merge.state.endsWith('proposed') && asked ? (
        <Notice language={language} tone="info" title={t('same-person')} />
      ) : null}
      {merge.state.endsWith('proposed') && !asked ? <DecideForm visit={visit} action={action} /> : null}
      {merge.state === 'merged' ? <UndoForm {...{ visit, action, typed, fault }} /> : null}
      <p class="z-origin">{t('source')}</p>
    </>
  );
};
