/** The letter to the patient that a therapeutic link was declared or ended. Source: access rules 3.7. */
import type { KeyRing } from '../../platform/sealing/index.ts';
import { type RecordGrant, readGrant } from '../grants/index.ts';
import { namesOf } from '../people/index.ts';
import { tellPatient } from './tell-patient.ts';

export async function tellOfLink(
  grant: RecordGrant,
  keys: KeyRing,
  kind: 'link-declared' | 'link-ended',
  holder: string,
): Promise<void> {
  const name = (await namesOf(readGrant(grant).tx, [holder])).get(holder) ?? '';
  await tellPatient(grant, keys, { kind, values: { holder: name } });
}
