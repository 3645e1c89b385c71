/** The jobs of the FHIR vault. */
import type { AccessContext } from '../modules/access/index.ts';
import { type DeriveContext, deriveItems, TELL_MOVED, tellOfMovedReport } from '../modules/fhir-vault/index.ts';
import { DERIVE } from '../modules/hub/index.ts';
import type { Task } from '../platform/jobs/index.ts';

export const vaultTasks = (
  access: AccessContext,
  { validator, log }: Pick<DeriveContext, 'validator' | 'log'>,
): Readonly<Record<string, Task>> => ({
  [TELL_MOVED]: (payload) => tellOfMovedReport(access, payload),
  [DERIVE]: (payload) => deriveItems({ ...access, validator, log }, payload),
});
