/** The frame of the network's own office: an officer is signed in. */
import type { ComponentChildren } from 'preact';
import {
  type AccessContext,
  type InsurersContext,
  type NationalBasesContext,
  questionsFor,
} from '../../modules/access/index.ts';
import type { Caller, Register } from '../../modules/grants/index.ts';
import { callerOfSession, readOfficerSession } from '../../modules/identity/index.ts';
import { type NationalContext, namesOf, type RegistrationContext } from '../../modules/people/index.ts';
import { type HttpReply, type HttpRequest, pageLanguage, type SessionCookies } from '../../platform/http/index.ts';
import type { Metrics } from '../../platform/metrics/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { addressIn, renderPage } from '../../ui/index.ts';
import type { Applications } from '../shared/applications.tsx';
import { askRecord, askRegister } from '../shared/ask.ts';
import type { Portal } from '../shared/portal.ts';
import { type texts, words } from './texts.ts';

export { askRecord, askRegister };

export interface OfficeContext {
  readonly access: AccessContext;
  readonly cookies: SessionCookies;
  readonly metrics: Metrics;
  readonly registers: RegistrationContext & NationalContext & InsurersContext & NationalBasesContext;
  readonly sandbox: boolean;
  readonly applications?: Applications | undefined;
  /** In which the author of a document answers a request for a correction. */
  readonly rectificationMonths: number;
  /** This hub, as exports of the trail name it. */
  readonly hub: { readonly number: string; readonly name: string };
  readonly baseUrl: string;
}

export interface Visit {
  readonly language: Language;
  readonly caller: Extract<Caller, { readonly kind: 'officer' }>;
  readonly name: string;
  /** What the officer's roles open; the first is where a visit begins. */
  readonly pages: readonly OfficePage[];
  /** Every question that the officer's roles may ask. */
  readonly questions: readonly Register[];
  readonly session: string;
  readonly csrf: string;
}

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
    const [names, questions] = await access.database.read(async (tx) => [
      await namesOf(tx, [caller.officer]),
      await questionsFor(tx, caller),
    ]);
    const pages = PAGES.filter(({ asks }) => asks === undefined || questions.includes(asks));
    return {
      language,
      caller,
      name: names.get(caller.officer) ?? '',
      pages,
      questions,
      session,
      csrf: cookies.csrf(session),
    };
  }
  // Signed in, but the second factor is not given yet.
  const half = session ? await access.database.read((tx) => readOfficerSession(tx, session)) : undefined;
  reply.redirect(addressIn(language, half ? '/office/second-factor' : '/sign-in'), 303);
  return undefined;
}

/** The pages of the office, in the order of its navigation; a visit begins at the first that the roles open. */
const PAGES: readonly OfficePage[] = [
  { path: '/office/reviews', text: 'reviews', asks: 'list-emergency-reviews' },
  { path: '/office/registrations', text: 'registrations', asks: 'waiting-registrations' },
  { path: '/office/merges', text: 'merges', asks: 'list-merges' },
  { path: '/office/representations', text: 'representations', asks: 'list-representations' },
  { path: '/office/withdrawals', text: 'withdrawals', asks: 'list-withdrawals' },
  { path: '/office/requests', text: 'requests', asks: 'list-requests' },
  { path: '/office/retention', text: 'retention', asks: 'list-retention' },
  { path: '/office/visibility', text: 'visibility', asks: 'list-delays' },
  { path: '/office/matrix', text: 'matrix', asks: 'list-matrices' },
  { path: '/office/trail', text: 'trail', asks: 'list-attention' },
  { path: '/office/sources', text: 'sources', asks: 'list-sources' },
  { path: '/office/applications', text: 'applications', asks: 'list-applications' },
  { path: '/office/publications', text: 'publications', asks: 'list-publications' },
  { path: '/office/registers', text: 'outsideRegisters', asks: 'outside-registers' },
  { path: '/office/register-changes', text: 'registerChanges', asks: 'dead-changes' },
  { path: '/office/accounts', text: 'accounts', asks: 'list-accounts' },
  { path: '/office/letters', text: 'letters', asks: 'own-letters' },
  { path: '/office/factors', text: 'factors', asks: 'second-factor' },
];

interface OfficePage {
  readonly path: string;
  readonly text: keyof typeof texts;
  /** The question it asks: who may not ask it is not offered the page. */
  readonly asks?: Register | undefined;
}

/** This portal, for the pages that others have too. */
export const portalOf = (context: OfficeContext): Portal<Visit> => ({
  access: context.access,
  cookies: context.cookies,
  applications: context.applications,
  visitOf: (request, reply) => visitOf(context, request, reply),
  ask: (question, use) => askRegister(context, question, use),
  page: (visit, page) => officePage({ ...page, visit, sandbox: context.sandbox }),
});

export interface FrameProps {
  readonly visit: Visit;
  readonly sandbox: boolean;
  readonly path: string;
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly scripts?: readonly string[];
  readonly before?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function officePage({ visit, path, ...page }: FrameProps): string {
  const { language, csrf, name, pages } = visit;
  const t = words(language);
  return renderPage({
    ...page,
    ...{ language, path },
    person: {
      name,
      role: t('officer'),
      signOutAction: addressIn(language, '/sign-out'),
      sessionsHref: addressIn(language, '/office/sessions'),
      csrf,
    },
    navigation: pages.map(({ path: home, text }) => ({
      text: t(text),
      href: addressIn(language, home),
      current: path.startsWith(home),
    })),
  });
}
