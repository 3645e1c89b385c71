export { callerOfExternalToken, type ExternalCaller, type NamedBeside } from './external-caller.ts';
export type { IssuersContext } from './external-party.ts';
export { type IssuerDirectory, makeKeyCache } from './key-cache.ts';
export { partyOfExternalToken } from './party-of-token.ts';
export {
  type FindIssuer,
  findIssuerAmong,
  issuerKinds,
  signatureAlgorithms,
  type TokenDoor,
  type TrustedIssuer,
  tokenDoors,
} from './trusted-issuer.ts';
export type { TokenFault } from './verify-token.ts';
