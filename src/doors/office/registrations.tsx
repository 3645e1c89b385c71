/** /office/registrations: caregivers whom CoBRHA does not know wait for an administrator. Source: access rules 9.10. */
import { decideRegistration, type Registration, waitingRegistrations } from '../../modules/people/index.ts';
import { Forbidden, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { type Nihii, printNihii } from '../../standards/belgium/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { addressIn, RegistrationDecision, type RegistrationFault, type WaitingEntry } from '../../ui/index.ts';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';
import { Refused, UUID } from './parts.tsx';
import { words } from './people-texts.ts';

const PATH = '/office/registrations';

interface RegistrationsRoute {
  Querystring: { said?: string };
  Body: { registration?: unknown; reason?: unknown; decision?: unknown; csrf?: unknown } | undefined;
}

export function openRegistrations(server: HttpServer, context: OfficeContext): void {
  server.get<RegistrationsRoute>('/:language/office/registrations', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { said } = request.query;
    return sendPage(reply, await listPage(context, visit, said === 'accepted' || said === 'refused' ? { said } : {}));
  });
  server.post<RegistrationsRoute>('/:language/office/registrations', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { registration = '', reason = '', decision, csrf } = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, csrf)) throw new Forbidden();
    const typed = { chosen: String(registration), reason: String(reason) };
    const said = await decide(context, visit, typed, decision);
    if (said === 'accepted' || said === 'refused')
      return reply.redirect(addressIn(visit.language, `${PATH}?said=${said}`), 303);
    return sendPage(reply, await listPage(context, visit, { ...typed, fault: said }), 422);
  });
}

interface Typed {
  readonly chosen: string;
  readonly reason: string;
}

async function decide(
  context: OfficeContext,
  { caller }: Visit,
  { chosen, reason }: Typed,
  decision: unknown,
): Promise<'accepted' | 'refused' | RegistrationFault> {
  if (!UUID.test(chosen)) return 'chooseOne';
  const said = decision === 'accept' ? ({ accept: true } as const) : ({ accept: false, reason } as const);
  const answer = await askRegister(context, { register: 'decide-registration', caller }, (grant) =>
    decideRegistration(grant, context.access.keys, chosen, said),
  );
  const outcome = answer.granted ? answer.value : 'gone';
  if (outcome === 'reason-invalid') return 'reasonInvalid';
  return outcome === 'accepted' || outcome === 'refused' ? outcome : 'gone';
}

interface Shown extends Partial<Typed> {
  readonly fault?: RegistrationFault;
  readonly said?: 'accepted' | 'refused';
}

async function listPage(context: OfficeContext, visit: Visit, shown: Shown): Promise<string> {
  const { access, sandbox } = context;
  const { language, caller, csrf } = visit;
  const t = words(language);
  const answer = await askRegister(context, { register: 'waiting-registrations', caller }, (grant) =>
    waitingRegistrations(grant, access.keys),
  );
  const frame = { visit, sandbox, path: PATH, title: t('registrations'), hasErrors: shown.fault !== undefined };
  if (!answer.granted) return officePage({ ...frame, children: <Refused visit={visit} refused={answer.refused} /> });
  const waiting = answer.value.map((one) => entryOf(one, visit));
  const action = addressIn(language, PATH);
  return officePage({
    ...frame,
    children: (
      <>
        <p class="z-lead">{t('registrationsLead')}</p>
        <RegistrationDecision {...{ language, action, csrf, waiting, ...shown }} />
        <p class="z-origin">{t('source')}</p>
      </>
    ),
  });
}

const entryOf = (one: Registration, { language }: Visit): WaitingEntry => ({
  id: one.registration,
  name: one.name,
  profession: labelOf('CD-HCPARTY', one.profession, language) ?? one.profession,
  nihii: printNihii(one.nihii as Nihii),
  guarantor: one.guarantorName,
  decideBefore: one.decideBefore,
});
