/** The jobs of the FHIR vault. */
import type { AccessContext } from '../modules/access/index.ts';
import {
  DERIVE_MISSING,
  type DeriveContext,
  deriveItems,
  deriveMissing,
  TELL_MOVED,
  tellOfMovedReport,
} from '../modules/fhir-vault/index.ts';
import { DERIVE } from '../modules/hub/index.ts';
import { addJob, type Task } from '../platform/jobs/index.ts';

export const vaultTasks = (
  access: AccessContext,
  { validator, log }: Pick<DeriveContext, 'validator' | 'log'>,
): Readonly<Record<string, Task>> => ({
  [TELL_MOVED]: (payload) => tellOfMovedReport(access, payload),
  [DERIVE_MISSING]: async () => {
    const jobs = await deriveMissing(access);
    if (jobs > 0) log.info({ jobs }, 'summaries are read into items');
  },
  [DERIVE]: (payload) => deriveItems({ ...access, validator, log }, payload),
});

/** Times are UTC. */
export const VAULT_CRONTAB = [`10 2 * * * ${DERIVE_MISSING} ?fill=1d`] as const;

/** What stood here before this version of the program is done as well. */
export const beginVaultJobs = ({ database, keys }: AccessContext): Promise<void> =>
  database.transaction((tx) => addJob(tx, keys, DERIVE_MISSING, {}, { key: DERIVE_MISSING }));
