/** What the forms of the second factor ask, by the word each sends as `act`. */
import { changeFactor, giveFactor, registerFactor } from '../../../modules/identity/index.ts';
import { Forbidden, type HttpReply } from '../../../platform/http/index.ts';
import { UUID } from '../../shared/uuid.ts';
import type { OfficeContext } from '../frame.tsx';
import { askFactor, type FactorVisit } from './visit.ts';

export interface Said {
  /** A word of `texts.ts`; `passed` opens the office. */
  readonly said: string;
  /** The session's new secret, when it changed. */
  readonly token?: string | undefined;
  readonly seconds?: number | undefined;
}

type Fields = (name: string) => string;
type Act = (context: OfficeContext, visit: FactorVisit, field: Fields) => Promise<Said>;

const NOT_ALLOWED: Said = { said: 'wrong' };
type Given = Parameters<typeof giveFactor>[2];
type Made = Parameters<typeof registerFactor>[2];

const give =
  (given: (field: Fields) => Given): Act =>
  async (context, visit, field) => {
    const answer = await askFactor(context, visit, (grant) => giveFactor(grant, visit.factors, given(field)));
    return answer.granted ? answer.value : NOT_ALLOWED;
  };

const make =
  (made: (field: Fields) => Made): Act =>
  async (context, visit, field) => {
    const answer = await askFactor(context, visit, (grant) => registerFactor(grant, visit.factors, made(field)));
    return answer.granted ? answer.value : NOT_ALLOWED;
  };

const change =
  (wanted: (field: Fields) => Parameters<typeof changeFactor>[3]): Act =>
  async (context, visit, field) => {
    const factor = field('factor');
    if (!UUID.test(factor)) return { said: 'gone' };
    const answer = await askFactor(context, visit, (grant) =>
      changeFactor(grant, visit.factors, factor, wanted(field)),
    );
    return answer.granted ? { said: answer.value } : NOT_ALLOWED;
  };

const ACTS: Readonly<Record<string, Act>> = {
  'give-passkey': give((field) => ({ kind: 'passkey', typed: field('answer') })),
  'give-code': give((field) => ({ kind: 'code', typed: field('code') })),
  invitation: give((field) => ({ kind: 'invitation', typed: field('invitation') })),
  without: give(() => ({ kind: 'sandbox' })),
  'make-passkey': make((field) => ({ kind: 'passkey', typed: field('answer'), name: field('passkey-name') })),
  'make-code': make((field) => ({ kind: 'code', typed: field('new-code'), name: field('code-name') })),
  rename: change((field) => ({ name: field('name') })),
  remove: change(() => 'remove'),
};

/** Runs the act a form names, and hands the browser its new secret. A form that is not of this session, or names no act, is refused. */
export async function actOf(
  context: OfficeContext,
  visit: FactorVisit,
  body: Readonly<Record<string, unknown>> | undefined,
  reply: HttpReply,
): Promise<Said> {
  const field: Fields = (name) => (typeof body?.[name] === 'string' ? String(body[name]) : '');
  if (!context.cookies.isCsrf(visit.session, body?.csrf)) throw new Forbidden();
  const act = Object.hasOwn(ACTS, field('act')) ? ACTS[field('act')] : undefined;
  if (!act) throw new Forbidden();
  const said = await act(context, visit, field);
  if (said.token) context.cookies.write(reply, said.token);
  return said;
}
