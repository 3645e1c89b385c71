/** From who a token of somebody else names to a party of this network. Who is not known here opens nothing. */
import type { Transaction } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import type { Strictness } from '../../../standards/belgium/index.ts';
import { caregiverKey } from '../../grants/index.ts';
import { actsFor, findCaregiver, findInstitution, findPatient, hashSsin } from '../../people/index.ts';
import type { Party, SignedIn } from '../sessions.ts';
import type { ClientIdentity, ExternalIdentity, Professional } from './claims/external-identity.ts';
import type { Verifier } from './verify-token.ts';

export interface IssuersContext extends Verifier {
  /** Numbers with wrong check digits: borne in the sandbox. */
  readonly strictness: Strictness;
  /** Whom a client that names no enterprise stands for; nothing for one that is not registered. */
  readonly partyOfClient: (tx: Transaction, clientId: string) => Promise<Party | undefined>;
}

const ENTERPRISE = /^cbe-(\d{10})$/;

/** The party a token names; nothing for somebody this network does not know. */
export async function partyOf(
  tx: Transaction,
  keys: KeyRing,
  { partyOfClient }: IssuersContext,
  identity: ExternalIdentity,
): Promise<SignedIn | undefined> {
  switch (identity.kind) {
    case 'professional':
      return professional(tx, keys, identity);
    case 'client':
      return client(tx, partyOfClient, identity);
    case 'citizen': {
      const key = await findPatient(tx, hashSsin(keys, identity.ssin));
      return key && { kind: 'patient', key };
    }
  }
}

/** The party that goes on without this token: in a session, or with one of our tokens. What bounds the token would be lost, so it must not be bounded. */
export async function partyBeyondToken(
  tx: Transaction,
  keys: KeyRing,
  issuers: IssuersContext,
  identity: ExternalIdentity,
): Promise<SignedIn | undefined> {
  const party = await partyOf(tx, keys, issuers, identity);
  if (!party || identity.kind !== 'professional') return party;
  const isOpen = identity.patient === undefined && (await isOfHouse(tx, party, identity.institution));
  return isOpen ? party : undefined;
}

/** A house vouches for its staff alone. */
async function isOfHouse(tx: Transaction, { key }: SignedIn, number: string | undefined): Promise<boolean> {
  if (number === undefined) return true;
  const house = await findInstitution(tx, number);
  return house !== undefined && actsFor(tx, house.key, caregiverKey(key), brusselsDay(tx.now));
}

/** The register of the network knows the profession: an issuer that says another is not believed. */
async function professional(
  tx: Transaction,
  keys: KeyRing,
  { nihii, ssin, profession }: Professional,
): Promise<SignedIn | undefined> {
  const caregiver = await findCaregiver(tx, { nihii, personHash: ssin && hashSsin(keys, ssin) });
  if (!caregiver || (profession ?? caregiver.profession) !== caregiver.profession) return undefined;
  return { kind: 'caregiver', key: caregiver.key, caregiver };
}

async function client(
  tx: Transaction,
  partyOfClient: IssuersContext['partyOfClient'],
  { clientId }: ClientIdentity,
): Promise<SignedIn | undefined> {
  const registered = await partyOfClient(tx, clientId);
  if (registered?.kind === 'institution' || registered?.kind === 'software') return registered;
  const [, cbe] = ENTERPRISE.exec(clientId) ?? [];
  const institution = cbe === undefined ? undefined : await findInstitution(tx, cbe);
  return institution?.cbe === cbe && institution ? { kind: 'institution', key: institution.key } : undefined;
}
