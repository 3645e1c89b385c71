/** /office/register-changes/…: one change that could not be applied; an administrator lets it be tried again, or closes it with a reason. */
import {
  closeDeadChange,
  type DeadName,
  deadChange,
  letRetry,
  recordsOfDeadChange,
} from '../../modules/people/index.ts';
import { Forbidden, type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import type { Transaction } from '../../platform/postgres/index.ts';
import { addressIn, BackLink } from '../../ui/index.ts';
import { notFound } from '../shared/not-found.ts';
import { Refused } from '../shared/refused.tsx';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';
import { RegisterChange, type SettleFault } from './register-change-parts.tsx';
import { words } from './register-change-texts.ts';
import { isRegister, REGISTER_CHANGES, REGISTERS, SETTLED, type Settled } from './register-changes.tsx';

interface ChangeRoute {
  Params: { register: string; sequence: string };
  Body: { act?: unknown; reason?: unknown; csrf?: unknown } | undefined;
}

const PATH = `/:language${REGISTER_CHANGES}/:register/:sequence`;

export function openRegisterChange(server: HttpServer, context: OfficeContext): void {
  server.get<ChangeRoute>(PATH, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? show(context, visit, reply, nameIn(request.params)) : reply;
  });
  server.post<ChangeRoute>(PATH, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { act, reason = '', csrf } = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, csrf)) throw new Forbidden();
    if (act !== 'retry' && act !== 'close') throw new Forbidden();
    const name = nameIn(request.params);
    if (!name) return show(context, visit, reply, name);
    const typed = String(reason);
    const said = await settle(context, visit, name, act === 'close' ? typed : undefined);
    const settled = SETTLED.find((one) => one === said);
    return settled
      ? reply.redirect(addressIn(visit.language, `${REGISTER_CHANGES}?said=${settled}`), 303)
      : show(context, visit, reply, name, { fault: said as SettleFault, typed });
  });
}

interface Named extends DeadName {
  readonly register: keyof typeof REGISTERS;
}

function nameIn({ register, sequence }: ChangeRoute['Params']): Named | undefined {
  return isRegister(register) && /^[1-9]\d{0,14}$/.test(sequence)
    ? { register, sequence: Number(sequence) }
    : undefined;
}

const about = (name: DeadName) => (tx: Transaction) => recordsOfDeadChange(tx, name);

/** With a reason it is closed. Else who may let it be tried again is judged first; the house then tries it in a transaction of its own. */
async function settle(
  context: OfficeContext,
  { caller }: Visit,
  name: Named,
  reason: string | undefined,
): Promise<Settled | SettleFault> {
  const { access, registers } = context;
  const question = { register: 'settle-dead-change', caller, records: about(name) } as const;
  const answer = await askRegister(context, question, async (grant) =>
    reason === undefined ? letRetry(grant, name) : closeDeadChange(grant, access.keys, name, reason),
  );
  if (!answer.granted) return 'no-such-letter';
  if (answer.value) return answer.value;
  const outcome = await REGISTERS[name.register](registers, name.sequence);
  return outcome === 'dead' ? 'still' : outcome;
}

interface Shown {
  readonly fault?: SettleFault;
  readonly typed?: string;
}

async function show(
  context: OfficeContext,
  visit: Visit,
  reply: HttpReply,
  name: DeadName | undefined,
  shown: Shown = {},
): Promise<HttpReply> {
  const { access, sandbox } = context;
  const { language, caller } = visit;
  const t = words(language);
  if (!name) return notFound(reply);
  const question = { register: 'view-dead-change', caller, records: about(name) } as const;
  const answer = await askRegister(context, question, (grant) => deadChange(grant, access.keys, name));
  const path = `${REGISTER_CHANGES}/${name.register}/${name.sequence}`;
  const frame = {
    ...{ visit, sandbox, path, title: t('one'), hasErrors: shown.fault !== undefined },
    before: <BackLink language={language} href={addressIn(language, REGISTER_CHANGES)} text={t('back')} />,
  };
  if (!answer.granted)
    return sendPage(reply, officePage({ ...frame, children: <Refused visit={visit} refused={answer.refused} /> }), 403);
  if (!answer.value) return notFound(reply);
  const change = <RegisterChange {...{ visit, ...answer.value, ...shown }} action={addressIn(language, path)} />;
  return sendPage(reply, officePage({ ...frame, children: change }), shown.fault ? 422 : 200);
}
