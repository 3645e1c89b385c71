/** An invitation by the house itself: how the first administrator of an installation gets in. Whoever runs the machine could do more; the trail tells it. */
import type { KeyRing } from '../../../platform/sealing/index.ts';
import type { Trail } from '../../audit/index.ts';
import { type SystemGrant, systemTransaction } from '../../grants/index.ts';
import { addOfficer, HOUSE, officerOfPerson, traceHouse } from '../../people/index.ts';
import { makeInvitation } from '../second-factor/invitation.ts';
import type { NewAccount } from './change-account.ts';

/** Adds the account, or finds that of the person; gives the code. An account that has factors already is not opened by it. */
export async function inviteOfficer(
  grant: SystemGrant,
  { keys, trail }: { readonly keys: KeyRing; readonly trail: Trail },
  { name, role, personHash }: NewAccount,
): Promise<string> {
  const tx = systemTransaction(grant);
  const known = await officerOfPerson(tx, personHash);
  const officer = known ?? (await addOfficer(grant, { name, roles: [role], personHash }));
  const reason = known ? 'invited' : `account-added ${role}`;
  traceHouse(trail, tx, { act: 'change-account', outcome: 'granted', reason, count: 1 }, officer);
  return makeInvitation(tx, keys, { officer, by: HOUSE });
}
