/** /care/settings: a caregiver's own default for when patients see new documents. Source: access rules 7.3. */
import { type Delay, type DelayFault, MOST_DELAY_DAYS, ownDelays, setOwnDelay } from '../../modules/hub/index.ts';
import { Forbidden, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { formatDate } from '../../platform/text/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import {
  addressIn,
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  SelectField,
  TextField,
} from '../../ui/index.ts';
import { Refused } from '../shared/refused.tsx';
import { askRegister, caregiverPage, type PortalContext, type Visit, visitOf } from './frame.tsx';
import { words } from './upkeep-texts.ts';

export const SETTINGS = '/care/settings';

interface SettingsRoute {
  Querystring: { said?: string };
  Body: { days?: unknown; from?: unknown; csrf?: unknown } | undefined;
}

export function openOwnSettings(server: HttpServer, context: PortalContext): void {
  server.get<SettingsRoute>('/:language/care/settings', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    return sendPage(reply, await settingsPage(context, visit, { saved: request.query.said === 'saved' }));
  });
  server.post<SettingsRoute>('/:language/care/settings', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { days = '', from = '', csrf } = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, csrf)) throw new Forbidden();
    const typed = { days: String(days), from: String(from).trim() };
    const holdsFrom = typed.from;
    const whole = /^\d$/.test(typed.days) ? Number(typed.days) : -1;
    const answer = await askRegister(context, { register: 'own-default', caller: visit.caller }, (grant) =>
      setOwnDelay(grant, { days: whole, holdsFrom }),
    );
    const fault = answer.granted ? answer.value : undefined;
    if (fault) return sendPage(reply, await settingsPage(context, visit, { fault, typed }), 422);
    return reply.redirect(addressIn(visit.language, `${SETTINGS}?said=saved`), 303);
  });
}

interface Shown {
  readonly saved?: boolean;
  readonly fault?: DelayFault;
  readonly typed?: { readonly days: string; readonly from: string };
}

async function settingsPage(context: PortalContext, visit: Visit, shown: Shown): Promise<string> {
  const { language, caller } = visit;
  const t = words(language);
  const { fault, saved } = shown;
  const answer = await askRegister(context, { register: 'own-default', caller }, (grant) => ownDelays(grant));
  const frame = { visit, sandbox: context.sandbox, path: SETTINGS, title: t('settings'), hasErrors: Boolean(fault) };
  if (!answer.granted) return caregiverPage({ ...frame, children: <Refused visit={visit} refused={answer.refused} /> });
  const today = brusselsDay(context.access.clock.now());
  const field = fault === 'days-invalid' ? 'days' : 'from';
  return caregiverPage({
    ...frame,
    children: (
      <>
        <ErrorSummary language={language} errors={fault ? [{ text: t(fault), field }] : []} />
        {saved ? <Notice language={language} tone="success" title={t('saved')} /> : null}
        <h2>{t('defaultTitle')}</h2>
        <p class="z-lead">{t('defaultLead')}</p>
        <DefaultForm visit={visit} shown={shown} today={today} />
        <OwnDelays visit={visit} delays={answer.value} />
        <p class="z-origin">{t('source')}</p>
      </>
    ),
  });
}

const DAYS = Array.from({ length: MOST_DELAY_DAYS + 1 }, (_, days) => ({ value: String(days), text: String(days) }));

interface DefaultFormProps {
  readonly visit: Visit;
  readonly shown: Shown;
  readonly today: string;
}

const DefaultForm = ({ visit: { language, csrf }, shown: { fault, typed }, today }: DefaultFormProps) => {
  const t = words(language);
  return (
    <Form action={addressIn(language, SETTINGS)} csrf={csrf}>
      <SelectField
        {...{ language, name: 'days', label: t('days'), options: DAYS, value: typed?.days ?? '0' }}
        {...(fault === 'days-invalid' ? { error: t(fault) } : {})}
      />
      <TextField
        {...{ language, name: 'from', label: t('from'), hint: t('fromHint'), value: typed?.from ?? today }}
        type="date"
        {...(fault === 'day-invalid' || fault === 'day-past' ? { error: t(fault) } : {})}
      />
      <Button text={t('save')} />
    </Form>
  );
};

const OwnDelays = ({ visit: { language }, delays }: { readonly visit: Visit; readonly delays: readonly Delay[] }) => {
  const t = words(language);
  if (delays.length === 0) return <EmptyState title={t('none')} />;
  const rows = delays.map(({ days, holdsFrom }) => [formatDate(holdsFrom, language), String(days)]);
  const columns = [{ text: t('from') }, { text: t('days'), number: true }];
  return <DataTable caption={t('setDelays')} columns={columns} rows={rows} />;
};
