/** The names of code systems, identifiers and profiles on both sides. Source: fhir-be facts 1.1, 2-8; HL7 terminology. */
const BE = 'https://www.ehealth.fgov.be/standards/fhir';

export const systems = {
  ssin: `${BE}/core/NamingSystem/ssin`,
  nihdi: `${BE}/core/NamingSystem/nihdi`,
  cbe: `${BE}/core/NamingSystem/cbe`,
  ehp: `${BE}/core/NamingSystem/ehp`,
  insuranceNumber: `${BE}/core/NamingSystem/insurancenumber`,
  hcparty: `${BE}/core/CodeSystem/cd-hcparty`,
  contactPerson: `${BE}/core/CodeSystem/cd-contact-person`,
  civilState: `${BE}/core/CodeSystem/cd-civilstate`,
  allergyId: `${BE}/allergy/NamingSystem/be-ns-allergy`,
  labReportId: 'https://www.ehealth.fgov.be/lab-report/diagnostic-report-id',
  labBundleId: 'https://www.ehealth.fgov.be/lab-report/bundle-id',
  cnk: `${BE}/medication/NamingSystem/be-ns-cnk-codes`,
  cti: `${BE}/medication/NamingSystem/be-ns-cti-extended-code`,
  vaccinnet: `${BE}/core/NamingSystem/vaccinnet-vaccinecode`,
  vaccineCode: `${BE}/vaccination/CodeSystem/be-cs-vaccine-code`,
  route: `${BE}/vaccination/CodeSystem/be-cs-vaccination-administration-route`,
  statusReason: `${BE}/vaccination/CodeSystem/be-cs-vaccination-status-reason`,
  problemCategory: `${BE}/core-clinical/CodeSystem/be-cs-problem-category`,
  willCategory: `${BE}/patientwill/CodeSystem/be-cs-patientwill-category`,
  willCode: `${BE}/patientwill/CodeSystem/be-cs-patientwill-code`,
  vaccineIndication: 'https://www.ehealth.fgov.be/standards/kmehr/en/tables/vaccine-indication-codes',
  albert: `${BE}/lab/CodeSystem/albert`,
  snomed: 'http://snomed.info/sct',
  loinc: 'http://loinc.org',
  atc: 'http://whocc.no/atc',
  icd10: 'http://hl7.org/fhir/sid/icd-10',
  icpc2: 'http://hl7.org/fhir/sid/icpc-2',
  ucum: 'http://unitsofmeasure.org',
  uri: 'urn:ietf:rfc:3986',
  language: 'urn:ietf:bcp:47',
  actReason: 'http://terminology.hl7.org/CodeSystem/v3-ActReason',
  allergyClinical: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical',
  allergyVerification: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification',
  conditionClinical: 'http://terminology.hl7.org/CodeSystem/condition-clinical',
  conditionVerification: 'http://terminology.hl7.org/CodeSystem/condition-ver-status',
  conditionCategory: 'http://terminology.hl7.org/CodeSystem/condition-category',
  observationCategory: 'http://terminology.hl7.org/CodeSystem/observation-category',
  interpretation: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
  diagnosticSection: 'http://terminology.hl7.org/CodeSystem/v2-0074',
  absent: 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips',
} as const;

const be = (guide: string, name: string): string => `${BE}/${guide}/StructureDefinition/${name}`;

/** Profiles with the version of their guide, which is what an intended profile names (decision 0066). */
export const profiles = {
  patient: `${be('core', 'be-patient')}|2.1.2`,
  practitioner: `${be('core', 'be-practitioner')}|2.1.2`,
  practitionerRole: `${be('core', 'be-practitionerrole')}|2.1.2`,
  organization: `${be('core', 'be-organization')}|2.1.2`,
  vaccination: `${be('vaccination', 'be-vaccination')}|1.1.2`,
  allergy: `${be('allergy', 'be-allergyintolerance')}|1.2.0`,
  problem: `${be('core-clinical', 'be-problem')}|1.1.0`,
  procedure: `${be('core-clinical', 'be-procedure')}|1.1.0`,
  patientWill: `${be('patientwill', 'be-patientwill')}|1.0.0`,
  careTeam: `${be('patient-care', 'be-careteam')}|1.1.0`,
  labComposition: `${be('lab', 'be-laboratory-report-composition')}|1.0.1`,
  labReport: `${be('lab', 'be-laboratory-report')}|1.0.1`,
  labObservation: `${be('lab', 'be-observation-laboratory')}|1.0.1`,
} as const;

/** As resources claim it: without a version. */
export const unversioned = (profile: string): string => profile.replace(/\|.*/, '');

export const extensions = {
  intendedProfile: be('infsec', 'be-ext-intended-profile'),
  recorder: be('core', 'be-ext-recorder'),
  administeredProduct: be('vaccination', 'be-ext-administeredProduct'),
  vaccinationNote: be('vaccination', 'be-ext-simple-note'),
  note: be('core', 'be-ext-simple-note'),
  allergyType: be('allergy', 'be-ext-allergy-type'),
  procedureRecorded: 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Procedure.recorded',
  streetName: 'http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-streetName',
  houseNumber: 'http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-houseNumber',
  postBox: 'http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-postBox',
  birthPlace: 'http://hl7.org/fhir/StructureDefinition/patient-birthPlace',
} as const;

const IPS = 'http://hl7.org/fhir/uv/ips/StructureDefinition';

/** Profiles of the International Patient Summary, which one names without a version. */
export const ipsProfiles = {
  bundle: `${IPS}/Bundle-uv-ips`,
  composition: `${IPS}/Composition-uv-ips`,
  patient: `${IPS}/Patient-uv-ips`,
  allergy: `${IPS}/AllergyIntolerance-uv-ips`,
  condition: `${IPS}/Condition-uv-ips`,
  immunization: `${IPS}/Immunization-uv-ips`,
  medication: `${IPS}/Medication-uv-ips`,
  medicationStatement: `${IPS}/MedicationStatement-uv-ips`,
  procedure: `${IPS}/Procedure-uv-ips`,
} as const;
