/** Does a resource match the condition of a scope? What is not understood is not matched. Source: SMART App Launch 2.2, "Finer-grained resource constraints". */
import type { Patient } from './resources.ts';
import { indexOf, isFault, matches, readCriterion } from './search/index.ts';

/** The parameters by which a scope on Patient may be narrowed. */
export const patientNarrowings: readonly string[] = ['_id', 'gender'];

/** No date is narrowed by, so that it does not matter which moment is now. */
const NO_TIME = { now: 0 };

export function matchesPatient(patient: Patient, condition: readonly [string, string]): boolean {
  if (!patientNarrowings.includes(condition[0])) return false;
  const criterion = readCriterion('Patient', condition, NO_TIME);
  return !isFault(criterion) && matches(indexOf('Patient', { ...patient }), criterion);
}
