/** Walks from a resource to the elements at a path. Source: FHIR R4, "search" 3.1.1.4 (expressions). */
import { isObject, type JsonObject, memberOf } from '../../json-object.ts';

/** A step from a reference to the resource that is contained under its name. */
const CONTAINED = 'contained';
const FIRST_STEP = 0;

export function elementsAt(resource: JsonObject, path: readonly string[]): readonly unknown[] {
  let found: unknown[] = [resource];
  for (const [at, step] of path.entries())
    found = found.flatMap((one) =>
      step === CONTAINED && at > FIRST_STEP ? (containedAt(resource, one) ?? []) : childrenOf(one, step),
    );
  return found;
}

export function childrenOf(value: unknown, name: string): readonly unknown[] {
  const child = memberOf(value, name);
  return (Array.isArray(child) ? child : [child]).filter((one) => one !== null && one !== undefined);
}

export const firstTextAt = (value: unknown, name: string): string | undefined => {
  const [text] = childrenOf(value, name);
  return typeof text === 'string' ? text : undefined;
};

/** What a reference like `#p1` means. */
export function containedAt(resource: JsonObject, reference: unknown): JsonObject | undefined {
  const id = firstTextAt(reference, 'reference');
  if (!id?.startsWith('#')) return undefined;
  return childrenOf(resource, 'contained')
    .filter(isObject)
    .find((one) => one.id === id.slice(1));
}
