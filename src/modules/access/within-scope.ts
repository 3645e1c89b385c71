/** Applies the conditions of an application's scopes to one resource of a grant. Source: SMART App Launch 2.2, "Finer-grained resource constraints". */
import { type AskedResource, type Narrowing, type RecordGrant, readGrant } from '../grants/index.ts';

/** `any`, or the ways of which a resource that was asked for must match one. A limit that was lost throws. */
export function waysWithin(grant: RecordGrant): 'any' | readonly Narrowing[] {
  const { caller, limits } = readGrant(grant);
  const isLimited = 'application' in caller && caller.application !== undefined;
  if (!isLimited) return 'any';
  if (limits.narrowings === undefined) throw new Error('the limits of an application were lost');
  return limits.narrowings;
}

/** The same for what comes along with it: a resource of another type, which scopes of its own open. No way: it stays closed. */
export function waysBeside(grant: RecordGrant, { type, interaction }: AskedResource): 'any' | readonly Narrowing[] {
  const { caller, patients } = readGrant(grant);
  const application = 'application' in caller ? caller.application : undefined;
  if (!application) return 'any';
  const isOpenRecord = patients.some((patient) => patient === application.patient);
  const ways = application.scopes
    .filter(
      ({ resource, interactions }) => (resource === '*' || resource === type) && interactions.includes(interaction),
    )
    .filter(({ level }) => level !== 'patient' || isOpenRecord)
    .map(({ only }) => only);
  return ways.some((only) => only.length === 0) ? 'any' : ways;
}

type Matches = (condition: Narrowing[number]) => boolean;

const isLeft = (ways: ReturnType<typeof waysWithin>, matches: Matches): boolean =>
  ways === 'any' || ways.some((way) => way.every(matches));

/** True when the resource matches one of the ways the grant leaves open. */
export const isWithinScope = (grant: RecordGrant, matches: Matches): boolean => isLeft(waysWithin(grant), matches);

/** True when the scopes also let a resource of this type be read: asked by an act that does something else. */
export const isReadableToo = (grant: RecordGrant, type: string, matches: Matches): boolean =>
  isLeft(waysBeside(grant, { type, interaction: 'r' }), matches);
