/** The author answers a request, or takes more time. Source: GDPR art. 12.3, 12.4, 16. */
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { discloseUnder, type RecordGrant, readGrant } from '../../grants/index.ts';
import { linkByItem } from '../../hub/index.ts';
import { tellUnderRecord } from '../tell.ts';
import { requestById } from './requests.ts';
import { type Answer, type Answering, type AnswerOutcome, extend, settle } from './settle.ts';

/** A request of the grant's record that waits for this caller; another author's does not exist for it. */
async function waiting(
  grant: RecordGrant,
  keys: KeyRing,
  id: string,
): Promise<Answering | 'unknown-request' | 'nothing-to-answer'> {
  const { tx, patient, patients, limits } = readGrant(grant);
  const request = await requestById(tx, id);
  if (!request || !patients.includes(request.patient)) return 'unknown-request';
  if (!request.author || !limits.authoredBy.includes(request.author)) return 'unknown-request';
  if (request.state !== 'asked') return 'nothing-to-answer';
  return { tx, keys, request, patient, tell: tellUnderRecord(grant, keys) };
}

/** The answer: it is corrected already, by a version newer than the one that was asked about; or it is not, and why. */
export async function answerRequest(
  grant: RecordGrant,
  keys: KeyRing,
  id: string,
  answer: Answer,
): Promise<AnswerOutcome> {
  const one = await waiting(grant, keys, id);
  if (typeof one === 'string') return one;
  const link = answer.corrected ? await linkByItem(grant, one.request.item) : undefined;
  const outcome = await settle(one, answer, link?.version);
  const { item, kind } = one.request;
  if (DONE.includes(outcome)) discloseUnder(grant, { item, kind, count: 1, reason: outcome });
  return outcome;
}

const DONE: readonly AnswerOutcome[] = ['corrected', 'refused'];

export async function extendRequest(
  grant: RecordGrant,
  keys: KeyRing,
  id: string,
  reason: string,
): Promise<AnswerOutcome> {
  const one = await waiting(grant, keys, id);
  if (typeof one === 'string') return one;
  const outcome = await extend(one, reason);
  const { item, kind } = one.request;
  if (outcome === 'extended') discloseUnder(grant, { item, kind, count: 1 });
  return outcome;
}
