/** An extension by its own definition, wherever it stands. Source: FHIR R4, 2.5 (ext-1, contexts of use). */

import type { Compiled, TypeUse } from '../compile/compiled.ts';
import { isObject, type JsonObject, listOf, textOf } from '../json.ts';
import { checkInvariants } from './invariants.ts';
import type { CheckValue, ObjectItem, Owner } from './item.ts';
import { checkObject } from './object.ts';
import { planOf } from './plan.ts';
import { say, type WalkContext } from './walk-context.ts';

export function checkExtension(item: ObjectItem, owner: Owner, context: WalkContext, checkValue: CheckValue): void {
  const { node, type, value, place } = item;
  const url = textOf(value, 'url') ?? '';
  const definition = definitionOf(url, type, context);
  const inner = definition ? { ...context, profile: definition.url } : context;
  if (definition && !definition.context.some((one) => mayStand(one, owner)))
    say(context, 'extension-context', place, url);
  if (!definition && url.includes(':'))
    say(context, node.name === 'modifierExtension' ? 'modifier-extension-unknown' : 'extension-unknown', place, url);
  const shapes = [definition?.shape(), node.shape?.()].filter((shape) => shape !== undefined);
  const generic = context.tools.definitions.type('Extension');
  if (shapes.length === 0 && generic) shapes.push(generic.shape());
  for (const shape of shapes) checkObject({ node, type, value }, shape, place, inner, checkValue);
  if (hasValue(value) === listOf(value, 'extension').length > 0) say(context, 'extension-value', place);
  checkInvariants(planOf(node, type, context.tools).invariants, value, place, context);
  if (definition) checkInvariants(definition.rules, value, place, inner);
}

/** The version that the profile names, when it names one. */
function definitionOf(url: string, { profiles }: TypeUse, context: WalkContext): Compiled | undefined {
  if (!url.includes(':')) return undefined;
  const named = profiles.find((profile) => profile.startsWith(`${url}|`));
  const found = context.tools.definitions.find(named ?? url);
  return found?.type === 'Extension' ? found : undefined;
}

const hasValue = (value: JsonObject): boolean => Object.keys(value).some((name) => /^_?value[A-Z]/.test(name));

/** An expression of FHIRPath is not asked: no guide of ours has one. */
function mayStand({ type, expression }: Compiled['context'][number], { node, type: of, value }: Owner): boolean {
  if (type === 'extension') return isObject(value) && value.url === expression;
  if (type !== 'element') return true;
  if (expression === 'Element') return true;
  if (expression === 'Resource' || expression === 'DomainResource') return of.kind === 'resource';
  return [node.path, node.basePath, of.code].includes(expression);
}
