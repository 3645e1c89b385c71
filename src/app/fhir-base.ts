/** Reads the parts of FHIR R4 that the build left beside the program, or a test run beside the packages. */
import { existsSync, readFileSync } from 'node:fs';
import { type FhirBase, readFhirBase } from '../standards/fhir/definitions/index.ts';

const PLACES = ['./fhir-r4.json', '../../node_modules/.cache/zenne/fhir-r4.json'];

export function loadFhirBase(): FhirBase {
  const file = PLACES.map((place) => new URL(place, import.meta.url)).find((place) => existsSync(place));
  if (!file) throw new Error('fhir-r4.json is missing: the build makes it (bin/fhir-base.mjs)');
  return readFhirBase(readFileSync(file, 'utf8'));
}
