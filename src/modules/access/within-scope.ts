/** Applies the conditions of an application's scopes to one resource of a grant. Source: SMART App Launch 2.2, "Finer-grained resource constraints". */
import { type Narrowing, type RecordGrant, readGrant } from '../grants/index.ts';

/** True when the resource matches one of the ways the grant leaves open. A limit that was lost throws. */
export function isWithinScope(grant: RecordGrant, matches: (condition: Narrowing[number]) => boolean): boolean {
  const { caller, limits } = readGrant(grant);
  const isLimited = 'application' in caller && caller.application !== undefined;
  if (!isLimited) return true;
  if (limits.narrowings === undefined) throw new Error('the limits of an application were lost');
  return limits.narrowings === 'any' || limits.narrowings.some((way) => way.every(matches));
}
