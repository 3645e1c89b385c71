/** The frame of the patient's pages: who is signed in, where one can go. */
import type { ComponentChildren } from 'preact';
import { type AccessContext, type Answer, inRecord } from '../../modules/access/index.ts';
import type { Caller, PatientKey, Question, RecordGrant } from '../../modules/grants/index.ts';
import type { FetchContext } from '../../modules/hub/index.ts';
import { visitorOfSession } from '../../modules/identity/index.ts';
import {
  Forbidden,
  type HttpReply,
  type HttpRequest,
  pageLanguage,
  type SessionCookies,
} from '../../platform/http/index.ts';
import { countAct, type Metrics } from '../../platform/metrics/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { addressIn, renderPage } from '../../ui/index.ts';
import type { Applications } from '../shared/applications.tsx';
import { askDocument } from '../shared/ask.ts';
import { type ActingNote, openNote } from './acting-note.ts';
import { citizenWords } from './citizen-texts.ts';
import { letterWords } from './letters-texts.ts';
import { words } from './texts.ts';

export interface PortalContext {
  readonly access: AccessContext;
  /** Opens documents wherever they are kept. */
  readonly documents: FetchContext;
  readonly cookies: SessionCookies;
  readonly metrics: Metrics;
  readonly sandbox: boolean;
  readonly applications?: Applications | undefined;
  /** In which the author of a document answers a request for a correction. */
  readonly rectificationMonths: number;
}

export type PatientCaller = Extract<Caller, { readonly kind: 'patient' }>;

/** A visit by a signed-in patient in a language we speak. */
export interface Visit {
  readonly language: Language;
  readonly caller: PatientCaller;
  /** Whose record the pages are about: the caller's own, or the one it acts for. */
  readonly subject: PatientKey;
  /** Set while the caller acts for somebody else. */
  readonly acting?: ActingNote | undefined;
  /** The session's secret, and the token of forms that say nothing of a record. */
  readonly session: string;
  readonly sessionCsrf: string;
  /** The token of forms about this record: one left open in another window never changes the record of somebody else. */
  readonly csrf: string;
}

export { askDocument };

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
  const visitor = await visitorOfSession(access.database, token, { door: 'patient-portal', requestId: request.id });
  const { caller, actingFor } = visitor ?? {};
  if (token && caller?.kind === 'patient') {
    const subject = actingFor?.patient ?? caller.patient;
    const csrf = cookies.csrf(formKey(token, subject));
    const acting = actingFor && openNote(access.keys, actingFor.note);
    return { language, caller, subject, acting, session: token, sessionCsrf: cookies.csrf(token), csrf };
  }
  reply.redirect(addressIn(language, '/sign-in'), 303);
  return undefined;
}

const formKey = (session: string, subject: PatientKey): string => `${session} ${subject}`;

/** A form about this record was posted by this session's page about the same record. */
export function checkForm({ cookies }: PortalContext, { session, subject }: Visit, sent: unknown): void {
  if (!cookies.isCsrf(formKey(session, subject), sent)) throw new Forbidden();
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
  const { language, sessionCsrf: csrf, acting } = visit;
  const t = words(language);
  const c = citizenWords(language);
  const link = (text: string, to: string) => ({ text, href: addressIn(language, to), current: path.startsWith(to) });
  // The name of an open record is the visitor's own only while nobody else's is open.
  const who = acting ? acting.self : name;
  return renderPage({
    ...page,
    ...{ language, path },
    person: {
      ...(who ? { name: who, role: acting ? c('actingRole') : t('patient') } : { name: t('patient') }),
      signOutAction: addressIn(language, '/sign-out'),
      sessionsHref: addressIn(language, '/my/sessions'),
      csrf,
    },
    acting: acting && {
      text: c('actingFor', { name: acting.other }),
      back: c('backToOwn'),
      backAction: addressIn(language, '/my/for'),
      csrf,
    },
    navigation: [
      link(acting ? c('documentsNav') : t('documents'), '/my/documents'),
      link(t('log'), '/my/access-log'),
      link(acting ? c('linksNav') : t('links'), '/my/links'),
      link(acting ? c('rightsNav') : t('rights'), '/my/rights'),
      link(letterWords(language)('letters'), '/my/letters'),
      ...(acting ? [] : [link(c('mandates'), '/my/mandates')]),
      link(c('forWhom'), '/my/for'),
    ],
  });
}
