/** The other hubs of the invented world: each answers at the simulator, and has what the world says. */
import type { AccessContext } from '../../../modules/access/index.ts';
import type { InstitutionKey } from '../../../modules/grants/index.ts';
import type { SimulatedHospitals } from '../context.ts';
import type { World } from '../world/types.ts';
import { registerStore } from './open-store.ts';

interface Around {
  readonly access: Pick<AccessContext, 'database'>;
  readonly hospitals: SimulatedHospitals;
}

export async function connectHubs(
  { institutions, abroad, patients }: World,
  { access, hospitals }: Around,
  keyOf: (id: string) => InstitutionKey,
): Promise<void> {
  for (const { id, name, ehp = '' } of institutions.filter(({ kind }) => kind === 'hub')) {
    await registerStore(access, keyOf(id), hospitals.openHub(id, ehp, name), 'plain');
  }
  for (const { hub, patient, scheme, value, xml } of abroad) {
    const ssin = patients.find(({ id }) => id === patient)?.ssin;
    if (ssin === undefined) throw new Error(`${patient} is missing`);
    hospitals.keep(hub, { ssin, scheme, value, message: await xml() });
  }
}
