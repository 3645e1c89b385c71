/** The validator of the house, made once for a test file. */
import { openFhirValidator } from '../../src/app/fhir-validator.ts';

export const fhir = await openFhirValidator([]);
