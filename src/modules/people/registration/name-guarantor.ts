/** A caregiver who waits names who vouches: an active caregiver, another person. Source: access rules 9.10. */
import { statement } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { type ItemKey, noteUnder, type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';
import { notifyUnderRegister } from '../../notices/index.ts';
import { findCaregiver } from '../caregivers.ts';
import { registrationById } from './registrations.ts';
import { ownRegistration } from './waiting-registrations.ts';

const NAME = statement(
  'people-name-guarantor',
  'UPDATE people_caregiver_registration SET guarantor = $2 WHERE registration = $1',
);

export type GuarantorOutcome = 'named' | 'not-waiting' | 'guarantor-unknown' | 'guarantor-is-yourself';

/** Names the caregiver with this NIHII; who is named later takes the place of who was named before. */
export async function nameGuarantor(grant: RegisterGrant, keys: KeyRing, nihii: string): Promise<GuarantorOutcome> {
  const outcome = await name(grant, keys, nihii);
  if (outcome !== 'named') noteUnder(grant, { kind: outcome, count: 0 });
  return outcome;
}

async function name(grant: RegisterGrant, keys: KeyRing, nihii: string): Promise<GuarantorOutcome> {
  const { tx } = readRegisterGrant(grant, 'name-guarantor');
  const own = await ownRegistration(grant, keys);
  const registration = own && (await registrationById(tx, keys, own.registration));
  if (registration?.state !== 'waiting') return 'not-waiting';
  const guarantor = await findCaregiver(tx, { nihii });
  if (guarantor?.personHash === registration.personHash) return 'guarantor-is-yourself';
  // Whether a number is unknown or its caregiver not active is nobody's business here.
  if (guarantor?.status !== 'active') return 'guarantor-unknown';
  // Naming the same one again is no new letter.
  if (registration.guarantor === guarantor.key) return 'named';
  await tx.run(NAME, [registration.registration, guarantor.key]);
  const values = { who: registration.name, day: registration.decideBefore };
  await notifyUnderRegister(grant, keys, ['caregiver', guarantor.key], { kind: 'guarantor-named', values });
  noteUnder(grant, { item: registration.registration as ItemKey, kind: 'named', count: 1 });
  return 'named';
}
