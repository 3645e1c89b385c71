/** The privacy officer decides on an objection: the author must look again, or the matter is closed with a reason. */
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { addMonths, brusselsDay } from '../../../platform/time/index.ts';
import { caregiverKey, noteUnder, type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';
import { isOwnRecord, isSamePerson, officerOf } from '../../people/index.ts';
import { fits, REASON } from '../rules/lengths.ts';
import { tellUnderRegister } from '../tell.ts';
import { moveRequest } from './move-request.ts';
import { type CorrectionRequest, requestById } from './requests.ts';
import { keepText } from './written.ts';

export type ObjectionDecision =
  | 'sent-back'
  | 'closed'
  | 'unknown-request'
  | 'nothing-to-decide'
  | 'own-record'
  | 'same-person'
  | 'reason-invalid';

export interface Decision {
  readonly sendBack: boolean;
  readonly reason: string;
  /** The author's new term. */
  readonly months: number;
}

export async function decideObjection(
  grant: RegisterGrant,
  keys: KeyRing,
  id: string,
  decision: Decision,
): Promise<ObjectionDecision> {
  const { tx } = readRegisterGrant(grant, 'decide-objection');
  const request = await requestById(tx, id);
  const outcome = request ? await decide(grant, keys, request, decision) : 'unknown-request';
  const done = outcome === 'sent-back' || outcome === 'closed';
  noteUnder(grant, { item: request?.item, kind: request?.kind, reason: outcome, count: done ? 1 : undefined });
  return outcome;
}

async function decide(
  grant: RegisterGrant,
  keys: KeyRing,
  request: CorrectionRequest,
  { sendBack, reason, months }: Decision,
): Promise<ObjectionDecision> {
  const { tx, caller } = readRegisterGrant(grant, 'decide-objection');
  if (caller.kind !== 'officer') throw new Error('a decision has an officer');
  if (request.state !== 'objected') return 'nothing-to-decide';
  const decider = await officerOf(tx, caller.officer);
  if (await isOwnRecord(tx, decider, [request.patient])) return 'own-record';
  // Who answered for an institution does not judge the own answer.
  if (request.answeredBy && isSamePerson(await officerOf(tx, request.answeredBy), decider)) return 'same-person';
  if (!fits(reason, REASON)) return 'reason-invalid';
  await keepText(tx, keys, request, 'decided', reason);
  const today = brusselsDay(tx.now);
  const due = addMonths(today, months);
  const { officer } = caller;
  await moveRequest(tx, request, sendBack ? 'asked' : 'closed', sendBack ? { dueOn: due, officer } : { officer });
  const tell = tellUnderRegister(grant, keys);
  const values = { day: today, written: request.writtenOn, due };
  const kind = sendBack ? 'objection-sent-back' : 'objection-closed';
  await tell(['patient', request.patient], { kind, values });
  if (request.author && request.byPerson && sendBack)
    await tell(['caregiver', caregiverKey(request.author)], { kind: 'rectification-asked', values });
  return sendBack ? 'sent-back' : 'closed';
}
