/** One value: primitive, element of parts, extension or resource. */
import { isObject, type JsonObject } from '../json.ts';
import { equals, matches } from '../values/match.ts';
import { checkBinding } from './binding.ts';
import { checkExtension } from './extension.ts';
import { checkInvariants } from './invariants.ts';
import type { Item, ObjectItem, Owner } from './item.ts';
import { checkObject } from './object.ts';
import { planOf } from './plan.ts';
import { checkPrimitive } from './primitive.ts';
import { checkReference } from './reference.ts';
import { checkHeldResource } from './resource.ts';
import { checkUnit } from './unit.ts';
import { say, type WalkContext } from './walk-context.ts';

export function checkValue(item: Item, owner: Owner, context: WalkContext): void {
  const { node, type, value, place } = item;
  const codes = node.types.map(({ code }) => code);
  if (codes.length > 0 && !codes.includes(type.code)) say(context, 'type', place, codes.join(', '));
  else if (type.kind === 'primitive') checkPrimitive(item, context, checkValue);
  else if (!isObject(value)) say(context, 'type', place, type.code);
  else if (type.kind === 'resource') checkHeldResource({ ...item, value }, context, checkValue);
  else if (isEmpty(value)) say(context, 'empty', place);
  else if (type.code === 'Extension') checkExtension({ ...item, value }, owner, context, checkValue);
  else checkComplex({ ...item, value }, context);
}

/** ele-1: an element has more than an id. */
const isEmpty = (value: JsonObject): boolean => Object.keys(value).every((name) => name === 'id');

function checkComplex(item: ObjectItem, context: WalkContext): void {
  const { node, type, value, place } = item;
  if (node.fixed !== undefined && !equals(node.fixed, value)) say(context, 'fixed', place, JSON.stringify(node.fixed));
  if (node.pattern !== undefined && !matches(node.pattern, value))
    say(context, 'pattern', place, JSON.stringify(node.pattern));
  const plan = planOf(node, type, context.tools);
  for (const profile of plan.unknown) say(context, 'profile-not-checked', place, profile);
  for (const shape of plan.shapes) checkObject({ node, type, value }, shape, place, context, checkValue);
  if (plan.anyOf.length > 0 && !plan.anyOf.some((profile) => context.probe.follows(value, profile)))
    say(context, 'data-type-profile', place, plan.anyOf.join(', '));
  if (node.binding) checkBinding(item, node.binding, context);
  if (type.code === 'Reference') checkReference(item, context);
  checkUnit(item, context);
  checkInvariants(plan.invariants, value, place, context);
}
