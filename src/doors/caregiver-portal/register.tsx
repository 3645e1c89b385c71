/** /care/register: how the own registration stands; naming a guarantor; asking again after a refusal. Source: access rules 1.3, 9.10. */
import { currentRules, nameGuarantor, ownRegistration, registerAgain } from '../../modules/people/index.ts';
import { Forbidden, type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { parseNihii } from '../../standards/belgium/index.ts';
import { addressIn } from '../../ui/index.ts';
import { askRegister, caregiverPage, type PortalContext, type Visit, visitOf } from './frame.tsx';
import { type RegisterFault, RegistrationState } from './register-parts.tsx';
import { words } from './registration-texts.ts';

const PATH = '/care/register';

interface RegisterRoute {
  Querystring: { said?: string };
  Body: { nihii?: unknown; act?: unknown; csrf?: unknown } | undefined;
}

export function openRegister(server: HttpServer, context: PortalContext): void {
  server.get<RegisterRoute>('/:language/care/register', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { said } = request.query;
    return sendPage(reply, await registerPage(context, visit, said === 'named' || said === 'asked' ? { said } : {}));
  });
  server.post<RegisterRoute>('/:language/care/register', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { nihii = '', act, csrf } = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, csrf)) throw new Forbidden();
    return act === 'again' ? again(context, visit, reply) : name(context, visit, String(nihii), reply);
  });
}

async function name(context: PortalContext, visit: Visit, typed: string, reply: HttpReply): Promise<HttpReply> {
  const { access, sandbox } = context;
  const parsed = parseNihii(typed, sandbox ? 'warn' : 'error');
  const refuse = async (fault: RegisterFault) =>
    sendPage(reply, await registerPage(context, visit, { typed, fault }), 422);
  if (!parsed.ok) return refuse('nihiiInvalid');
  const answer = await askRegister(context, { register: 'name-guarantor', caller: visit.caller }, (grant) =>
    nameGuarantor(grant, access.keys, parsed.value),
  );
  const outcome = answer.granted ? answer.value : 'not-waiting';
  return outcome === 'named' ? reply.redirect(addressIn(visit.language, `${PATH}?said=named`), 303) : refuse(outcome);
}

/** Who may ask again is judged first; CoBRHA is then asked outside that transaction. */
async function again(context: PortalContext, visit: Visit, reply: HttpReply): Promise<HttpReply> {
  const question = { register: 'ask-registration', caller: visit.caller } as const;
  const answer = await askRegister(context, question, async () => visit.caller.caregiver.key);
  if (answer.granted) await registerAgain(context.registers, answer.value, currentRules);
  return reply.redirect(addressIn(visit.language, `${PATH}?said=asked`), 303);
}

interface Shown {
  readonly said?: 'named' | 'asked';
  readonly typed?: string;
  readonly fault?: RegisterFault;
}

async function registerPage(context: PortalContext, visit: Visit, shown: Shown): Promise<string> {
  const { access, sandbox } = context;
  const { language, caller } = visit;
  const t = words(language);
  const answer = await askRegister(context, { register: 'own-registration', caller }, (grant) =>
    ownRegistration(grant, access.keys),
  );
  const registration = answer.granted ? answer.value : undefined;
  return caregiverPage({
    ...{ visit, sandbox, path: PATH, title: t('register'), hasErrors: shown.fault !== undefined },
    children: (
      <>
        <RegistrationState
          {...{ visit, registration, rules: currentRules, action: addressIn(language, PATH), ...shown }}
        />
        <p class="z-origin">{t('source')}</p>
      </>
    ),
  });
}
