/** Letters to every officer of one role, by a job. */
import { statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { officerKey, type SystemGrant, systemTransaction } from '../grants/index.ts';
import { type Letter, notifyByJob } from '../notices/index.ts';

const IN_ROLE = statement(
  'people-officers-in-role',
  'SELECT officer FROM people_officer WHERE $1 = ANY (roles) ORDER BY officer',
);

export async function tellOfficers(
  grant: SystemGrant,
  keys: KeyRing,
  role: 'administrator' | 'privacy-officer',
  letter: Letter,
): Promise<void> {
  const rows = await systemTransaction(grant).run<{ officer: string }>(IN_ROLE, [role]);
  for (const { officer } of rows) await notifyByJob(grant, keys, ['officer', officerKey(officer)], letter);
}
