/** /office/retention: what has passed its term; two persons approve, or a document is protected. Source: law of 22 April 2019, art. 35. */
import { listRetention } from '../../modules/upkeep/index.ts';
import { Forbidden, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { addressIn, EmptyState, ErrorSummary, Notice } from '../../ui/index.ts';
import { Refused } from '../shared/refused.tsx';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';
import { fieldOf, nothingTyped, ReferenceForm, type TypedReference } from './reference-form.tsx';
import { change, type RetentionFault, type RetentionForm } from './retention-acts.ts';
import { Holds, Terms, Waiting } from './retention-parts.tsx';
import { words } from './upkeep-texts.ts';

const RETENTION = '/office/retention';

interface RetentionRoute {
  Querystring: { said?: string };
  Body: RetentionForm | undefined;
}

export function openRetention(server: HttpServer, context: OfficeContext): void {
  server.get<RetentionRoute>('/:language/office/retention', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    return sendPage(reply, await listPage(context, visit, { done: request.query.said === 'done' }));
  });
  server.post<RetentionRoute>('/:language/office/retention', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const body = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, body.csrf)) throw new Forbidden();
    const typed = { reference: String(body.reference ?? ''), reason: String(body.reason ?? '') };
    const fault = await change(context, visit, body, typed);
    if (fault) return sendPage(reply, await listPage(context, visit, { fault, typed }), 422);
    return reply.redirect(addressIn(visit.language, `${RETENTION}?said=done`), 303);
  });
}

interface Shown {
  readonly done?: boolean;
  readonly fault?: RetentionFault;
  readonly typed?: TypedReference;
}

const OF_REFERENCE = ['reason-invalid', 'unknown-document', 'held-already'] as const;
const ofReference = (fault: RetentionFault | undefined) => OF_REFERENCE.find((one) => one === fault);

async function listPage(context: OfficeContext, visit: Visit, shown: Shown): Promise<string> {
  const { language, caller } = visit;
  const t = words(language);
  const { fault, done, typed = nothingTyped } = shown;
  const answer = await askRegister(context, { register: 'list-retention', caller }, (grant) =>
    listRetention(grant, context.access.keys),
  );
  const frame = { visit, sandbox: context.sandbox, path: RETENTION, title: t('retention'), hasErrors: Boolean(fault) };
  if (!answer.granted) return officePage({ ...frame, children: <Refused visit={visit} refused={answer.refused} /> });
  const { disposals, holds } = answer.value;
  const action = addressIn(language, RETENTION);
  const inForm = ofReference(fault);
  const chosen = disposals.length > 0 ? { field: 'chosen' } : {};
  const error = fault ? [{ text: t(fault), ...(inForm ? { field: fieldOf(inForm) } : chosen) }] : [];
  const form = { visit, action, typed, fault: inForm, title: t('holdTitle'), button: t('hold') };
  return officePage({
    ...frame,
    children: (
      <>
        <ErrorSummary language={language} errors={error} />
        {done ? <Notice language={language} tone="success" title={t('done')} /> : null}
        <p class="z-lead">{t('retentionLead')}</p>
        {disposals.length === 0 ? <EmptyState title={t('noneOver')} /> : <Waiting {...{ visit, action, disposals }} />}
        <Holds {...{ visit, action, holds }} />
        <ReferenceForm {...form} hidden={{ act: 'hold' }} />
        <Terms language={language} />
        <p class="z-origin">{t('source')}</p>
      </>
    ),
  });
}
