/** Refusals that would tell of a patient whom the caller may not know: to the caller there is nobody. Source: docs/what-a-restricted-caller-sees.md. */
import type { RefusalReason } from '../../modules/grants/index.ts';

const TELLING: readonly RefusalReason[] = ['patient-unknown', 'patient-deceased', 'not-your-record'];

export const tellsOfPatient = (reason: RefusalReason): boolean => TELLING.includes(reason);
