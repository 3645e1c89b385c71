/** Caregivers and houses as references: who is in the register of the network by address and number, others by name. */
import {
  holdersOf,
  numbersOf,
  publicOrganizationId,
  publicPractitionerId,
  type ShownHolder,
} from '../../modules/people/index.ts';
import type { Transaction } from '../../platform/postgres/index.ts';
import { beNumber, type Reference } from '../../standards/fhir/index.ts';
import type { FhirContext } from './front.ts';

export type Parties = ReadonlyMap<string, Reference>;

/** By key. */
export async function partyReferences(
  { access: { keys } }: FhirContext,
  tx: Transaction,
  wanted: readonly (string | undefined)[],
): Promise<Parties> {
  const known = [...new Set(wanted.filter((key) => key !== undefined))];
  const [holders, numbers] = await Promise.all([holdersOf(tx, known), numbersOf(tx, known)]);
  const reference = (key: string, { kind, name }: ShownHolder): Reference => {
    const number = numbers.get(key);
    if (!number) return { display: name };
    const [type, id] =
      kind === 'caregiver'
        ? (['Practitioner', publicPractitionerId(keys, key)] as const)
        : (['Organization', publicOrganizationId(keys, key)] as const);
    const identifier = { system: beNumber(number.system), value: number.value };
    return { reference: `${type}/${id}`, type, identifier, display: name };
  };
  return new Map([...holders].map(([key, holder]) => [key, reference(key, holder)]));
}
