import { expect, it } from 'vitest';
import { ownStructures } from '../standards/fhir/definitions/index.ts';
import { loadFhirBase } from './fhir-base.ts';

it('a source tree that was never built has FHIR R4 and our profiles', () => {
  const base = loadFhirBase();
  expect(base.structures.map(({ url }) => url)).toContain('http://hl7.org/fhir/StructureDefinition/Immunization');
  expect(ownStructures(base).map(({ name }) => name)).toContain('BeVaccination');
});
