export type { Claim, Claimant, ClaimResult } from './claims.ts';
export { claim, claimKey, lookUpClaim } from './claims.ts';
