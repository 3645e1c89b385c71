/** Whom a token of a trusted issuer stands for, where an application exchanges it for one of this house. Source: RFC 8693, 2.1 and 4.4. */
import type { Database } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import type { SignedIn } from '../sessions.ts';
import { type IssuersContext, partyBeyondToken } from './external-party.ts';
import { identityOfToken } from './identity-of-token.ts';
import type { TokenFault } from './verify-token.ts';

/** `clientId` is of the application that shows the token: where the token says who may act with it, it must be named. */
export async function partyOfExternalToken(
  { database, keys }: { readonly database: Database; readonly keys: KeyRing },
  issuers: IssuersContext,
  { token, clientId }: { readonly token: string; readonly clientId: string },
): Promise<{ readonly party: SignedIn } | TokenFault> {
  const read = await identityOfToken(issuers, 'sign-in', token);
  if ('why' in read) return read;
  const { identity, claims } = read;
  if (!mayAct(clientId, claims.may_act)) return { why: 'may-not-act' };
  const party = await database.read((tx) => partyBeyondToken(tx, keys, issuers, identity));
  return party ? { party } : { why: 'caller-unknown' };
}

/** One subject as RFC 8693 writes it, or a list as Keycloak does; anything else lets nobody act. */
function mayAct(clientId: string, said: unknown): boolean {
  if (said === undefined) return true;
  const all: readonly unknown[] = Array.isArray(said) ? said : [said];
  return all.some((one) => (one && typeof one === 'object' && 'sub' in one ? one.sub : one) === clientId);
}
