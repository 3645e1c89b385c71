/** Resources of the Belgian caresets about invented people, as a practice would send them. */

const BE = 'https://www.ehealth.fgov.be/standards/fhir';
export const SSIN = `${BE}/core/NamingSystem/ssin`;
const intended = (canonical: string) => ({
  url: `${BE}/infsec/StructureDefinition/be-ext-intended-profile`,
  valueCanonical: canonical,
});
const VACCINATION = `${BE}/vaccination/StructureDefinition/be-vaccination|1.1.2`;
const ALLERGY = `${BE}/allergy/StructureDefinition/be-allergyintolerance|1.2.0`;

const RESULT = `${BE}/lab/StructureDefinition/be-observation-laboratory|1.0.1`;

const byNumber = (ssin: string) => ({ identifier: { system: SSIN, value: ssin } });
const recorder = { identifier: { system: `${BE}/core/NamingSystem/nihdi`, value: '10000012004' } };

export const vaccinationOf = (ssin: string, more: object = {}) => ({
  resourceType: 'Immunization',
  extension: [
    intended(VACCINATION),
    { url: `${BE}/core/StructureDefinition/be-ext-recorder`, valueReference: recorder },
  ],
  status: 'completed',
  vaccineCode: { coding: [{ system: 'http://snomed.info/sct', code: '871765008' }] },
  patient: byNumber(ssin),
  occurrenceDateTime: '2026-03-02',
  recorded: '2026-03-02T10:00:00+01:00',
  ...more,
});

/** A laboratory result without its report. */
export const resultOf = (ssin: string, more: object = {}) => ({
  resourceType: 'Observation',
  extension: [intended(RESULT)],
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '718-7' }] },
  subject: byNumber(ssin),
  effectiveDateTime: '2026-03-02',
  valueQuantity: { value: 14.2, unit: 'g/dL', system: 'http://unitsofmeasure.org', code: 'g/dL' },
  ...more,
});

export const allergyOf = (ssin: string, more: object = {}) => ({
  resourceType: 'AllergyIntolerance',
  extension: [intended(ALLERGY)],
  clinicalStatus: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', code: 'active' }],
  },
  verificationStatus: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification', code: 'confirmed' }],
  },
  code: { coding: [{ system: 'http://snomed.info/sct', code: '91936005' }] },
  patient: byNumber(ssin),
  recordedDate: '2026-03-02',
  recorder,
  ...more,
});
