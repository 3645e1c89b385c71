/** A primitive value with its id and extensions. Source: FHIR R4, 2.24.0.1 and 2.6.2.3. */
import type { TypeUse } from '../compile/compiled.ts';
import { isObject, type JsonValue } from '../json.ts';
import { isPseudonymised } from '../values/pseudonym.ts';
import { checkBinding } from './binding.ts';
import { checkInvariants } from './invariants.ts';
import type { CheckValue, Item } from './item.ts';
import { checkObject } from './object.ts';
import { planOf } from './plan.ts';
import { say, type WalkContext } from './walk-context.ts';

/** A pseudonym may stand for text only: a date, a code or an address is still what it says. */
const MAY_HIDE: ReadonlySet<string> = new Set(['string', 'markdown']);

export function checkPrimitive(item: Item, context: WalkContext, checkValue: CheckValue): void {
  const { node, type, value, companion, place } = item;
  if (value === undefined || value === null) {
    if (!isObject(companion) || companion.extension === undefined) {
      say(context, 'empty', place);
      return;
    }
  } else if (typeof value === 'object' || typeof value !== type.format?.json) {
    say(context, 'type', place, type.code);
    return;
  } else {
    checkText(item, value, context);
  }
  if (isObject(companion)) checkCompanion(item, companion, context, checkValue);
  else if (companion !== undefined && companion !== null) say(context, 'type', place, 'Element');
  if (value !== undefined && value !== null && node.invariants.length > 0)
    checkInvariants(planOf(node, type, context.tools).invariants, value, place, context);
}

function checkText(item: Item, value: string | number | boolean, context: WalkContext): void {
  const { node, type, companion, place } = item;
  if (typeof value !== 'boolean' && !type.format?.accepts(value)) {
    say(context, 'format', place, type.code);
    return;
  }
  if (MAY_HIDE.has(type.code) && isPseudonymised(companion)) return;
  checkLimits(item, value, context);
  if (node.fixed !== undefined && node.fixed !== value) say(context, 'fixed', place, JSON.stringify(node.fixed));
  if (node.pattern !== undefined && node.pattern !== value)
    say(context, 'pattern', place, JSON.stringify(node.pattern));
  if (node.binding) checkBinding(item, node.binding, context);
}

/** Dates are compared as written: those of different precision are left to people. */
function isLess(one: JsonValue, other: JsonValue): boolean {
  if (typeof one === 'number' && typeof other === 'number') return one < other;
  return typeof one === 'string' && typeof other === 'string' && one.length === other.length && one < other;
}

function checkLimits({ node, place }: Item, value: JsonValue, context: WalkContext): void {
  const { maxLength, least, most } = node;
  if (maxLength !== undefined && typeof value === 'string' && [...value].length > maxLength)
    say(context, 'max-length', place, String(maxLength));
  if (least !== undefined && isLess(value, least)) say(context, 'min-value', place, String(least));
  if (most !== undefined && isLess(most, value)) say(context, 'max-value', place, String(most));
}

const ELEMENT: TypeUse = { code: 'Element', kind: 'complex', format: undefined, profiles: [], targets: [] };

function checkCompanion(
  { node, type, place }: Item,
  companion: { readonly [name: string]: JsonValue },
  context: WalkContext,
  checkValue: CheckValue,
): void {
  if (Object.keys(companion).length === 0) {
    say(context, 'empty', place);
    return;
  }
  const shape = node.shape?.() ?? context.tools.definitions.type(ELEMENT.code)?.shape();
  if (shape) checkObject({ node, type, value: companion }, shape, place, context, checkValue);
}
