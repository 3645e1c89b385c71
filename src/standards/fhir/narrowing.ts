/** Does a resource match the condition of a scope? What is not understood is not matched. Source: SMART App Launch 2.2, "Finer-grained resource constraints". */
import type { Patient } from './resources.ts';

const TESTS: Readonly<Record<string, (patient: Patient, value: string) => boolean>> = {
  _id: ({ id }, value) => id === value,
  gender: ({ gender }, value) => gender === value.split('|').at(-1),
};

/** The parameters by which a scope on Patient may be narrowed. */
export const patientNarrowings: readonly string[] = Object.keys(TESTS);

export const matchesPatient = (patient: Patient, [name, value]: readonly [string, string]): boolean =>
  TESTS[name]?.(patient, value) ?? false;
