export type { Claim, Claimant, ClaimResult } from './claims.ts';
export { claim, claimAll, claimKey, freeClaim, lookUpClaim } from './claims.ts';
