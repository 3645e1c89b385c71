/** Two records stand as one, as two officers would do it. */
import { randomUUID } from 'node:crypto';
import { type AccessContext, inRegister } from '../../src/modules/access/index.ts';
import type { OfficerKey, PatientKey } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { addOfficer, decideMerge, proposeMerge } from '../../src/modules/people/index.ts';

export async function joinRecords(access: AccessContext, survivor: PatientKey, other: PatientKey): Promise<void> {
  const { database, keys } = access;
  const officer = (name: string) =>
    asSystem(database, 'test', (grant) => addOfficer(grant, { name, roles: ['administrator'] }));
  const question = (by: OfficerKey, register: 'propose-merge' | 'decide-merge') => {
    const caller = { kind: 'officer', door: 'office', requestId: randomUUID(), officer: by } as const;
    return { register, caller, records: [survivor, other] };
  };
  const proposed = await inRegister(access, question(await officer('One'), 'propose-merge'), (grant) =>
    proposeMerge(grant, keys, 'Seen at the counter'),
  );
  const merge = proposed.granted && 'merge' in proposed.value ? proposed.value.merge : '';
  const decided = await inRegister(access, question(await officer('Other'), 'decide-merge'), (grant) =>
    decideMerge(grant, keys, merge, true),
  );
  if (!decided.granted || decided.value !== 'merged') throw new Error('the records were not joined');
}
