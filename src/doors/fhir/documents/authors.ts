/** Authors by whom a search is narrowed: resources of the register, or public numbers. */
import {
  findCaregiver,
  findInstitution,
  organizationOfPublicId,
  practitionerOfPublicId,
} from '../../../modules/people/index.ts';
import type { Transaction } from '../../../platform/postgres/index.ts';
import type { ReferenceValue, TokenValue } from '../../../standards/fhir/index.ts';
import type { FhirContext } from '../front.ts';

export function authorsByReference({ access: { keys } }: FhirContext, { type, id }: ReferenceValue): string[] {
  if (id === undefined) return [];
  const found = [
    type === 'Organization' ? undefined : practitionerOfPublicId(keys, id),
    type === undefined || type === 'Organization' ? organizationOfPublicId(keys, id) : undefined,
  ];
  return found.filter((key) => key !== undefined);
}

export async function authorsByNumber(tx: Transaction, { code: value }: TokenValue): Promise<string[]> {
  if (value === undefined) return [];
  const [caregiver, institution] = await Promise.all([
    /^\d{8,11}$/.test(value) ? findCaregiver(tx, { nihii: value }) : undefined,
    findInstitution(tx, value),
  ]);
  return [caregiver, institution].flatMap((one) => (one ? [one.key] : []));
}
