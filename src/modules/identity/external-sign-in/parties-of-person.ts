/** All that a human being is here: a patient, a caregiver in each profession, an account of the office. Source: access rules 4.1, 10.8. */
import type { Transaction } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { caregiversOfPerson, findPatient, hashSsin, officerOfPerson } from '../../people/index.ts';
import type { ExternalIdentity } from '../issuers/claims/external-identity.ts';
import { type IssuersContext, partyBeyondToken } from '../issuers/external-party.ts';
import type { Party } from '../sessions.ts';

export async function partiesOfPerson(
  tx: Transaction,
  keys: KeyRing,
  issuers: IssuersContext,
  identity: ExternalIdentity,
): Promise<readonly Party[]> {
  if (identity.kind === 'client') return [];
  if (identity.kind === 'professional') {
    const party = await partyBeyondToken(tx, keys, issuers, identity);
    return party ? [{ kind: party.kind, key: party.key }] : [];
  }
  const personHash = hashSsin(keys, identity.ssin);
  const patient = await findPatient(tx, personHash);
  const caregivers = await caregiversOfPerson(tx, personHash);
  const officer = await officerOfPerson(tx, personHash);
  return [
    ...(patient ? [{ kind: 'patient', key: patient } as const] : []),
    ...caregivers.map(({ key }) => ({ kind: 'caregiver', key }) as const),
    ...(officer ? [{ kind: 'officer', key: officer } as const] : []),
  ];
}
