/** The paths of a FHIR resource, and what in it is structure. Source: FHIR R4 2.6.2; FHIRPath 2. */
import type { Paths } from './lost.ts';

/** The kind of a resource, its address in the bundle, the profiles it claims: the other standard says them by itself. */
const STRUCTURE: ReadonlySet<string> = new Set(['resourceType', 'fullUrl', 'meta', 'id']);

export const fhirPaths: Paths = {
  between: '.',
  first: 0,
  transparent: new Set(),
  textOf: () => undefined,
  isSilent: (name) => STRUCTURE.has(name),
};
