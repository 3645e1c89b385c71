/** A refusal that is clear before the record is opened: the one way of access takes it, so that the patient or the house sees it in the trail. */
import { refuseBefore, refuseRegisterBefore } from '../../../modules/access/index.ts';
import type { Question, RefusalReason } from '../../../modules/grants/index.ts';
import type { HubRequest } from '../../../standards/hubservices/index.ts';
import type { Id } from '../../../standards/kmehr/index.ts';
import { askRecord, askRegister } from './ask.ts';
import type { Asked, HubContext, Outcome } from './context.ts';
import { failed, refused } from './errors.ts';
import { claimedHash, type Unnamed } from './named.ts';
import { subjectOf } from './subjects.ts';

type AskedFor = Pick<Asked, 'caller' | 'language'>;

export async function refuse(
  context: HubContext,
  { caller, language }: AskedFor,
  request: HubRequest,
  reason: RefusalReason,
): Promise<Outcome> {
  const { access, strictness } = context;
  const subject = subjectOf(request);
  if ('register' in subject) {
    const question = { register: subject.register, caller };
    const ask = (barred: typeof question) => askRegister(context, barred, async () => undefined);
    return refused(await refuseRegisterBefore(question, reason, ask), language);
  }
  const {
    act,
    records: [first, ...others],
  } = subject;
  const ask = (question: Question) => askRecord(context, question, async () => undefined);
  const refuseOne = (ids: readonly Id[]) =>
    refuseBefore(
      access,
      { act, caller, patient: { ssinHash: claimedHash(ids, strictness, access.keys) } },
      reason,
      ask,
    );
  const told = await refuseOne(first);
  for (const ids of others) await refuseOne(ids);
  return refused(told, language);
}

/** Nobody is named by such numbers: the trail keeps what was claimed as a keyed hash, the answer says what is wrong. */
export async function refuseNumber(
  context: HubContext,
  asked: AskedFor,
  request: HubRequest,
  { error }: Unnamed,
): Promise<Outcome> {
  const outcome = await refuse(context, asked, request, 'patient-number-invalid');
  return error === 'patient-number-invalid' ? outcome : failed(error, asked.language);
}
