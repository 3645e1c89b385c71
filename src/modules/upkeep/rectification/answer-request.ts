/** The author answers: corrected by a new version, refused with a reason, or a longer term, once. Source: GDPR art. 12.3, 12.4, 16. */
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { addMonths, brusselsDay } from '../../../platform/time/index.ts';
import { discloseUnder, type RecordGrant, readGrant } from '../../grants/index.ts';
import { linkByItem } from '../../hub/index.ts';
import { notifyPatient } from '../../notices/index.ts';
import { fits, REASON } from '../rules/lengths.ts';
import { extendTerm, moveRequest } from './move-request.ts';
import { type CorrectionRequest, requestById } from './requests.ts';
import { keepText } from './written.ts';

export type AnswerFault =
  | 'unknown-request'
  | 'nothing-to-answer'
  | 'reason-invalid'
  | 'no-new-version'
  | 'extended-already';
export type AnswerOutcome = 'corrected' | 'refused' | 'extended' | AnswerFault;

/** "That period may be extended by two further months where necessary." Source: GDPR art. 12.3. */
const FURTHER_MONTHS = 2;

/** A request of the grant's record that waits for this caller; another author's does not exist for it. */
async function waiting(
  grant: RecordGrant,
  id: string,
): Promise<CorrectionRequest | 'unknown-request' | 'nothing-to-answer'> {
  const { tx, patients, limits } = readGrant(grant);
  const request = await requestById(tx, id);
  if (!request || !patients.includes(request.patient)) return 'unknown-request';
  if (!request.author || !limits.authoredBy.includes(request.author)) return 'unknown-request';
  return request.state === 'asked' ? request : 'nothing-to-answer';
}

/** The answer: it is corrected already, by a version newer than the one that was asked about; or it is not, and why. */
export async function answerRequest(
  grant: RecordGrant,
  keys: KeyRing,
  id: string,
  answer: { readonly corrected: true } | { readonly corrected: false; readonly reason: string },
): Promise<AnswerOutcome> {
  const request = await waiting(grant, id);
  if (typeof request === 'string') return request;
  const { tx } = readGrant(grant);
  if (answer.corrected) {
    const link = await linkByItem(grant, request.item);
    if (!link || link.version <= request.version) return 'no-new-version';
    return settle(grant, keys, request, 'corrected');
  }
  if (!fits(answer.reason, REASON)) return 'reason-invalid';
  await keepText(tx, keys, request, 'answered', answer.reason);
  return settle(grant, keys, request, 'refused');
}

async function settle(
  grant: RecordGrant,
  keys: KeyRing,
  request: CorrectionRequest,
  state: 'corrected' | 'refused',
): Promise<AnswerOutcome> {
  const { tx } = readGrant(grant);
  await moveRequest(tx, request, state);
  const values = { day: brusselsDay(tx.now), written: request.writtenOn };
  await notifyPatient(grant, keys, { kind: `rectification-${state}`, values });
  discloseUnder(grant, { item: request.item, kind: request.kind, count: 1, reason: state });
  return state;
}

/** Once, before the term is over, and with its reason, which the patient reads. */
export async function extendRequest(
  grant: RecordGrant,
  keys: KeyRing,
  id: string,
  reason: string,
): Promise<AnswerOutcome> {
  const request = await waiting(grant, id);
  if (typeof request === 'string') return request;
  const { tx } = readGrant(grant);
  const day = brusselsDay(tx.now);
  if (request.extended || day > request.dueOn) return 'extended-already';
  if (!fits(reason, REASON)) return 'reason-invalid';
  const due = addMonths(request.dueOn, FURTHER_MONTHS);
  await keepText(tx, keys, request, 'extended', reason);
  await extendTerm(tx, request, due);
  const values = { day, written: request.writtenOn, due };
  await notifyPatient(grant, keys, { kind: 'rectification-extended', values });
  discloseUnder(grant, { item: request.item, kind: request.kind, count: 1 });
  return 'extended';
}
