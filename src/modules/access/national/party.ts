/** How a party of an exclusion stands in tables: text of a kind and a number or keyed hash. Consent has none. */
import type { Transaction } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import type { Ssin } from '../../../standards/belgium/index.ts';
import type { InstitutionKey } from '../../grants/index.ts';
import { findInstitution, hashSsin, numbersOf } from '../../people/index.ts';
import type { Excluded } from '../excluded.ts';
import type { NationalParty } from './bases.ts';

export type PartyText = '' | `person ${string}` | `house ${string}`;
export const CONSENT: PartyText = '';

export const partyText = (keys: KeyRing, party: NationalParty): PartyText =>
  'person' in party ? `person ${hashSsin(keys, party.person as Ssin).toString('hex')}` : `house ${party.house}`;

/** Of a party excluded here; nothing for a house without a NIHII, which the base cannot name. */
export async function partyOfExcluded(tx: Transaction, excluded: Excluded): Promise<PartyText | undefined> {
  if ('personHash' in excluded) return `person ${excluded.personHash}`;
  const number = (await numbersOf(tx, [excluded.institution])).get(excluded.institution);
  return number?.system === 'nihdi' ? `house ${number.value}` : undefined;
}

/** Whom the text means here; nothing for a house that is not known. */
export async function excludedOf(tx: Transaction, party: PartyText): Promise<Excluded | undefined> {
  const [kind, number = ''] = party.split(' ');
  if (kind === 'person') return { personHash: number };
  const house: { readonly key: InstitutionKey } | undefined = await findInstitution(tx, number);
  return house && { institution: house.key };
}

/** Where the number of a person stands sealed beside the keyed hash. */
export const sealedPlace = (party: PartyText): string => `national-party ${party}`;
