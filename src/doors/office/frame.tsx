/** The frame of the network's own office: an officer is signed in. */
import type { ComponentChildren } from 'preact';
import {
  type AccessContext,
  type Answer,
  inRecord,
  inRegister,
  type RegisterQuestion,
} from '../../modules/access/index.ts';
import type { Caller, Question, RecordGrant, RegisterGrant } from '../../modules/grants/index.ts';
import { callerOfSession } from '../../modules/identity/index.ts';
import { namesOf } from '../../modules/people/index.ts';
import { type HttpReply, type HttpRequest, pageLanguage, type SessionCookies } from '../../platform/http/index.ts';
import { countAct, type Metrics } from '../../platform/metrics/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { addressIn, renderPage } from '../../ui/index.ts';
import { words } from './texts.ts';

export interface OfficeContext {
  readonly access: AccessContext;
  readonly cookies: SessionCookies;
  readonly metrics: Metrics;
  readonly sandbox: boolean;
  /** This hub, as exports of the trail name it. */
  readonly hub: { readonly number: string; readonly name: string };
  readonly baseUrl: string;
}

export interface Visit {
  readonly language: Language;
  readonly caller: Extract<Caller, { readonly kind: 'officer' }>;
  readonly name: string;
  readonly session: string;
  readonly csrf: string;
}

/** Asks for the officer; the answer is counted when its transaction has ended. */
export const askRegister = <Value,>(
  { access, metrics }: OfficeContext,
  question: RegisterQuestion,
  use: (grant: RegisterGrant) => Promise<Value>,
): Promise<Answer<Value>> =>
  countAct(metrics, question.caller.door, question.register, inRegister(access, question, use));

/** The same for one record. */
export const askRecord = <Value,>(
  { access, metrics }: OfficeContext,
  question: Question,
  use: (grant: RecordGrant) => Promise<Value>,
): Promise<Answer<Value>> => countAct(metrics, question.caller.door, question.act, inRecord(access, question, use));

/** The visit, or nothing after the visitor was sent to sign in (or told that the page does not exist). */
export async function visitOf(
  { access, cookies }: OfficeContext,
  request: HttpRequest,
  reply: HttpReply,
): Promise<Visit | undefined> {
  const language = pageLanguage(request, reply);
  if (!language) return undefined;
  const session = cookies.read(request);
  const caller = await callerOfSession(access.database, session, { door: 'office', requestId: request.id });
  if (session && caller?.kind === 'officer') {
    const names = await access.database.read((tx) => namesOf(tx, [caller.officer]));
    return { language, caller, name: names.get(caller.officer) ?? '', session, csrf: cookies.csrf(session) };
  }
  reply.redirect(addressIn(language, '/sign-in'), 303);
  return undefined;
}

/** The pages of the office, in the order of its navigation. */
export const PAGES = [
  { path: '/office/registrations', text: 'registrations' },
  { path: '/office/merges', text: 'merges' },
  { path: '/office/trail', text: 'trail' },
  { path: '/office/matrix', text: 'matrix' },
  { path: '/office/reviews', text: 'reviews' },
] as const;

export interface FrameProps {
  readonly visit: Visit;
  readonly sandbox: boolean;
  readonly path: string;
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly before?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function officePage({ visit, path, ...page }: FrameProps): string {
  const { language, csrf, name } = visit;
  const t = words(language);
  return renderPage({
    ...page,
    ...{ language, path },
    person: { name, role: t('officer'), signOutAction: '/sandbox/sign-out', csrf },
    navigation: PAGES.map(({ path: home, text }) => ({
      text: t(text),
      href: addressIn(language, home),
      current: path.startsWith(home),
    })),
  });
}
