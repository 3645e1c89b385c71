/** The caller behind a token of a trusted issuer, and the one record it was given for. Source: access rules 10.8-10.11, 12.5. */
import type { Database, Transaction } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import type { Caller, PatientKey } from '../../grants/index.ts';
import { findInstitution, findPatient, hashSsin, makePatientKey } from '../../people/index.ts';
import { type At, callerOfParty, callerOfRequest } from '../callers.ts';
import type { SignedIn } from '../sessions.ts';
import type { ExternalIdentity } from './claims/external-identity.ts';
import { type IssuersContext, partyOf } from './external-party.ts';
import { identityOfToken } from './identity-of-token.ts';
import type { TokenDoor } from './trusted-issuer.ts';
import type { TokenFault } from './verify-token.ts';

interface House {
  readonly database: Database;
  readonly keys: KeyRing;
}

/** Whom a request names beside its token: a professional of the caller, an institution. */
export interface NamedBeside {
  readonly nihii?: string | undefined;
  readonly institutionNumber?: string | undefined;
}

export interface ExternalCaller {
  readonly caller: Caller;
  readonly patient?: PatientKey | undefined;
}

export async function callerOfExternalToken(
  { database, keys }: House,
  issuers: IssuersContext,
  token: string,
  at: At & { readonly door: TokenDoor },
  beside: NamedBeside,
): Promise<ExternalCaller | TokenFault> {
  const read = await identityOfToken(issuers, at.door, token, beside.nihii);
  if ('why' in read) return read;
  const { identity } = read;
  return database.read(async (tx) => {
    const party = await partyOf(tx, keys, issuers, identity);
    if (!party) return { why: 'caller-unknown' };
    const [caller, patient] = await Promise.all([
      callerOf(tx, keys, { party, identity, beside }, at),
      recordOf(tx, keys, identity),
    ]);
    return caller ? { caller, patient } : { why: 'institution-unknown' };
  });
}

interface Speaking {
  readonly party: SignedIn;
  readonly identity: ExternalIdentity;
  readonly beside: NamedBeside;
}

async function callerOf(
  tx: Transaction,
  keys: KeyRing,
  { party, identity, beside }: Speaking,
  at: At,
): Promise<Caller | undefined> {
  const { institutionNumber } = beside;
  if (identity.kind === 'professional' && identity.institution !== undefined) {
    // The house vouches for its staff: whoever is not registered there is refused like every author who does not.
    const house = await findInstitution(tx, identity.institution);
    const personHash = identity.ssin && hashSsin(keys, identity.ssin);
    const named = { nihii: identity.nihii, personHash };
    return house && callerOfRequest(tx, { kind: 'institution', key: house.key }, named, at);
  }
  const nihii = beside.nihii ?? (institutionNumber === undefined ? undefined : party.caregiver?.nihii);
  const isAlone = nihii === undefined && institutionNumber === undefined;
  return isAlone ? callerOfParty(party, at) : callerOfRequest(tx, party, { nihii, institutionNumber }, at);
}

/** A token for somebody whom nobody knows opens no record at all. */
async function recordOf(tx: Transaction, keys: KeyRing, identity: ExternalIdentity): Promise<PatientKey | undefined> {
  if (identity.kind !== 'professional' || !identity.patient) return undefined;
  return (await findPatient(tx, hashSsin(keys, identity.patient))) ?? makePatientKey();
}
