/** Bundles: a collection of caresets, or a document. Source: FHIR R4 Bundle, bdl-7, bdl-9, bdl-10, bdl-11. */
import { instantOf } from '../dates.ts';
import { dated, defined, type Made } from '../made.ts';
import { systems } from '../systems.ts';
import type { Identifier } from './identifiers.ts';
import { idIn, type Scope } from './scope.ts';

const entryOf = (resource: Made): object => ({ fullUrl: `urn:uuid:${resource.id}`, resource });

interface Parts {
  readonly type: 'collection' | 'document';
  readonly profile?: string;
  readonly identifier?: Identifier | undefined;
  readonly resources: readonly Made[];
}

export function bundleOf(scope: Scope, { type, profile, identifier, resources }: Parts): Made {
  const id = idIn(scope, `bundle ${type}`);
  return defined({
    resourceType: 'Bundle',
    id,
    ...(profile ? { meta: { profile: [profile] } } : {}),
    identifier: identifier ?? { system: systems.uri, value: `urn:uuid:${id}` },
    type,
    ...dated('timestamp', instantOf(scope.recorded)),
    entry: resources.map(entryOf),
  });
}
