/** Finds what a reference names inside the same document: contained, or an entry of the Bundle. Source: FHIR R4, 2.3.2 and 2.36.4.1. */
import { isObject, type JsonObject, objectsOf, textOf } from '../json.ts';

export type Resolve = (reference: string) => JsonObject | undefined;

const HISTORY = /\/_history\/[^/]+$/;

/** By `fullUrl`, and by type and id. The first of a name stands. */
function entriesOf(bundle: JsonObject): ReadonlyMap<string, JsonObject> {
  const entries = new Map<string, JsonObject>();
  const put = (name: string | undefined, resource: JsonObject): void => {
    if (name !== undefined && !entries.has(name)) entries.set(name, resource);
  };
  for (const entry of objectsOf(bundle, 'entry')) {
    const { resource } = entry;
    if (!isObject(resource)) continue;
    put(textOf(entry, 'fullUrl'), resource);
    const id = textOf(resource, 'id');
    if (id !== undefined) put(`${textOf(resource, 'resourceType')}/${id}`, resource);
  }
  return entries;
}

/** Looks in the resource itself, then in the document it stands in. */
export function resolverOf(resource: JsonObject, outside: Resolve): Resolve {
  let entries: ReadonlyMap<string, JsonObject> | undefined;
  let contained: ReadonlyMap<string, JsonObject> | undefined;
  return (reference) => {
    if (reference === '#') return resource;
    if (reference.startsWith('#')) {
      contained ??= new Map(objectsOf(resource, 'contained').map((one) => [`#${textOf(one, 'id') ?? ''}`, one]));
      return contained.get(reference);
    }
    if (resource.resourceType !== 'Bundle') return outside(reference);
    entries ??= entriesOf(resource);
    return entries.get(reference.replace(HISTORY, '')) ?? outside(reference);
  };
}
