/** Whose record the numbers of a message lead to: the grant's, or not. */
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { parseSsin } from '../../../standards/belgium/index.ts';
import type { Id } from '../../../standards/kmehr/index.ts';
import { type RecordGrant, readGrant } from '../../grants/index.ts';
import { findPatient, hashSsin } from '../../people/index.ts';
import type { Received } from '../rules/answer-fault.ts';

const NUMBERS: readonly (string | undefined)[] = ['ID-PATIENT', 'INSS'];

/** Replaced numbers and those of merged records lead to this person too. */
export async function aboutWhom(grant: RecordGrant, keys: KeyRing, ids: readonly Id[]): Promise<Received['about']> {
  const { tx, patients } = readGrant(grant);
  const numbers = ids.filter(({ scheme }) => NUMBERS.includes(scheme)).map(({ value }) => parseSsin(value, 'warn'));
  if (numbers.length === 0) return 'nobody';
  for (const number of numbers) {
    const found = number.ok ? await findPatient(tx, hashSsin(keys, number.value)) : undefined;
    if (found === undefined || !patients.includes(found)) return 'another';
  }
  return 'this-patient';
}
