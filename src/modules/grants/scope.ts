/** What an application's token lets it do: a limit on top of everything else that holds for its caller. Source: SMART App Launch 2.2, scopes. */
import type { PatientKey } from './keys.ts';

/** Create, read, update, delete, search. */
export type Interaction = 'c' | 'r' | 'u' | 'd' | 's';

/** Search parameters that a resource must match, all of them: `['gender', 'female']`. */
export type Narrowing = readonly (readonly [name: string, value: string])[];

/** One permission on a type of resource. */
export interface ResourceScope {
  /** `patient`: on the record open in the application alone. */
  readonly level: 'patient' | 'user' | 'system';
  /** A FHIR type, or `*`. */
  readonly resource: string;
  /** Some of `cruds`. */
  readonly interactions: string;
  readonly only: Narrowing;
}

export interface ApplicationLimits {
  readonly scopes: readonly ResourceScope[];
  /** The record that is open in the application. */
  readonly patient?: PatientKey | undefined;
}

/** What of FHIR a question asks. */
export interface AskedResource {
  readonly type: string;
  readonly interaction: Interaction;
}
