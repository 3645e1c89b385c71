/** Laboratory results: reports as documents, and results that came on their own. Source: hl7.fhir.be.lab 1.0.1 (fhir-be facts 6). */
import type { Careset } from './careset.ts';

const LAB = 'https://www.ehealth.fgov.be/standards/fhir/lab/StructureDefinition';
const BASE = 'http://hl7.org/fhir/StructureDefinition';
const VERSIONS = ['1.0.1'];
const rights = { kind: 'labresult', category: 'lab-result' } as const;

/** One Bundle a report; it says its profile in its Composition, or where it has none in its DiagnosticReport. */
export const labReport: Careset = {
  name: 'lab',
  type: 'Bundle',
  profiles: {
    [`${LAB}/be-laboratory-report-composition`]: VERSIONS,
    [`${LAB}/be-laboratory-report`]: VERSIONS,
  },
  rights,
  again: 'new-version',
  parts: {
    Composition: `${LAB}/be-laboratory-report-composition|1.0.1`,
    DiagnosticReport: `${LAB}/be-laboratory-report|1.0.1`,
    Media: `${BASE}/Media|4.0.1`,
    Observation: `${LAB}/be-observation-laboratory|1.0.1`,
    ServiceRequest: `${BASE}/ServiceRequest|4.0.1`,
    Specimen: `${LAB}/be-specimen-laboratory|1.0.1`,
  },
};

/** A result without its report. */
export const labObservation: Careset = {
  name: 'lab',
  type: 'Observation',
  profiles: { [`${LAB}/be-observation-laboratory`]: VERSIONS },
  rights,
  again: 'conflict',
};
