/** Vaccinations and allergies that the vault takes, of an invented patient. */
const BE = 'https://www.ehealth.fgov.be/standards/fhir';
export const SSIN = `${BE}/core/NamingSystem/ssin`;
const intended = (canonical: string) => ({
  url: `${BE}/infsec/StructureDefinition/be-ext-intended-profile`,
  valueCanonical: `${BE}/${canonical}`,
});
const recorder = { identifier: { system: `${BE}/core/NamingSystem/nihdi`, value: '10000012004' } };
const CODES = ['871765008', '871742003', '1181000221105', '28531000087107', '871751006'];

export const vaccination = (ssin: string, at: number) => ({
  resourceType: 'Immunization',
  extension: [
    intended('vaccination/StructureDefinition/be-vaccination|1.1.2'),
    { url: `${BE}/core/StructureDefinition/be-ext-recorder`, valueReference: recorder },
  ],
  status: 'completed',
  vaccineCode: { coding: [{ system: 'http://snomed.info/sct', code: CODES[at % CODES.length] }] },
  patient: { identifier: { system: SSIN, value: ssin } },
  occurrenceDateTime: `20${10 + (at % 16)}-0${1 + (at % 9)}-1${at % 9}`,
  recorded: '2026-03-02T10:00:00+01:00',
});
export const allergy = (ssin: string) => ({
  resourceType: 'AllergyIntolerance',
  extension: [intended('allergy/StructureDefinition/be-allergyintolerance|1.2.0')],
  clinicalStatus: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', code: 'active' }],
  },
  verificationStatus: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification', code: 'confirmed' }],
  },
  code: { coding: [{ system: 'http://snomed.info/sct', code: '91936005' }] },
  patient: { identifier: { system: SSIN, value: ssin } },
  recordedDate: '2026-03-02',
  recorder,
});
