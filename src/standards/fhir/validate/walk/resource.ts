/** A resource: by the profiles asked, by those it names itself, else by its base type. Source: FHIR R4, Resource.meta.profile; 2.3.2 (contained). */
import type { Compiled } from '../compile/compiled.ts';
import type { RuleContext } from '../invariants/native-test.ts';
import { isObject, type JsonObject, listOf, objectsOf, textOf } from '../json.ts';
import { checkInvariants } from './invariants.ts';
import type { CheckValue, ObjectItem } from './item.ts';
import { checkObject } from './object.ts';
import { below, type Place } from './place.ts';
import { resolverOf } from './resolve.ts';
import { say, type WalkContext } from './walk-context.ts';

/** One held in another: contained, an entry of a Bundle, a parameter. */
export function checkHeldResource(
  { node, type, value, place }: ObjectItem,
  context: WalkContext,
  checkValue: CheckValue,
): void {
  const name = textOf(value, 'resourceType') ?? '';
  if (!['Resource', 'DomainResource', name].includes(type.code)) {
    say(context, 'resource-type', place, name);
    return;
  }
  const contained = node.name === 'contained';
  const outer = context.rules;
  const rules: RuleContext = contained
    ? { ...outer, resource: value, root: outer.root }
    : { ...outer, resource: value, root: value, resolve: resolverOf(value, outer.resolve) };
  checkResource(value, type.profiles, place, { ...context, rules }, checkValue);
}

export function checkResource(
  resource: JsonObject,
  asked: readonly string[],
  place: Place,
  context: WalkContext,
  checkValue: CheckValue,
): void {
  const code = textOf(resource, 'resourceType') ?? '';
  const base = context.tools.definitions.isResource(code) ? context.tools.definitions.type(code) : undefined;
  if (!base || base.abstract) {
    say(context, 'resource-type', place, code);
    return;
  }
  checkContainedIds(resource, place, context);
  const profiles = profilesOf(resource, asked, place, context);
  for (const profile of profiles.length > 0 ? profiles : [base]) {
    checkAgainst(resource, profile, place, context, checkValue);
    if (context.issues.done()) return;
  }
}

export function checkAgainst(
  resource: JsonObject,
  profile: Compiled,
  place: Place,
  context: WalkContext,
  checkValue: CheckValue,
): void {
  const inner = { ...context, profile: profile.url };
  if (profile.type !== resource.resourceType) {
    say(inner, 'profile-type', place, profile.url, profile.type);
    return;
  }
  const type = { code: profile.type, kind: 'resource', format: undefined, profiles: [], targets: [] } as const;
  checkObject({ node: profile.root, type, value: resource }, profile.shape(), place, inner, checkValue);
  checkInvariants(profile.rules, resource, place, inner);
}

/** Asked for: must be known. Named by the resource itself: followed where known. */
function profilesOf(
  resource: JsonObject,
  asked: readonly string[],
  place: Place,
  context: WalkContext,
): readonly Compiled[] {
  const found = new Set<Compiled>();
  const { definitions } = context.tools;
  const meta = isObject(resource.meta) ? listOf(resource.meta, 'profile') : [];
  for (const canonical of asked) {
    const profile = definitions.find(canonical);
    if (profile) found.add(profile);
    else say(context, 'profile-unknown', place, canonical);
  }
  for (const canonical of meta) {
    if (typeof canonical !== 'string' || asked.includes(canonical)) continue;
    const profile = definitions.find(canonical);
    if (profile) found.add(profile);
    else say(context, 'profile-not-checked', place, canonical);
  }
  return [...found];
}

function checkContainedIds(resource: JsonObject, place: Place, context: WalkContext): void {
  const seen = new Set<string>();
  objectsOf(resource, 'contained').forEach((contained, at) => {
    const id = textOf(contained, 'id');
    if (id === undefined) return;
    if (seen.has(id)) say(context, 'contained-id', below(place, 'contained', at), id);
    seen.add(id);
  });
}
