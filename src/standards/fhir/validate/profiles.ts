/** Against which profiles a resource is validated. Source: infsec 1.2.0 (intended profile); FHIR R4, Resource.meta.profile. */
import { isObject, type JsonObject, listOf, objectsOf } from './json.ts';

const INTENDED = 'https://www.ehealth.fgov.be/standards/fhir/infsec/StructureDefinition/be-ext-intended-profile';

export interface ProfileChoice {
  readonly profiles: readonly string[];
  /** What named them. */
  readonly by: 'intended-profile' | 'meta-profile' | 'default' | 'base';
}

const texts = (values: readonly unknown[]): readonly string[] =>
  values.filter((value): value is string => typeof value === 'string');

/** The intended profile, which goes first and must be known; else those in meta; else ours for the type; else the base. */
export function profilesFor(resource: JsonObject, defaults: ReadonlyMap<string, string>): ProfileChoice {
  const intended = objectsOf(resource, 'extension').filter(({ url }) => url === INTENDED);
  const named = texts(intended.map(({ valueCanonical }) => valueCanonical));
  if (named.length > 0) return { profiles: named, by: 'intended-profile' };
  const meta = isObject(resource.meta) ? texts(listOf(resource.meta, 'profile')) : [];
  if (meta.length > 0) return { profiles: meta, by: 'meta-profile' };
  const usual = defaults.get(String(resource.resourceType));
  return usual === undefined ? { profiles: [], by: 'base' } : { profiles: [usual], by: 'default' };
}
