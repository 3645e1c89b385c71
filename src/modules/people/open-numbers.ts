/** The numbers of people opened, for what the house itself tells an outside register. */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, openBytes, openDataKey } from '../../platform/sealing/index.ts';
import type { Ssin } from '../../standards/belgium/index.ts';
import { type PatientKey, type SystemGrant, systemTransaction } from '../grants/index.ts';
import { caregiversOfPerson, openCaregiverSsin } from './caregivers.ts';
import { ssinPlace } from './patients.ts';

// The number in force; of a joined record the one it was joined with.
const SSIN = statement(
  'people-open-patient-number',
  'SELECT ssin_sealed FROM people_patient_ssin WHERE patient = $1 ORDER BY replaced_at DESC NULLS FIRST LIMIT 1',
);

/** Nothing for somebody without a number. */
export async function patientNumber(grant: SystemGrant, keys: KeyRing, patient: PatientKey): Promise<Ssin | undefined> {
  const tx = systemTransaction(grant);
  const [row] = await tx.run<{ ssin_sealed: Buffer }>(SSIN, [patient]);
  if (!row) return undefined;
  return openBytes(await openDataKey(tx, keys, patient), ssinPlace(patient), row.ssin_sealed).toString() as Ssin;
}

/** The number of a caregiver, whatever the profession; nothing when the person is not registered here. */
export async function personNumber(grant: SystemGrant, keys: KeyRing, personHash: Buffer): Promise<Ssin | undefined> {
  const [known] = await caregiversOfPerson(systemTransaction(grant), personHash);
  return known && openCaregiverSsin(grant, keys, known.key);
}
