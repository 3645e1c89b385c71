/** /office/merges: records of one person that stand twice; proposing to join two. Source: architecture, "Data". */
import { noteUnder, type PatientKey } from '../../modules/grants/index.ts';
import {
  findByLocalId,
  findPatient,
  hashSsin,
  listMerges,
  type Merge,
  type ProposalFault,
  parseLocalId,
  proposeMerge,
} from '../../modules/people/index.ts';
import { Forbidden, type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import type { Transaction } from '../../platform/postgres/index.ts';
import { formatDate } from '../../platform/text/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { parseSsin } from '../../standards/belgium/index.ts';
import { addressIn, DataTable, EmptyState, ErrorSummary } from '../../ui/index.ts';
import { Refused } from '../shared/refused.tsx';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';
import { words } from './people-texts.ts';
import { type ProposalFaults, ProposalForm, type TypedProposal } from './proposal-form.tsx';

export const MERGES = '/office/merges';

interface MergesRoute {
  Body: { survivor?: unknown; other?: unknown; reason?: unknown; csrf?: unknown } | undefined;
}

export function openMerges(server: HttpServer, context: OfficeContext): void {
  server.get<MergesRoute>('/:language/office/merges', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? sendPage(reply, await listPage(context, visit)) : reply;
  });
  server.post<MergesRoute>('/:language/office/merges', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { survivor = '', other = '', reason = '', csrf } = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, csrf)) throw new Forbidden();
    return propose(context, visit, { survivor: String(survivor), other: String(other), reason: String(reason) }, reply);
  });
}

/** Numbers go by form, never in an address. */
async function propose(
  context: OfficeContext,
  visit: Visit,
  typed: TypedProposal,
  reply: HttpReply,
): Promise<HttpReply> {
  let unknown: ProposalFaults = {};
  const records = async (tx: Transaction): Promise<readonly PatientKey[]> => {
    const [survivor, other] = [await recordOf(context, tx, typed.survivor), await recordOf(context, tx, typed.other)];
    if (survivor && other) return [survivor, other];
    unknown = {
      ...(survivor ? {} : { survivor: 'number-unknown' }),
      ...(other ? {} : { other: 'number-unknown' }),
    };
    return [];
  };
  const question = { register: 'propose-merge', caller: visit.caller, records } as const;
  // Whether a number is known is told only to who may propose.
  const answer = await askRegister(context, question, async (grant) => {
    if (Object.keys(unknown).length > 0) {
      noteUnder(grant, { kind: 'number-unknown', count: 0 });
      return { faults: unknown };
    }
    const proposed = await proposeMerge(grant, context.access.keys, typed.reason);
    return 'fault' in proposed ? { faults: faultsOf(proposed.fault) } : proposed;
  });
  if (!answer.granted) return sendPage(reply, await listPage(context, visit), 403);
  if ('merge' in answer.value)
    return reply.redirect(addressIn(visit.language, `${MERGES}/${answer.value.merge}?said=done`), 303);
  return sendPage(reply, await listPage(context, visit, typed, answer.value.faults), 422);
}

const faultsOf = (fault: ProposalFault): ProposalFaults =>
  fault === 'reason-invalid' ? { reason: fault } : { survivor: fault };

export async function recordOf(
  { access, sandbox }: OfficeContext,
  tx: Transaction,
  typed: string,
): Promise<PatientKey | undefined> {
  const localId = parseLocalId(typed);
  if (localId) return findByLocalId(tx, access.keys, localId);
  const ssin = parseSsin(typed, sandbox ? 'warn' : 'error');
  return ssin.ok ? findPatient(tx, hashSsin(access.keys, ssin.value)) : undefined;
}

async function listPage(
  context: OfficeContext,
  visit: Visit,
  typed: TypedProposal = { survivor: '', other: '', reason: '' },
  faults: ProposalFaults = {},
): Promise<string> {
  const { access, sandbox } = context;
  const { language, caller } = visit;
  const t = words(language);
  const answer = await askRegister(context, { register: 'list-merges', caller }, (grant) =>
    listMerges(grant, access.keys),
  );
  const frame = { visit, sandbox, path: MERGES, title: t('merges'), hasErrors: Object.keys(faults).length > 0 };
  if (!answer.granted) return officePage({ ...frame, children: <Refused visit={visit} refused={answer.refused} /> });
  const errors = Object.entries(faults).map(([field, fault]) => ({ field, text: t(fault) }));
  const form = <ProposalForm {...{ visit, typed, faults, action: addressIn(language, MERGES) }} />;
  return officePage({
    ...frame,
    children: (
      <>
        <ErrorSummary language={language} errors={errors} />
        <p class="z-lead">{t('mergesLead')}</p>
        {answer.value.length === 0 ? (
          <EmptyState title={t('noMerges')} />
        ) : (
          <Merges visit={visit} merges={answer.value} />
        )}
        {form}
        <p class="z-origin">{t('source')}</p>
      </>
    ),
  });
}

const Merges = ({ visit: { language }, merges }: { readonly visit: Visit; readonly merges: readonly Merge[] }) => {
  const t = words(language);
  const columns = [t('state'), t('askedBy'), t('askedOn'), t('reason'), t('open')].map((text) => ({ text }));
  const rows = merges.map(({ merge, state, askedBy, askedAt, reason, undoReason }) => [
    t(state),
    askedBy.name,
    formatDate(brusselsDay(askedAt), language),
    undoReason ?? reason,
    <a key={merge} href={addressIn(language, `${MERGES}/${merge}`)}>
      {t('open')}
      <span class="z-hidden">: {reason}</span>
    </a>,
  ]);
  return <DataTable caption={t('merges')} captionHidden columns={columns} rows={rows} />;
};
