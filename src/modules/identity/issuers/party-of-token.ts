/** Whom a token of a trusted issuer stands for, where it is exchanged for one of this house. Source: RFC 8693, 2.1 and 4.4. */
import type { Database } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import type { SignedIn } from '../sessions.ts';
import { shapes } from './claims/shapes.ts';
import { type IssuersContext, partyAlone } from './external-party.ts';
import { type TokenFault, verifyToken } from './verify-token.ts';

export interface ExternalParty {
  readonly party: SignedIn;
  readonly issuer: string;
  /** Who may act in the place of this person, when the token says it: subjects or client ids. */
  readonly mayAct?: readonly string[] | undefined;
}

export async function partyOfExternalToken(
  { database, keys }: { readonly database: Database; readonly keys: KeyRing },
  issuers: IssuersContext,
  token: string,
): Promise<ExternalParty | TokenFault> {
  const verified = await verifyToken(issuers, 'sign-in', token);
  if ('why' in verified) return verified;
  const { issuer, claims } = verified;
  const identity = shapes[issuer.kind](claims, { issuer, strictness: issuers.strictness });
  if ('why' in identity) return identity;
  const party = await database.read((tx) => partyAlone(tx, keys, issuers, identity));
  if (!party) return { why: 'caller-unknown' };
  return { party, issuer: issuer.issuer, mayAct: actorsIn(claims.may_act) };
}

/** One subject as RFC 8693 writes it, or a list as Keycloak does; anything else lets nobody act. */
function actorsIn(mayAct: unknown): readonly string[] | undefined {
  if (mayAct === undefined) return undefined;
  const said = Array.isArray(mayAct) ? mayAct : [mayAct];
  return said.flatMap((one: unknown) => {
    if (typeof one === 'string') return [one];
    return one && typeof one === 'object' && 'sub' in one && typeof one.sub === 'string' ? [one.sub] : [];
  });
}
