/** The sessions of whoever is signed in: where, since when; each can be ended. Source: OWASP ASVS 5.0, 7.4.3, 7.5.2; decision 0060. */
import type { RegisterQuestion } from '../../modules/access/index.ts';
import type { RegisterGrant } from '../../modules/grants/index.ts';
import { endOwnSessions, type OwnSession, ownSessions } from '../../modules/identity/index.ts';
import { Forbidden, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { formatDate } from '../../platform/text/index.ts';
import { brusselsDay, brusselsTime } from '../../platform/time/index.ts';
import { addressIn, Button, Form, Notice, SummaryList, Tag } from '../../ui/index.ts';
import { type Applications, ApplicationsWithAccess } from './applications.tsx';
import type { Portal, SignedIn } from './portal.ts';
import { Refused } from './refused.tsx';
import { words } from './session-texts.ts';
import { UUID } from './uuid.ts';

interface SessionsRoute {
  Querystring: { said?: string };
  Body: Readonly<Record<string, unknown>> | undefined;
}

const SAID = ['ended', 'gone'] as const;

export function openSessions<Visit extends SignedIn>(server: HttpServer, portal: Portal<Visit>, path: string): void {
  server.get<SessionsRoute>(`/:language${path}`, async (request, reply) => {
    const visit = await portal.visitOf(request, reply);
    if (!visit) return reply;
    const { html, status } = await show(
      portal,
      visit,
      path,
      SAID.find((one) => one === request.query.said),
    );
    return sendPage(reply, html, status);
  });
  server.post<SessionsRoute>(`/:language${path}`, async (request, reply) => {
    const visit = await portal.visitOf(request, reply);
    if (!visit) return reply;
    const body = request.body ?? {};
    if (!portal.cookies.isCsrf(visit.session, body.csrf)) throw new Forbidden();
    const said = (await end(portal, visit, body)) ? 'ended' : 'gone';
    return reply.redirect(addressIn(visit.language, `${path}?said=${said}`), 303);
  });
}

/** What a patient ends is told in the own trail. */
const question = (register: 'own-sessions' | 'end-session', { caller }: SignedIn): RegisterQuestion => ({
  ...{ register, caller },
  ...(register === 'end-session' && caller.kind === 'patient' ? { records: [caller.patient] } : {}),
});

interface Asked {
  readonly applications: Applications | undefined;
  /** The session that asks. */
  readonly session: string;
  readonly field: (name: string) => string;
}
type End = (grant: RegisterGrant, asked: Asked) => Promise<number | boolean>;

const ENDS: Readonly<Record<string, End>> = {
  end: (grant, { field }) => endOwnSessions(grant, { session: field('session') }),
  others: (grant, { session }) => endOwnSessions(grant, { allBut: session }),
  'end-application': async (grant, { applications, field }) =>
    applications ? applications.end(grant, field('application')) : false,
};

async function end<Visit extends SignedIn>(
  { ask, applications }: Portal<Visit>,
  visit: Visit,
  body: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const field = (name: string): string => String(body[name] ?? '');
  const act = Object.hasOwn(ENDS, field('act')) ? ENDS[field('act')] : undefined;
  if (!act) throw new Forbidden();
  if (field('act') === 'end' && !UUID.test(field('session'))) return false;
  const asked = { applications, field, session: visit.session };
  const answer = await ask(question('end-session', visit), (grant) => act(grant, asked));
  return answer.granted && Boolean(answer.value);
}

async function show<Visit extends SignedIn>(
  { ask, page, applications }: Portal<Visit>,
  visit: Visit,
  path: string,
  said: (typeof SAID)[number] | undefined,
): Promise<{ readonly html: string; readonly status: number }> {
  const { language, csrf, session } = visit;
  const t = words(language);
  const answer = await ask(question('own-sessions', visit), async (grant) => ({
    sessions: await ownSessions(grant, session),
    letIn: applications ? await applications.list(grant, language) : undefined,
  }));
  const frame = { path, title: t('sessions') };
  if (!answer.granted)
    return {
      html: page(visit, { ...frame, children: <Refused visit={visit} refused={answer.refused} /> }),
      status: 403,
    };
  const action = addressIn(language, path);
  const { sessions, letIn } = answer.value;
  const children = (
    <>
      {said ? <Notice language={language} tone="success" title={t(said)} /> : null}
      <p class="z-lead">{t('lead')}</p>
      {sessions.map((one) => (
        <Session key={one.session} visit={visit} action={action} session={one} />
      ))}
      {sessions.length > 1 ? (
        <Form action={action} csrf={csrf} hidden={{ act: 'others' }}>
          <Button text={t('others')} tone="warning" />
        </Form>
      ) : null}
      {letIn ? <ApplicationsWithAccess {...{ visit, action }} applications={letIn} /> : null}
      <p class="z-origin">{t('source')}</p>
    </>
  );
  return { html: page(visit, { ...frame, children }), status: 200 };
}

interface SessionProps {
  readonly visit: SignedIn;
  readonly action: string;
  readonly session: OwnSession;
}

const Session = ({ visit: { language, csrf }, action, session }: SessionProps) => {
  const t = words(language);
  const name = session.browser ?? t('unknownBrowser');
  const at = (moment: Date) =>
    t('moment', { day: formatDate(brusselsDay(moment), language), time: brusselsTime(moment).slice(0, 5) });
  const { signedInWith } = session;
  const rows = [
    ...(signedInWith ? [{ term: t('with'), value: signedInWith === 'persona' ? t('persona') : signedInWith }] : []),
    { term: t('since'), value: at(session.openedAt) },
    { term: t('seen'), value: at(session.seenIn) },
  ];
  return (
    <section class="z-card">
      <h2>{name}</h2>
      {session.isThis ? <Tag text={t('here')} /> : null}
      <SummaryList rows={rows} />
      {session.isThis ? null : (
        <Form action={action} csrf={csrf} hidden={{ act: 'end', session: session.session }}>
          <Button text={t('end')} label={t('endOf', { name })} tone="secondary" />
        </Form>
      )}
    </section>
  );
};
