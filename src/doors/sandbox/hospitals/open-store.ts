/** Invented hospitals become sources of documents: where their simulated stores answer. */
import type { AccessContext } from '../../../modules/access/index.ts';
import { type InstitutionKey, institutionKey, systemTransaction } from '../../../modules/grants/index.ts';
import { asSystem } from '../../../modules/grants/system.ts';
import { registerSource } from '../../../modules/hub/index.ts';
import { findPersona } from '../../../modules/identity/index.ts';
import type { HospitalHabit, SimulatedHospitals } from '../context.ts';

/** Registers the store of one institution; an old one is known to encode names twice. */
export const registerStore = (
  { database }: Pick<AccessContext, 'database'>,
  institution: InstitutionKey,
  address: string,
  habit: HospitalHabit,
): Promise<void> =>
  asSystem(database, 'a store of the sandbox', (grant) =>
    registerSource(grant, { institution, address, doubleEncoded: habit === 'old' }),
  );

/** The institution behind a persona. */
export const institutionOf = (
  { database }: Pick<AccessContext, 'database'>,
  persona: string,
): Promise<InstitutionKey | undefined> =>
  asSystem(database, 'a store of the sandbox', async (grant) => {
    const found = await findPersona(systemTransaction(grant), persona);
    return found?.party.kind === 'institution' ? institutionKey(found.party.key) : undefined;
  });

/** The simulator answers at another port after each start. */
export async function pointSources(access: AccessContext, hospitals: SimulatedHospitals): Promise<void> {
  for (const { id, habit, address } of hospitals.openedHospitals()) {
    const institution = await institutionOf(access, id);
    if (institution) await registerStore(access, institution, address, habit);
  }
}
