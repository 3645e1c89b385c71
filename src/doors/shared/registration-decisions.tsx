/** Registrations of caregivers that wait for whoever is signed in, a guarantor or an administrator. Source: access rules 9.10. */
import { decideRegistration, type Registration, waitingRegistrations } from '../../modules/people/index.ts';
import { Forbidden, type HttpServer, sendPage } from '../../platform/http/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { type Nihii, printNihii } from '../../standards/belgium/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { addressIn, RegistrationDecision, type RegistrationFault, type WaitingEntry } from '../../ui/index.ts';
import type { Portal, SignedIn } from './portal.ts';
import { Refused } from './refused.tsx';
import { UUID } from './uuid.ts';

export interface DecisionPage {
  readonly path: string;
  readonly words: (language: Language) => { readonly title: string; readonly lead: string; readonly source: string };
}

interface DecisionRoute {
  Querystring: { said?: string };
  Body: { registration?: unknown; reason?: unknown; decision?: unknown; csrf?: unknown } | undefined;
}

export function openDecisions<Visit extends SignedIn>(
  server: HttpServer,
  portal: Portal<Visit>,
  page: DecisionPage,
): void {
  const address = `/:language${page.path}`;
  server.get<DecisionRoute>(address, async (request, reply) => {
    const visit = await portal.visitOf(request, reply);
    if (!visit) return reply;
    const { said } = request.query;
    const { status, html } = await show(portal, page, visit, said === 'accepted' || said === 'refused' ? { said } : {});
    return sendPage(reply, html, status);
  });
  server.post<DecisionRoute>(address, async (request, reply) => {
    const visit = await portal.visitOf(request, reply);
    if (!visit) return reply;
    const { registration = '', reason = '', decision, csrf } = request.body ?? {};
    if (!portal.cookies.isCsrf(visit.session, csrf)) throw new Forbidden();
    const typed = { chosen: String(registration), reason: String(reason) };
    const said = await decide(portal, visit, typed, decision);
    if (said === 'accepted' || said === 'refused')
      return reply.redirect(addressIn(visit.language, `${page.path}?said=${said}`), 303);
    const { status, html } = await show(portal, page, visit, { ...typed, fault: said });
    return sendPage(reply, html, status);
  });
}

interface Typed {
  readonly chosen: string;
  readonly reason: string;
}

const FAULTS = { 'reason-invalid': 'reasonInvalid', 'own-registration': 'own' } as const;

async function decide<Visit extends SignedIn>(
  { access, ask }: Portal<Visit>,
  { caller }: Visit,
  { chosen, reason }: Typed,
  decision: unknown,
): Promise<'accepted' | 'refused' | RegistrationFault> {
  // Neither button was pressed: a form that is not ours decides nothing.
  if (decision !== 'accept' && decision !== 'refuse') throw new Forbidden();
  if (!UUID.test(chosen)) return 'chooseOne';
  const said = decision === 'accept' ? ({ accept: true } as const) : ({ accept: false, reason } as const);
  const answer = await ask({ register: 'decide-registration', caller }, (grant) =>
    decideRegistration(grant, access.keys, chosen, said),
  );
  const outcome = answer.granted ? answer.value : 'not-waiting';
  if (outcome === 'accepted' || outcome === 'refused') return outcome;
  return outcome in FAULTS ? FAULTS[outcome as keyof typeof FAULTS] : 'gone';
}

interface Shown extends Partial<Typed> {
  readonly fault?: RegistrationFault;
  readonly said?: 'accepted' | 'refused';
}

async function show<Visit extends SignedIn>(
  { access, ask, page }: Portal<Visit>,
  { path, words }: DecisionPage,
  visit: Visit,
  shown: Shown,
): Promise<{ readonly status: number; readonly html: string }> {
  const { language, caller, csrf } = visit;
  const { title, lead, source } = words(language);
  const answer = await ask({ register: 'waiting-registrations', caller }, (grant) =>
    waitingRegistrations(grant, access.keys),
  );
  const frame = { path, title, hasErrors: shown.fault !== undefined };
  if (!answer.granted)
    return {
      status: 403,
      html: page(visit, { ...frame, children: <Refused visit={visit} refused={answer.refused} /> }),
    };
  const waiting = answer.value.map((one) => entryOf(one, language));
  const children = (
    <>
      <RegistrationDecision {...{ language, lead, csrf, waiting, ...shown }} action={addressIn(language, path)} />
      <p class="z-origin">{source}</p>
    </>
  );
  return { status: shown.fault ? 422 : 200, html: page(visit, { ...frame, children }) };
}

const entryOf = (one: Registration, language: Language): WaitingEntry => ({
  id: one.registration,
  name: one.name,
  profession: labelOf('CD-HCPARTY', one.profession, language) ?? one.profession,
  nihii: printNihii(one.nihii as Nihii),
  guarantor: one.guarantorName,
  decideBefore: one.decideBefore,
});
