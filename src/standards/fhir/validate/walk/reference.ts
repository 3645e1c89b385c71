/** What a reference may point at: by its text, by `type`, or by the resource itself where it is at hand. Source: FHIR R4, 2.3. */
import { isObject, type JsonObject, listOf, textOf } from '../json.ts';
import type { ObjectItem } from './item.ts';
import { say, type WalkContext } from './walk-context.ts';

const REST = /\/([A-Z][A-Za-z]+)\/[A-Za-z0-9\-.]{1,64}(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/;
const R4 = 'http://hl7.org/fhir/StructureDefinition/';

const RELATIVE = /^([A-Z][A-Za-z]+)\/[A-Za-z0-9\-.]{1,64}(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/;

/** Of a canonical of a profile or a base type; unknown profiles say nothing. */
function targetType(canonical: string, context: WalkContext): string | undefined {
  if (canonical.startsWith(R4)) {
    const code = canonical.slice(R4.length);
    if (context.tools.definitions.isResource(code)) return code;
  }
  return context.tools.definitions.find(canonical)?.type;
}

/** A relative reference always tells it; an address that only looks so may be anything. */
function typeInText(reference: string, context: WalkContext): string | undefined {
  const relative = RELATIVE.exec(reference)?.[1];
  if (relative !== undefined) return relative;
  const code = /^https?:/.test(reference) ? REST.exec(reference)?.[1] : undefined;
  return code !== undefined && context.tools.definitions.isResource(code) ? code : undefined;
}

export function checkReference(item: ObjectItem, context: WalkContext): void {
  const { type, value, place } = item;
  if (type.targets.length === 0) return;
  const wanted = type.targets.map((target) => targetType(target, context));
  const reference = textOf(value, 'reference');
  const resolved = reference === undefined ? undefined : context.rules.resolve(reference);
  const said = [
    reference === undefined ? undefined : typeInText(reference, context),
    textOf(value, 'type'),
    resolved && textOf(resolved, 'resourceType'),
  ];
  const open = wanted.includes(undefined) || wanted.includes('Resource');
  const wrong = said.find((code) => code !== undefined && !open && !wanted.includes(code));
  if (wrong !== undefined) say(context, 'reference-target', place, wrong, [...new Set(wanted)].join(', '));
  else if (resolved) checkProfile(resolved, item, context);
}

/** A resource at hand follows one of the profiles named for its type. */
function checkProfile(resolved: JsonObject, { type, place }: ObjectItem, context: WalkContext): void {
  const { definitions } = context.tools;
  const known = type.targets.map((target) => definitions.find(target));
  const own = known.filter((target) => target?.type === resolved.resourceType);
  if (known.includes(undefined) || own.length === 0) return;
  // Base types, and profiles that the resource names itself, are asked where it stands.
  const named = isObject(resolved.meta) ? listOf(resolved.meta, 'profile') : [];
  if (own.some((target) => target && (target.url.startsWith(R4) || named.includes(target.url)))) return;
  if (own.some((target) => target !== undefined && context.probe.follows(resolved, target.url))) return;
  say(context, 'reference-profile', place, own.map((target) => target?.url).join(', '));
}
