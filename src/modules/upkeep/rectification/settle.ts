/** What an answer does, whoever gives it: corrected by a new version, refused with a reason, or a longer term, once. Source: GDPR art. 12.3, 12.4, 16. */
import type { Transaction } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { addMonths, brusselsDay } from '../../../platform/time/index.ts';
import type { PatientKey } from '../../grants/index.ts';
import { fits, REASON } from '../rules/lengths.ts';
import type { Tell } from '../tell.ts';
import { extendTerm, moveRequest } from './move-request.ts';
import type { CorrectionRequest } from './requests.ts';
import { keepText } from './written.ts';

export type AnswerFault =
  | 'unknown-request'
  | 'nothing-to-answer'
  | 'reason-invalid'
  | 'no-new-version'
  | 'extended-already';
export type AnswerOutcome = 'corrected' | 'refused' | 'extended' | AnswerFault;
export type Answer = { readonly corrected: true } | { readonly corrected: false; readonly reason: string };

/** A request that waits, and who answers it. */
export interface Answering {
  readonly tx: Transaction;
  readonly keys: KeyRing;
  readonly tell: Tell;
  readonly request: CorrectionRequest;
  /** To whom the patient's letters go: of joined records the survivor. */
  readonly patient: PatientKey;
  /** The officer who answers for an institution. */
  readonly officer?: string;
}

/** `version`: the newest of the document, if it is there. */
export async function settle(one: Answering, answer: Answer, version: number | undefined): Promise<AnswerOutcome> {
  const { tx, keys, tell, request, patient, officer } = one;
  if (answer.corrected) {
    if (version === undefined || version <= request.version) return 'no-new-version';
  } else {
    if (!fits(answer.reason, REASON)) return 'reason-invalid';
    await keepText(tx, keys, request, 'answered', answer.reason);
  }
  const state = answer.corrected ? 'corrected' : 'refused';
  await moveRequest(tx, request, state, { answeredBy: officer ?? null });
  const values = { day: brusselsDay(tx.now), written: request.writtenOn };
  await tell(['patient', patient], { kind: `rectification-${state}`, values });
  return state;
}

/** "That period may be extended by two further months where necessary." Source: GDPR art. 12.3. */
const FURTHER_MONTHS = 2;

/** Once, before the term is over, and with its reason, which the patient reads. */
export async function extend({ tx, keys, tell, request, patient }: Answering, reason: string): Promise<AnswerOutcome> {
  const day = brusselsDay(tx.now);
  if (request.extended || day > request.dueOn) return 'extended-already';
  if (!fits(reason, REASON)) return 'reason-invalid';
  const due = addMonths(request.dueOn, FURTHER_MONTHS);
  await keepText(tx, keys, request, 'extended', reason);
  await extendTerm(tx, request, due);
  await tell(['patient', patient], {
    kind: 'rectification-extended',
    values: { day, written: request.writtenOn, due },
  });
  return 'extended';
}
