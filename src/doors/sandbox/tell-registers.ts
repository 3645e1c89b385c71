/** The invented Brussels as CoBRHA, the national register and the insurers know it: but for doctors in training, whom CoBRHA does not. */
import type { SimulatedRegisters } from './context.ts';
import { numbersOfHouse } from './keys.ts';
import type { World } from './world/types.ts';

export function tellRegisters(world: World, simulated: SimulatedRegisters): void {
  for (const { ssin, nihii, profession, status } of world.caregivers) {
    if (status === 'awaiting-validation') continue;
    simulated.recognise(ssin, { nihii, profession, state: status === 'suspended' ? 'suspended' : 'active' });
  }
  for (const house of world.institutions) simulated.addHouse({ numbers: numbersOfHouse(house) });
  for (const { ssin, familyName, firstName: firstNames, birthDate, sex, deceasedOn } of world.patients) {
    simulated.addPerson({ ssin, replaced: [], familyName, firstNames, birthDate, sex, deceasedOn });
  }
  for (const { patient, holder, since } of world.files) {
    const { ssin } = named(world.patients, patient);
    simulated.holdGmd({ ssin, holder: named(world.caregivers, holder).nihii, since });
  }
  // A change that the office must settle: a new number that stands in another record already.
  const [one, other] = world.patients.filter(({ story, deceasedOn }) => !story && !deceasedOn).slice(-2);
  if (one && other) simulated.change({ ssin: one.ssin, kind: 'number', newSsin: other.ssin });
}

function named<Party extends { readonly id: string }>(parties: readonly Party[], id: string): Party {
  const found = parties.find((one) => one.id === id);
  if (!found) throw new Error(`the invented world has no ${id}`);
  return found;
}
