/** The invented Brussels as CoBRHA and the national register know it: but for doctors in training, whom CoBRHA does not. */
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
  // A change that the office must settle: a new number that stands in another record already.
  const [one, other] = world.patients.filter(({ story, deceasedOn }) => !story && !deceasedOn).slice(-2);
  if (one && other) simulated.change({ ssin: one.ssin, kind: 'number', newSsin: other.ssin });
}
