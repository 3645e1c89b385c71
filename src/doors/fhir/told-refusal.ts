/** Refusals that would tell of a patient whom the caller may not know: to the caller there is nobody. Source: docs/what-a-restricted-caller-sees.md. */
import type { RefusalReason } from '../../modules/grants/index.ts';
import type { Problem } from './answers.ts';

export const NOT_FOUND = { problem: 'not-found' } as const;
export const NOT_YOURS = { problem: 'not-yours' } as const;

const TELLING: readonly RefusalReason[] = ['patient-unknown', 'patient-deceased', 'not-your-record'];

export const tellsOfPatient = (reason: RefusalReason): boolean => TELLING.includes(reason);

/** The refusal, or `nothing`: what is answered where there is nobody. */
export const toldRefusal = <Nothing>(reason: RefusalReason, nothing: Nothing): Nothing | Problem =>
  tellsOfPatient(reason) ? nothing : { problem: reason };
