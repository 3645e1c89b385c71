/** /office/visibility: how many days new documents of an institution wait before their patients see them. Source: access rules 7.1, 7.2. */

import { readRegisterGrant } from '../../modules/grants/index.ts';
import { type DelayFault, listDelays, setDelay } from '../../modules/hub/index.ts';
import { findInstitution, namesOf } from '../../modules/people/index.ts';
import { Forbidden, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { addressIn, EmptyState, ErrorSummary, Notice } from '../../ui/index.ts';
import { Refused } from '../shared/refused.tsx';
import { ForRole } from './for-role.tsx';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';
import { words } from './upkeep-texts.ts';
import { DelayForm, Delays, type NamedDelay, type TypedDelay } from './visibility-parts.tsx';

const VISIBILITY = '/office/visibility';

interface VisibilityRoute {
  Querystring: { said?: string };
  Body: { number?: unknown; kind?: unknown; days?: unknown; from?: unknown; csrf?: unknown } | undefined;
}

type Fault = DelayFault | 'number-unknown' | 'not-allowed';

export function openVisibility(server: HttpServer, context: OfficeContext): void {
  server.get<VisibilityRoute>('/:language/office/visibility', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    return sendPage(reply, await listPage(context, visit, { done: request.query.said === 'done' }));
  });
  server.post<VisibilityRoute>('/:language/office/visibility', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { number = '', kind = '', days = '', from = '', csrf } = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, csrf)) throw new Forbidden();
    const typed = { number: String(number), kind: String(kind), days: String(days), from: String(from).trim() };
    const fault = await set(context, visit, typed);
    if (fault) return sendPage(reply, await listPage(context, visit, { fault, typed }), 422);
    return reply.redirect(addressIn(visit.language, `${VISIBILITY}?said=done`), 303);
  });
}

async function set(context: OfficeContext, { caller }: Visit, typed: TypedDelay): Promise<Fault | undefined> {
  const { kind, from: holdsFrom } = typed;
  const days = /^\d$/.test(typed.days) ? Number(typed.days) : -1;
  // Whether a number is known is told only to who may set.
  const answer = await askRegister(context, { register: 'set-delay', caller }, async (grant) => {
    const { tx } = readRegisterGrant(grant, 'set-delay');
    const institution = await findInstitution(tx, typed.number.replace(/[\s.-]/g, ''));
    return institution ? setDelay(grant, institution.key, { kind, days, holdsFrom }) : 'number-unknown';
  });
  return answer.granted ? answer.value : 'not-allowed';
}

interface Shown {
  readonly done?: boolean;
  readonly fault?: Fault;
  readonly typed?: TypedDelay;
}

const FIELDS: Readonly<Partial<Record<Fault, keyof TypedDelay>>> = {
  'number-unknown': 'number',
  'kind-invalid': 'kind',
  'days-invalid': 'days',
  'day-invalid': 'from',
  'day-past': 'from',
};

async function listPage(context: OfficeContext, visit: Visit, { done, fault, typed }: Shown): Promise<string> {
  const { language, caller } = visit;
  const t = words(language);
  const answer = await askRegister(
    context,
    { register: 'list-delays', caller },
    async (grant): Promise<NamedDelay[]> => {
      const { tx } = readRegisterGrant(grant, 'list-delays');
      const delays = await listDelays(grant);
      const names = await namesOf(
        tx,
        delays.flatMap(({ owner, setBy }) => [owner, setBy]),
      );
      return delays.map((delay) => ({ ...delay, name: names.get(delay.owner), setByName: names.get(delay.setBy) }));
    },
  );
  const frame = {
    visit,
    sandbox: context.sandbox,
    path: VISIBILITY,
    title: t('visibility'),
    hasErrors: Boolean(fault),
  };
  if (!answer.granted) return officePage({ ...frame, children: <Refused visit={visit} refused={answer.refused} /> });
  const field = fault && FIELDS[fault];
  const today = brusselsDay(context.access.clock.now());
  const values = typed ?? { number: '', kind: '', days: '0', from: today };
  const error = fault && field ? { [field]: t(fault) } : {};
  return officePage({
    ...frame,
    children: (
      <>
        <ErrorSummary language={language} errors={fault ? [{ text: t(fault), ...(field ? { field } : {}) }] : []} />
        {done ? <Notice language={language} tone="success" title={t('done')} /> : null}
        <p class="z-lead">{t('visibilityLead')}</p>
        {answer.value.length === 0 ? (
          <EmptyState title={t('noDelays')} />
        ) : (
          <Delays language={language} delays={answer.value} />
        )}
        <ForRole visit={visit} asks="set-delay">
          <DelayForm visit={visit} action={addressIn(language, VISIBILITY)} typed={values} errors={error} />
        </ForRole>
        <p class="z-origin">{t('source')}</p>
      </>
    ),
  });
}
