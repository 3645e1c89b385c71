/** /care/vouch: registrations that wait for this caregiver as guarantor. Source: access rules 9.10. */
import { refusals } from '../../modules/access/index.ts';
import type { RefusalReason } from '../../modules/grants/index.ts';
import { decideRegistration, type Registration, waitingRegistrations } from '../../modules/people/index.ts';
import { Forbidden, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { type Nihii, printNihii } from '../../standards/belgium/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { addressIn, RegistrationDecision, type RegistrationFault, type WaitingEntry, WhyNot } from '../../ui/index.ts';
import { askRegister, caregiverPage, type PortalContext, type Visit, visitOf } from './frame.tsx';
import { words } from './registration-texts.ts';

const PATH = '/care/vouch';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface VouchRoute {
  Querystring: { said?: string };
  Body: { registration?: unknown; reason?: unknown; decision?: unknown; csrf?: unknown } | undefined;
}

export function openVouch(server: HttpServer, context: PortalContext): void {
  server.get<VouchRoute>('/:language/care/vouch', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { said } = request.query;
    return sendPage(reply, await vouchPage(context, visit, said === 'accepted' || said === 'refused' ? { said } : {}));
  });
  server.post<VouchRoute>('/:language/care/vouch', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { registration = '', reason = '', decision, csrf } = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, csrf)) throw new Forbidden();
    const typed = { chosen: String(registration), reason: String(reason) };
    const said = await decide(context, visit, typed, decision);
    if (said === 'accepted' || said === 'refused')
      return reply.redirect(addressIn(visit.language, `${PATH}?said=${said}`), 303);
    return sendPage(reply, await vouchPage(context, visit, { ...typed, fault: said }), 422);
  });
}

interface Typed {
  readonly chosen: string;
  readonly reason: string;
}

async function decide(
  context: PortalContext,
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

async function vouchPage(context: PortalContext, visit: Visit, shown: Shown): Promise<string> {
  const { access, sandbox } = context;
  const { language, caller, csrf } = visit;
  const t = words(language);
  const answer = await askRegister(context, { register: 'waiting-registrations', caller }, (grant) =>
    waitingRegistrations(grant, access.keys),
  );
  const frame = { visit, sandbox, path: PATH, title: t('vouch'), hasErrors: shown.fault !== undefined };
  if (!answer.granted) return caregiverPage({ ...frame, children: <Refused visit={visit} refused={answer.refused} /> });
  const waiting = answer.value.map((one) => entryOf(one, visit));
  const action = addressIn(language, PATH);
  return caregiverPage({
    ...frame,
    children: (
      <>
        <p class="z-lead">{t('vouchLead')}</p>
        <RegistrationDecision {...{ language, action, csrf, waiting, ...shown }} />
        <p class="z-origin">{t('source')}</p>
      </>
    ),
  });
}

export const Refused = ({ visit, refused }: { readonly visit: Visit; readonly refused: RefusalReason }) => {
  const { language } = visit;
  const { text, next, clause, code } = refusals[refused];
  return <WhyNot language={language} reason={text[language]} next={next[language]} clause={clause} code={code} />;
};

const entryOf = (one: Registration, { language }: Visit): WaitingEntry => ({
  id: one.registration,
  name: one.name,
  profession: labelOf('CD-HCPARTY', one.profession, language) ?? one.profession,
  nihii: printNihii(one.nihii as Nihii),
  guarantor: one.guarantorName,
  decideBefore: one.decideBefore,
});
