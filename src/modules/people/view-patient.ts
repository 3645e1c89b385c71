/** Telling who a record is about, as an act of its own: traced like any other look. Source: hub operation GetPatient. */
import type { KeyRing } from '../../platform/sealing/index.ts';
import { discloseUnder, type RecordGrant } from '../grants/index.ts';
import { type KnownPatient, readPatient } from './read-patient.ts';

export async function viewPatient(grant: RecordGrant, keys: KeyRing): Promise<KnownPatient> {
  const person = await readPatient(grant, keys);
  discloseUnder(grant, { count: 1 });
  return person;
}
