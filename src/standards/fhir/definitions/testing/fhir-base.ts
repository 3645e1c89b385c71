/** FHIR R4 for tests of standards, which know no app. Made before the first test (vitest.config.ts). */
import { readFileSync } from 'node:fs';
import { readFhirBase } from '../index.ts';

const FILE = new URL('../../../../../node_modules/.cache/zenne/fhir-r4.json', import.meta.url);

export const testFhirBase = readFhirBase(readFileSync(FILE, 'utf8'));
