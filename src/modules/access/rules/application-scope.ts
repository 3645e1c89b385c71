/** An application does what its token's scopes say, and no more; what asks for no resource is not its to ask. Source: SMART App Launch 2.2, scopes. */
import type {
  ApplicationLimits,
  AskedResource,
  Caller,
  Narrowing,
  RefusalReason,
  ResourceScope,
} from '../../grants/index.ts';
import type { Case } from './facts.ts';

const applicationOf = (caller: Caller): ApplicationLimits | undefined =>
  'application' in caller ? caller.application : undefined;

export const applicationScope = (asked: Case): RefusalReason | undefined =>
  applicationOf(asked.question.caller) && !opensAll(asked) ? 'scope-too-narrow' : undefined;

const opensAll = (asked: Case): boolean => {
  const { resource, alsoResources = [] } = asked.question;
  return [resource, ...alsoResources].every((one) => scopesFor(asked, one).length > 0);
};

/** The scopes that open what is asked. */
function scopesFor(
  { facts, question: { caller } }: Case,
  resource: AskedResource | undefined,
): readonly ResourceScope[] {
  const scopes = applicationOf(caller)?.scopes ?? [];
  if (!resource) return [];
  return scopes.filter(
    (scope) => opens(scope, resource) && (scope.level !== 'patient' || facts.openInApplication === true),
  );
}

/** Does the application of this caller open the resource, wherever it stands? Who comes without one is not held by scopes. */
export function opensResource(caller: Caller, asked: AskedResource): boolean {
  const application = applicationOf(caller);
  return !application || application.scopes.some((scope) => opens(scope, asked));
}

const opens = ({ resource, interactions }: ResourceScope, { type, interaction }: AskedResource): boolean =>
  (resource === '*' || resource === type) && interactions.includes(interaction);

/** The same at the level of the system alone: what a backend service may do by itself. */
export const opensForSystem = (caller: Caller, resource: AskedResource): boolean =>
  (applicationOf(caller)?.scopes ?? []).some((scope) => scope.level === 'system' && opens(scope, resource));

/** `any`, or the ways of which a resource must match one: the limit of a grant. Nothing for who comes without an application. */
export function narrowingOf(asked: Case): 'any' | readonly Narrowing[] | undefined {
  if (!applicationOf(asked.question.caller)) return undefined;
  const ways = scopesFor(asked, asked.question.resource).map(({ only }) => only);
  return ways.some((only) => only.length === 0) ? 'any' : ways;
}
