/** The frame of the caregivers' pages: who is signed in, which record is open, and whether in an emergency. */
import type { ComponentChildren } from 'preact';
import type { AccessContext } from '../../modules/access/index.ts';
import { type Caller, caregiverKey, type PatientKey, patientKey } from '../../modules/grants/index.ts';
import type { FetchContext } from '../../modules/hub/index.ts';
import { callerOfSession } from '../../modules/identity/index.ts';
import { caregiverByKey, type RegistrationContext } from '../../modules/people/index.ts';
import { type HttpReply, type HttpRequest, pageLanguage, type SessionCookies } from '../../platform/http/index.ts';
import type { Metrics } from '../../platform/metrics/index.ts';
import { type KeyRing, parsePublicId, printPublicId } from '../../platform/sealing/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { addressIn, renderPage } from '../../ui/index.ts';
import type { Applications } from '../shared/applications.tsx';
import { askDocument, askRecord, askRegister } from '../shared/ask.ts';
import { words as letterWords } from '../shared/letter-texts.ts';
import type { Portal } from '../shared/portal.ts';
import { linkWords } from './link-texts.ts';
import { words as registrationWords } from './registration-texts.ts';
import { words } from './texts.ts';
import { words as upkeepWords } from './upkeep-texts.ts';

export { askDocument, askRecord, askRegister };

export interface PortalContext {
  readonly access: AccessContext;
  /** Opens documents wherever they are kept. */
  readonly documents: FetchContext;
  readonly cookies: SessionCookies;
  readonly metrics: Metrics;
  readonly registers: RegistrationContext;
  readonly sandbox: boolean;
  /** Address of the FHIR door that applications read; nothing where it is closed. */
  readonly fhirBase?: string | undefined;
  readonly applications?: Applications | undefined;
}

export type CaregiverCaller = Extract<Caller, { readonly kind: 'caregiver' }>;

export interface Visit {
  readonly language: Language;
  readonly caller: CaregiverCaller;
  readonly name: string;
  /** The session's secret, and the form token bound to it. */
  readonly session: string;
  readonly csrf: string;
}

/** The visit, or nothing after the visitor was sent to sign in (or told that the page does not exist). */
export async function visitOf(
  { access, cookies }: PortalContext,
  request: HttpRequest,
  reply: HttpReply,
): Promise<Visit | undefined> {
  const language = pageLanguage(request, reply);
  if (!language) return undefined;
  const session = cookies.read(request);
  const caller = await callerOfSession(access.database, session, { door: 'caregiver-portal', requestId: request.id });
  if (session && caller?.kind === 'caregiver') {
    const person = await access.database.read((tx) => caregiverByKey(tx, caregiverKey(caller.caregiver.key)));
    const name = person ? `${person.firstName} ${person.familyName}` : '';
    return { language, caller, name, session, csrf: cookies.csrf(session) };
  }
  reply.redirect(addressIn(language, '/sign-in'), 303);
  return undefined;
}

/** This portal, for the pages that others have too. */
export const portalOf = (context: PortalContext): Portal<Visit> => ({
  access: context.access,
  cookies: context.cookies,
  applications: context.applications,
  visitOf: (request, reply) => visitOf(context, request, reply),
  ask: (question, use) => askRegister(context, question, use),
  page: (visit, page) => caregiverPage({ ...page, visit, sandbox: context.sandbox }),
});

export interface FrameProps {
  readonly visit: Visit;
  readonly sandbox: boolean;
  readonly path: string;
  readonly title: string;
  readonly titleInside?: boolean;
  readonly hasErrors?: boolean;
  readonly before?: ComponentChildren;
  readonly children: ComponentChildren;
}

const MY_PATIENTS = '/care/patients';

export function caregiverPage({ visit, path, ...page }: FrameProps): string {
  const { language, csrf, name, caller } = visit;
  const role = labelOf('CD-HCPARTY', caller.caregiver.profession, language) ?? caller.caregiver.profession;
  return renderPage({
    ...page,
    ...{ language, path },
    person: {
      name,
      role,
      signOutAction: addressIn(language, '/sign-out'),
      sessionsHref: addressIn(language, '/care/sessions'),
      csrf,
    },
    navigation: navigationOf(language, path),
  });
}

function navigationOf(language: Language, path: string) {
  const t = registrationWords(language);
  const own = [
    { text: upkeepWords(language)('requests'), href: '/care/requests', current: path.startsWith('/care/requests') },
    { text: letterWords(language)('letters'), href: '/care/letters', current: path === '/care/letters' },
    { text: t('vouch'), href: '/care/vouch', current: path.startsWith('/care/vouch') },
    { text: t('register'), href: '/care/register', current: path.startsWith('/care/register') },
    { text: upkeepWords(language)('settings'), href: '/care/settings', current: path.startsWith('/care/settings') },
  ];
  // One record is reached from the start as well.
  const patients = { text: linkWords(language)('patients'), href: MY_PATIENTS, current: path === MY_PATIENTS };
  const rest = [patients, ...own];
  const start = { text: words(language)('start'), href: '/care/', current: !rest.some(({ current }) => current) };
  return [start, ...rest].map(({ href, ...entry }) => ({ ...entry, href: addressIn(language, href) }));
}

/** Stands for "the whole record" where a public id names an item: an address never holds a person's number. */
const WHOLE_RECORD = '00000000-0000-7000-8000-000000000000';

export const recordHandle = (keys: KeyRing, patient: PatientKey): string =>
  printPublicId(keys, { patient, item: WHOLE_RECORD });

export function patientOfHandle(keys: KeyRing, handle: string): PatientKey | undefined {
  const parts = parsePublicId(keys, handle);
  return parts?.item === WHOLE_RECORD ? patientKey(parts.patient) : undefined;
}
