/** Addresses of code systems and value sets. Source: FHIR R4; HL7 Belgium; FHIR facts 1.1. */
const BE = 'https://www.ehealth.fgov.be/standards/fhir';

export const SNOMED = 'http://snomed.info/sct';
/** The Belgian edition; which month of it, our tables do not depend on. */
export const SNOMED_BE = 'http://snomed.info/sct/11000172109';
export const LOINC = 'http://loinc.org';
export const UCUM = 'http://unitsofmeasure.org';

export const fhirSystem = (name: string): string => `http://hl7.org/fhir/${name}`;
export const hl7System = (name: string): string => `http://terminology.hl7.org/CodeSystem/${name}`;
export const beSystem = (guide: string, name: string): string => `${BE}/${guide}/CodeSystem/${name}`;

export const fhirSet = (name: string): string => `http://hl7.org/fhir/ValueSet/${name}`;
export const hl7Set = (name: string): string => `http://terminology.hl7.org/ValueSet/${name}`;
export const beSet = (guide: string, name: string): string => `${BE}/${guide}/ValueSet/${name}`;
