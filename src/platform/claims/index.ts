export type { Claim, Claimant, ClaimResult } from './claims.ts';
export { claim, claimKey, freeClaim, lookUpClaim } from './claims.ts';
