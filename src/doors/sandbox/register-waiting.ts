/** Invented caregivers whom CoBRHA does not know ask to join, as anybody would, and name a guarantor. */
import { type AccessContext, inRegister } from '../../modules/access/index.ts';
import { askRegistration, currentRules, nameGuarantor, type RegistrationContext } from '../../modules/people/index.ts';
import type { Cast } from './load-cast.ts';
import type { World } from './world/types.ts';

const GUARANTOR = 'gp-1';

export async function registerWaiting(
  world: World,
  cast: Cast,
  access: AccessContext,
  registers: RegistrationContext,
): Promise<void> {
  const guarantor = world.caregivers.find(({ id }) => id === GUARANTOR);
  for (const person of world.caregivers.filter(({ status }) => status === 'awaiting-validation')) {
    const { outcome } = await askRegistration(registers, { ...person, rulesVersion: currentRules });
    if (outcome !== 'waiting' || !guarantor) continue;
    const question = { register: 'name-guarantor', caller: cast.caller(person.id) } as const;
    await inRegister(access, question, (grant) => nameGuarantor(grant, access.keys, guarantor.nihii));
  }
}
