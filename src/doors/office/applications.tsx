/** /office/applications: the applications that may ask people for access; one is registered, one is ended. Source: SMART App Launch 2.2, RFC 7591. */
import { noteUnder, type RegisterGrant, readRegisterGrant } from '../../modules/grants/index.ts';
import {
  type Application,
  endApplication,
  faultOf,
  listApplications,
  registerApplication,
} from '../../modules/identity/index.ts';
import { findInstitution } from '../../modules/people/index.ts';
import { Forbidden, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { addressIn, Button, DataTable, EmptyState, ErrorSummary, Form, Notice } from '../../ui/index.ts';
import { Refused } from '../shared/refused.tsx';
import {
  ApplicationForm,
  applicationOf,
  type FormFault,
  fieldOfFault,
  type TypedApplication,
  typedApplication,
} from './application-form.tsx';
import { words } from './application-texts.ts';
import { ForRole } from './for-role.tsx';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';

const PATH = '/office/applications';

interface ListRoute {
  Body: Readonly<Record<string, unknown>> | undefined;
}

interface Shown {
  readonly typed?: TypedApplication;
  readonly fault?: FormFault;
  readonly registered?: { readonly clientId: string; readonly secret?: string | undefined };
  readonly isEnded?: boolean;
}

export function openApplications(server: HttpServer, context: OfficeContext): void {
  server.get<ListRoute>(`/:language${PATH}`, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? sendPage(reply, ...(await listPage(context, visit, {}))) : reply;
  });
  server.post<ListRoute>(`/:language${PATH}`, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const body = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, body.csrf)) throw new Forbidden();
    const shown = body.act === 'end' ? await end(context, visit, body) : await register(context, visit, body);
    return sendPage(reply, ...(await listPage(context, visit, shown)));
  });
}

async function register(
  context: OfficeContext,
  { caller }: Visit,
  body: Readonly<Record<string, unknown>>,
): Promise<Shown> {
  const typed = typedApplication(body);
  const answer = await askRegister(context, { register: 'set-application', caller }, (grant) => add(grant, typed));
  if (!answer.granted) return { typed, fault: 'not-allowed' };
  return typeof answer.value === 'string' ? { typed, fault: answer.value } : { registered: answer.value };
}

async function add(grant: RegisterGrant, typed: TypedApplication) {
  const { tx } = readRegisterGrant(grant, 'set-application');
  const house = typed.party ? await findInstitution(tx, typed.party.replace(/[\s.-]/g, '')) : undefined;
  if (typed.party && !house) return 'number-unknown';
  const application = applicationOf(typed, house && { kind: 'institution', key: house.key });
  const fault = faultOf(application);
  if (fault) return fault;
  const registered = await registerApplication(tx, application);
  noteUnder(grant, { reason: `registered ${registered.clientId}`, count: 1 });
  return registered;
}

async function end(
  context: OfficeContext,
  { caller }: Visit,
  { client }: Readonly<Record<string, unknown>>,
): Promise<Shown> {
  const answer = await askRegister(context, { register: 'set-application', caller }, async (grant) => {
    const { tx } = readRegisterGrant(grant, 'set-application');
    const isEnded = await endApplication(tx, String(client ?? ''));
    noteUnder(grant, { reason: isEnded ? `ended ${client}` : 'unknown', count: Number(isEnded) });
    return isEnded;
  });
  return answer.granted ? { isEnded: answer.value } : { fault: 'not-allowed' };
}

async function listPage(context: OfficeContext, visit: Visit, shown: Shown): Promise<[html: string, status: number]> {
  const { language, caller } = visit;
  const { typed = {}, fault, registered, isEnded } = shown;
  const t = words(language);
  const answer = await askRegister(context, { register: 'list-applications', caller }, (grant) =>
    listApplications(readRegisterGrant(grant, 'list-applications').tx),
  );
  const frame = { visit, sandbox: context.sandbox, path: PATH, title: t('title'), hasErrors: Boolean(fault) };
  if (!answer.granted)
    return [officePage({ ...frame, children: <Refused visit={visit} refused={answer.refused} /> }), 403];
  const field = fieldOfFault(fault);
  const children = (
    <>
      <ErrorSummary language={language} errors={fault ? [{ text: t(fault), ...(field ? { field } : {}) }] : []} />
      {isEnded ? <Notice language={language} tone="success" title={t('ended')} /> : null}
      {registered ? <Registered visit={visit} {...registered} /> : null}
      <p class="z-lead">{t('lead')}</p>
      <List visit={visit} applications={answer.value} />
      <ForRole visit={visit} asks="set-application">
        <section>
          <h2>{t('registerTitle')}</h2>
          <ApplicationForm {...{ visit, typed, fault, action: addressIn(language, PATH) }} />
        </section>
      </ForRole>
    </>
  );
  return [officePage({ ...frame, children }), fault ? 422 : 200];
}

const Registered = ({ visit: { language }, clientId, secret }: { visit: Visit } & NonNullable<Shown['registered']>) => (
  <Notice language={language} tone="success" title={words(language)('registered')}>
    <p>{words(language)('registeredClient', { client: clientId })}</p>
    {secret ? <p>{words(language)('registeredSecret', { secret })}</p> : null}
  </Notice>
);

const List = ({ visit, applications }: { visit: Visit; applications: readonly Application[] }) => {
  const { language, csrf, questions } = visit;
  const t = words(language);
  if (applications.length === 0) return <EmptyState title={t('none')} />;
  const mayEnd = questions.includes('set-application');
  const columns = [t('name'), t('client'), t('kind'), t('scopes'), ''].map((text) => ({ text }));
  const rows = applications.map(({ clientId, name, kind, scopes }) => [
    ...[name, clientId, t(kind), scopes.join(' ')],
    mayEnd ? (
      <Form key="end" action={addressIn(language, PATH)} csrf={csrf} hidden={{ act: 'end', client: clientId }}>
        <Button tone="warning" text={t('end', { name })} />
      </Form>
    ) : null,
  ]);
  return <DataTable caption={t('title')} captionHidden columns={columns} rows={rows} />;
};
