/** /office/withdrawals: documents on the wrong person; a privacy officer proposes to take one out. */
import { itemKey, patientKey } from '../../modules/grants/index.ts';
import { type ListedWithdrawal, listWithdrawals, proposeWithdrawal } from '../../modules/upkeep/index.ts';
import { Forbidden, type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { formatDate } from '../../platform/text/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { addressIn, DataTable, EmptyState, ErrorSummary } from '../../ui/index.ts';
import { documentName } from '../shared/document-name.ts';
import { Refused } from '../shared/refused.tsx';
import { ForRole } from './for-role.tsx';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';
import {
  fieldOf,
  nothingTyped,
  partsOfReference,
  type ReferenceFault,
  ReferenceForm,
  type TypedReference,
} from './reference-form.tsx';
import { words } from './upkeep-texts.ts';

export const WITHDRAWALS = '/office/withdrawals';

interface WithdrawalsRoute {
  Body: { reference?: unknown; reason?: unknown; csrf?: unknown } | undefined;
}

export function openWithdrawals(server: HttpServer, context: OfficeContext): void {
  server.get<WithdrawalsRoute>('/:language/office/withdrawals', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? sendPage(reply, await listPage(context, visit)) : reply;
  });
  server.post<WithdrawalsRoute>('/:language/office/withdrawals', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { reference = '', reason = '', csrf } = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, csrf)) throw new Forbidden();
    return propose(context, visit, { reference: String(reference), reason: String(reason) }, reply);
  });
}

async function propose(
  context: OfficeContext,
  visit: Visit,
  typed: TypedReference,
  reply: HttpReply,
): Promise<HttpReply> {
  const { keys } = context.access;
  const parts = partsOfReference(keys, typed.reference);
  const records = parts ? [patientKey(parts.patient)] : [];
  const question = { register: 'propose-withdrawal', caller: visit.caller, records } as const;
  // Whether a document is there is told only to who may propose.
  const answer = await askRegister(context, question, async (grant) =>
    parts ? proposeWithdrawal(grant, keys, itemKey(parts.item), typed.reason) : { fault: 'unknown-document' as const },
  );
  if (!answer.granted) return sendPage(reply, refusedPage(context, visit, answer.refused), 403);
  if ('fault' in answer.value) return sendPage(reply, await listPage(context, visit, typed, answer.value.fault), 422);
  return reply.redirect(addressIn(visit.language, `${WITHDRAWALS}/${answer.value.withdrawal}?said=done`), 303);
}

const frameOf = ({ sandbox }: OfficeContext, visit: Visit, hasErrors: boolean) => ({
  ...{ visit, sandbox, hasErrors, path: WITHDRAWALS, title: words(visit.language)('withdrawals') },
});

const refusedPage = (context: OfficeContext, visit: Visit, refused: Parameters<typeof Refused>[0]['refused']): string =>
  officePage({ ...frameOf(context, visit, false), children: <Refused visit={visit} refused={refused} /> });

async function listPage(
  context: OfficeContext,
  visit: Visit,
  typed: TypedReference = nothingTyped,
  fault?: ReferenceFault,
): Promise<string> {
  const { language, caller } = visit;
  const t = words(language);
  const answer = await askRegister(context, { register: 'list-withdrawals', caller }, (grant) =>
    listWithdrawals(grant, context.access.keys),
  );
  if (!answer.granted) return refusedPage(context, visit, answer.refused);
  const form = { visit, typed, fault, title: t('proposeTitle'), button: t('propose') };
  return officePage({
    ...frameOf(context, visit, fault !== undefined),
    children: (
      <>
        <ErrorSummary language={language} errors={fault ? [{ text: t(fault), field: fieldOf(fault) }] : []} />
        <p class="z-lead">{t('withdrawalsLead')}</p>
        {answer.value.length === 0 ? (
          <EmptyState title={t('nothing')} />
        ) : (
          <Withdrawals visit={visit} withdrawals={answer.value} />
        )}
        <ForRole visit={visit} asks="propose-withdrawal">
          <ReferenceForm {...form} action={addressIn(language, WITHDRAWALS)} />
        </ForRole>
        <p class="z-origin">{t('source')}</p>
      </>
    ),
  });
}

interface WithdrawalsProps {
  readonly visit: Visit;
  readonly withdrawals: readonly ListedWithdrawal[];
}

const COLUMNS = ['document', 'state', 'askedBy', 'askedOn'] as const;

const Withdrawals = ({ visit: { language, questions }, withdrawals }: WithdrawalsProps) => {
  const t = words(language);
  const mayOpen = questions.includes('view-withdrawal');
  const rows = withdrawals.map((one) => [
    documentName(language, one),
    t(one.state),
    one.askedByName,
    formatDate(brusselsDay(one.askedAt), language),
    mayOpen ? (
      <a key={one.withdrawal} href={addressIn(language, `${WITHDRAWALS}/${one.withdrawal}`)}>
        {t('open')}
        <span class="z-hidden">: {documentName(language, one)}</span>
      </a>
    ) : null,
  ]);
  const columns = [...COLUMNS, ...(mayOpen ? (['open'] as const) : [])].map((name) => ({ text: t(name) }));
  return <DataTable caption={t('withdrawals')} captionHidden columns={columns} rows={rows} />;
};
