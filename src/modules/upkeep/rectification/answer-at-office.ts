/** The privacy officer answers a request about what an institution, or nobody known, wrote: there is no person who could. Source: GDPR art. 12.3, 16. */
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { noteUnder, type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';
import { bareLink } from '../../hub/index.ts';
import { isOwnRecord, keysOfRecord, officerOf } from '../../people/index.ts';
import { tellUnderRegister } from '../tell.ts';
import { requestById } from './requests.ts';
import { type Answer, type Answering, type AnswerOutcome, extend, settle } from './settle.ts';

export type OfficeAnswer = AnswerOutcome | 'own-record';

/** `extend`: two months more, with the reason. */
export async function answerAtOffice(
  grant: RegisterGrant,
  keys: KeyRing,
  id: string,
  answer: Answer | { readonly extend: true; readonly reason: string },
): Promise<OfficeAnswer> {
  const one = await waiting(grant, keys, id);
  const outcome = typeof one === 'string' ? one : await give(one, answer);
  const { item, kind } = typeof one === 'string' ? {} : one.request;
  noteUnder(grant, { item, kind, reason: outcome, count: DONE.includes(outcome) ? 1 : 0 });
  return outcome;
}

const DONE: readonly OfficeAnswer[] = ['corrected', 'refused', 'extended'];

async function give(
  one: Answering,
  answer: Answer | { readonly extend: true; readonly reason: string },
): Promise<AnswerOutcome> {
  if ('extend' in answer) return extend(one, answer.reason);
  const link = await bareLink(one.tx, one.request.patient, one.request.item);
  return settle(one, answer, link?.version);
}

/** What a person wrote is that person's to answer. */
async function waiting(
  grant: RegisterGrant,
  keys: KeyRing,
  id: string,
): Promise<Answering | 'unknown-request' | 'nothing-to-answer' | 'own-record'> {
  const { tx, caller } = readRegisterGrant(grant, 'answer-for-institution');
  if (caller.kind !== 'officer') throw new Error('an answer of the office has an officer');
  const request = await requestById(tx, id);
  if (!request) return 'unknown-request';
  if (request.state !== 'asked' || request.byPerson) return 'nothing-to-answer';
  if (await isOwnRecord(tx, await officerOf(tx, caller.officer), [request.patient])) return 'own-record';
  const [patient = request.patient] = await keysOfRecord(tx, request.patient);
  return { tx, keys, request, patient, officer: caller.officer, tell: tellUnderRegister(grant, keys) };
}
