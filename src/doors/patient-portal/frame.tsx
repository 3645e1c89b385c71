/** The frame of the patient's pages: who is signed in, where one can go. */
import type { ComponentChildren } from 'preact';
import { type AccessContext, type Answer, inRecord } from '../../modules/access/index.ts';
import type { Caller, Question, RecordGrant } from '../../modules/grants/index.ts';
import { callerOfSession } from '../../modules/identity/index.ts';
import { type HttpReply, type HttpRequest, pageLanguage, type SessionCookies } from '../../platform/http/index.ts';
import { countAct, type Metrics } from '../../platform/metrics/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { addressIn, renderPage } from '../../ui/index.ts';
import { words } from './texts.ts';

export interface PortalContext {
  readonly access: AccessContext;
  readonly cookies: SessionCookies;
  readonly metrics: Metrics;
  readonly sandbox: boolean;
}

export type PatientCaller = Extract<Caller, { readonly kind: 'patient' }>;

/** A visit by a signed-in patient in a language we speak. */
export interface Visit {
  readonly language: Language;
  readonly caller: PatientCaller;
  /** The session's secret, and the form token bound to it. */
  readonly session: string;
  readonly csrf: string;
}

/** Asks for the visitor; the answer is counted when its transaction has ended. */
export const askRecord = <Value,>(
  { access, metrics }: PortalContext,
  question: Question,
  use: (grant: RecordGrant) => Promise<Value>,
): Promise<Answer<Value>> => countAct(metrics, question.caller.door, question.act, inRecord(access, question, use));

/** The visit, or nothing after the visitor was sent to sign in (or told that the page does not exist). */
export async function visitOf(
  { access, cookies }: PortalContext,
  request: HttpRequest,
  reply: HttpReply,
): Promise<Visit | undefined> {
  const language = pageLanguage(request, reply);
  if (!language) return undefined;
  const token = cookies.read(request);
  const caller = await callerOfSession(access.database, token, { door: 'patient-portal', requestId: request.id });
  if (token && caller?.kind === 'patient') return { language, caller, session: token, csrf: cookies.csrf(token) };
  reply.redirect(addressIn(language, '/sign-in'), 303);
  return undefined;
}

export interface FrameProps {
  readonly visit: Visit;
  readonly sandbox: boolean;
  /** Known only once the record is open. */
  readonly name?: string;
  readonly path: string;
  readonly title: string;
  readonly titleInside?: boolean;
  readonly hasErrors?: boolean;
  readonly before?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function patientPage({ visit, name, path, ...page }: FrameProps): string {
  const { language, csrf } = visit;
  const t = words(language);
  const link = (text: string, to: string) => ({ text, href: addressIn(language, to), current: path.startsWith(to) });
  return renderPage({
    ...page,
    ...{ language, path },
    person: {
      ...(name ? { name, role: t('patient') } : { name: t('patient') }),
      signOutAction: '/sandbox/sign-out',
      csrf,
    },
    navigation: [
      link(t('documents'), '/my/documents'),
      link(t('log'), '/my/access-log'),
      link(t('links'), '/my/links'),
    ],
  });
}
