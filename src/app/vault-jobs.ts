/** The jobs of the FHIR vault. */
import type { AccessContext } from '../modules/access/index.ts';
import { TELL_MOVED, tellOfMovedReport } from '../modules/fhir-vault/index.ts';
import type { Task } from '../platform/jobs/index.ts';

export const vaultTasks = (access: AccessContext): Readonly<Record<string, Task>> => ({
  [TELL_MOVED]: (payload) => tellOfMovedReport(access, payload),
});
