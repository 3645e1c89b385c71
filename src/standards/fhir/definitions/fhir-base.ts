/** FHIR R4 itself, cut down to what validation needs. `bin/fhir-base.mjs` makes the text that is read here. */
import type { StructureDefinition } from './structure-definition.ts';
import type { CodeSystem, SearchParameter, ValueSet } from './term-definitions.ts';

export interface FhirBase {
  /** Every datatype, the resources that are stored or that stored ones hold or point at, and HL7's extensions of these. */
  readonly structures: readonly StructureDefinition[];
  /** The sets to which elements of these are bound as `required` or `extensible`, and those that they are made of. */
  readonly valueSets: readonly ValueSet[];
  readonly codeSystems: readonly CodeSystem[];
  /** To compare our table of searches with. */
  readonly searchParameters: readonly SearchParameter[];
}

/** The text is our own build's: a broken one is a bug, which throws. */
export const readFhirBase = (text: string): FhirBase => JSON.parse(text);
