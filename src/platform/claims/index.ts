export type { Claim, Claimant, ClaimResult } from './claims.ts';
export { claim, lookUpClaim } from './claims.ts';
