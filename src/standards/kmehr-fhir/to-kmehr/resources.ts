/** The resources of a bundle, or one alone, and where references lead. Source: FHIR R4 2.3.0.1 (contained), 2.36.4 (resolving in a bundle). */
import { type Fields, fieldsIn, listIn, peek } from './source.ts';

export interface Resources {
  readonly bundle: Fields | undefined;
  readonly all: readonly Fields[];
  readonly of: (...types: readonly string[]) => readonly Fields[];
  /** What a reference leads to; nothing when it leads out of the bundle. */
  readonly follow: (reference: Fields | undefined, from: Fields) => Fields | undefined;
}

export const typeOf = (resource: Fields): string => peek(resource, 'resourceType');

function addressed(bundle: Fields): Map<string, Fields> {
  const found = new Map<string, Fields>();
  for (const entry of listIn(bundle, 'entry')) {
    const resource = fieldsIn(entry, 'resource');
    if (!resource) continue;
    found.set(`${typeOf(resource)}/${peek(resource, 'id')}`, resource);
    found.set(peek(entry, 'fullUrl'), resource);
  }
  return found;
}

const resourceIn = (entry: Fields): readonly Fields[] => {
  const resource = fieldsIn(entry, 'resource');
  return resource ? [resource] : [];
};

export function resourcesOf(source: Fields): Resources {
  const isBundle = typeOf(source) === 'Bundle';
  const addresses = isBundle ? addressed(source) : new Map<string, Fields>();
  const all: readonly Fields[] = isBundle ? listIn(source, 'entry').flatMap(resourceIn) : [source];
  return {
    bundle: isBundle ? source : undefined,
    all,
    of: (...types) => all.filter((resource) => types.includes(typeOf(resource))),
    follow: (reference, from) => {
      const to = peek(reference, 'reference');
      if (!to.startsWith('#')) return addresses.get(to);
      return listIn(from, 'contained').find((one) => `#${peek(one, 'id')}` === to);
    },
  };
}
