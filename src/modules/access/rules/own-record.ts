/** A patient looks only at the own record, and nobody else reads its trail or sets its limits. Source: access rules 7.6. */
import type { RefusalReason } from '../../grants/index.ts';
import type { Case } from './facts.ts';

export const ownRecord = ({ facts, question }: Case): RefusalReason | undefined =>
  question.caller.kind === 'patient' && !facts.self ? 'not-your-record' : undefined;

/** Choosing who may see is the patient's own act. */
export const patientAlone = ({ question }: Case): RefusalReason | undefined =>
  question.caller.kind === 'patient' ? undefined : 'not-your-record';
