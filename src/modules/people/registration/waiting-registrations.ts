/** Registrations as those concerned see them: the own one, and those that wait for one's decision. */
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { noteUnder, type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';
import { allWaiting, latestRegistration, type Registration, waitingFor } from './registrations.ts';

/** What waits for this caller: an administrator decides on all, a guarantor on those that name it. Oldest first. */
export async function waitingRegistrations(grant: RegisterGrant, keys: KeyRing): Promise<readonly Registration[]> {
  const { tx, caller, mostRows } = readRegisterGrant(grant, 'waiting-registrations');
  const found =
    caller.kind === 'caregiver'
      ? await waitingFor(tx, keys, caller.caregiver.key, mostRows)
      : await allWaiting(tx, keys, mostRows);
  noteUnder(grant, { count: found.length });
  return found;
}

/** The caller's own registration, the latest one. */
export async function ownRegistration(grant: RegisterGrant, keys: KeyRing): Promise<Registration | undefined> {
  const { tx, caller } = readRegisterGrant(grant, 'own-registration', 'ask-registration', 'name-guarantor');
  return caller.kind === 'caregiver' ? latestRegistration(tx, keys, caller.caregiver.key) : undefined;
}
