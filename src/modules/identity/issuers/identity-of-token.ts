/** Reads a token of a trusted issuer down to what it says of its bearer. */
import type { JWTPayload } from 'jose';
import type { ExternalIdentity } from './claims/external-identity.ts';
import { shapes } from './claims/shapes.ts';
import type { IssuersContext } from './external-party.ts';
import type { TokenDoor } from './trusted-issuer.ts';
import { type TokenFault, verifyToken } from './verify-token.ts';

export async function identityOfToken(
  issuers: IssuersContext,
  door: TokenDoor,
  token: string,
  namedNihii?: string,
): Promise<{ readonly identity: ExternalIdentity; readonly claims: JWTPayload } | TokenFault> {
  const verified = await verifyToken(issuers, door, token);
  if ('why' in verified) return verified;
  const { issuer, claims } = verified;
  const identity = shapes[issuer.kind](claims, { issuer, strictness: issuers.strictness, namedNihii });
  return 'why' in identity ? identity : { identity, claims };
}
