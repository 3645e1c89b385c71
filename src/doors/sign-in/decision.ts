/** What the person answered to an application. */

import type { PatientKey } from '../../modules/grants/index.ts';
import { patientOfPublicId } from '../../modules/people/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { isPlainScope } from '../../standards/oauth/index.ts';
import type { Asked } from './asked.ts';
import type { Choice } from './choices.ts';
import type { Decision } from './let-in.ts';

export interface DecisionForm {
  readonly csrf?: unknown;
  readonly answer?: unknown;
  readonly patient?: unknown;
  readonly number?: unknown;
  /** The ticked scopes, by their place in the list. */
  readonly scope?: unknown;
}

/** Scopes the person is not asked about one by one: without them there is nothing to let in. */
export const isSettled = (scope: string): boolean => isPlainScope(scope) && scope !== 'offline_access';

export function readDecision(
  keys: KeyRing,
  { scopes, needsPatient }: Asked,
  choices: readonly Choice[],
  form: DecisionForm | undefined,
  byNumber: PatientKey | undefined,
): Decision | 'refused' | 'incomplete' {
  if (form?.answer !== 'allow') return 'refused';
  const ticked = (Array.isArray(form.scope) ? form.scope : [form.scope]).map(String);
  const kept = scopes.filter((scope, at) => isSettled(scope) || ticked.includes(String(at)));
  if (!needsPatient) return { scopes: kept };
  if (byNumber) return { scopes: kept, patient: byNumber };
  const named = patientOfPublicId(keys, String(form.patient ?? ''));
  const chosen = choices.find(({ patient }) => patient === named);
  return chosen ? { scopes: kept, patient: chosen.patient } : 'incomplete';
}
