/** Our profile for a resource that names none. Source: the caresets this house accepts for writing. */
const BE = 'https://www.ehealth.fgov.be/standards/fhir';

export const defaultProfiles: ReadonlyMap<string, string> = new Map([
  ['Immunization', `${BE}/vaccination/StructureDefinition/be-vaccination`],
  ['AllergyIntolerance', `${BE}/allergy/StructureDefinition/be-allergyintolerance`],
  ['DiagnosticReport', `${BE}/lab/StructureDefinition/be-laboratory-report`],
  ['Composition', `${BE}/lab/StructureDefinition/be-laboratory-report-composition`],
  ['Observation', `${BE}/lab/StructureDefinition/be-observation-laboratory`],
  ['Specimen', `${BE}/lab/StructureDefinition/be-specimen-laboratory`],
  ['Patient', `${BE}/core/StructureDefinition/be-patient`],
  ['Practitioner', `${BE}/core/StructureDefinition/be-practitioner`],
  ['PractitionerRole', `${BE}/core/StructureDefinition/be-practitionerrole`],
  ['Organization', `${BE}/core/StructureDefinition/be-organization`],
]);
