/** Search parameters of what is found, given and known about a patient. Source: FHIR R4, "searchparameter-registry"; International Patient Access 1.0; DIGIRELAB phase 3. */
import { code, composite, date, quantity, reference, type SearchParameter, string, token } from './parameter.ts';

const PERSONS = 'Practitioner PractitionerRole Organization Patient RelatedPerson';
const PERFORMERS = `${PERSONS} CareTeam`;
const SUBJECTS = 'Patient Group Device Location';

const immunization: readonly SearchParameter[] = [
  token('identifier', 'identifier'),
  reference('patient', 'patient', 'Patient'),
  date('date', 'occurrenceDateTime'),
  code('status', 'status', 'event-status'),
  token('vaccine-code', 'vaccineCode'),
  token('target-disease', 'protocolApplied.targetDisease'),
  reference('performer', 'performer.actor', 'Practitioner PractitionerRole Organization'),
  reference('location', 'location', 'Location'),
  string('lot-number', 'lotNumber'),
  token('status-reason', 'statusReason'),
];

const allergyIntolerance: readonly SearchParameter[] = [
  token('identifier', 'identifier'),
  reference('patient', 'patient', 'Patient'),
  token('clinical-status', 'clinicalStatus'),
  token('verification-status', 'verificationStatus'),
  token('code', 'code | reaction.substance'),
  token('manifestation', 'reaction.manifestation'),
  code('category', 'category', 'allergy-intolerance-category'),
  code('criticality', 'criticality', 'allergy-intolerance-criticality'),
  code('type', 'type', 'allergy-intolerance-type'),
  date('date', 'recordedDate'),
  date('onset', 'reaction.onset'),
  reference('recorder', 'recorder', 'Practitioner PractitionerRole Patient RelatedPerson'),
  reference('asserter', 'asserter', 'Practitioner PractitionerRole Patient RelatedPerson'),
];

const observation: readonly SearchParameter[] = [
  token('identifier', 'identifier'),
  reference('patient', 'subject', 'Patient'),
  reference('subject', 'subject', SUBJECTS),
  token('category', 'category'),
  token('code', 'code'),
  token('combo-code', 'code | component.code'),
  date('date', 'effectiveDateTime | effectivePeriod | effectiveInstant'),
  code('status', 'status', 'observation-status'),
  quantity('value-quantity', 'valueQuantity'),
  quantity('combo-value-quantity', 'valueQuantity | component.valueQuantity'),
  token('value-concept', 'valueCodeableConcept'),
  composite('code-value-quantity', ['code', 'value-quantity']),
  composite('code-value-concept', ['code', 'value-concept']),
  reference('performer', 'performer', PERFORMERS),
  reference('specimen', 'specimen', 'Specimen'),
  reference('based-on', 'basedOn', 'ServiceRequest'),
  reference('has-member', 'hasMember', 'Observation'),
  reference('derived-from', 'derivedFrom', 'Observation DocumentReference'),
];

const diagnosticReport: readonly SearchParameter[] = [
  token('identifier', 'identifier'),
  reference('patient', 'subject', 'Patient'),
  reference('subject', 'subject', SUBJECTS),
  token('category', 'category'),
  token('code', 'code'),
  date('date', 'effectiveDateTime | effectivePeriod'),
  date('issued', 'issued'),
  code('status', 'status', 'diagnostic-report-status'),
  token('conclusion', 'conclusionCode'),
  reference('performer', 'performer', 'Practitioner PractitionerRole Organization CareTeam'),
  reference('results-interpreter', 'resultsInterpreter', 'Practitioner PractitionerRole Organization CareTeam'),
  reference('result', 'result', 'Observation'),
  reference('specimen', 'specimen', 'Specimen'),
  reference('based-on', 'basedOn', 'ServiceRequest'),
  reference('media', 'media.link', 'Media'),
];

const specimen: readonly SearchParameter[] = [
  token('identifier', 'identifier'),
  token('accession', 'accessionIdentifier'),
  reference('patient', 'subject', 'Patient'),
  reference('subject', 'subject', 'Patient Group Device Substance Location'),
  token('type', 'type'),
  code('status', 'status', 'specimen-status'),
  date('collected', 'collection.collectedDateTime | collection.collectedPeriod'),
  reference('collector', 'collection.collector', 'Practitioner PractitionerRole'),
  reference('parent', 'parent', 'Specimen'),
];

const serviceRequest: readonly SearchParameter[] = [
  token('identifier', 'identifier'),
  token('requisition', 'requisition'),
  reference('patient', 'subject', 'Patient'),
  reference('subject', 'subject', SUBJECTS),
  token('category', 'category'),
  token('code', 'code'),
  code('status', 'status', 'request-status'),
  code('intent', 'intent', 'request-intent'),
  date('authored', 'authoredOn'),
  reference('requester', 'requester', `${PERSONS} Device`),
  reference('specimen', 'specimen', 'Specimen'),
];

const media: readonly SearchParameter[] = [
  token('identifier', 'identifier'),
  reference('patient', 'subject', 'Patient'),
  reference('subject', 'subject', 'Patient Practitioner PractitionerRole Group Device Specimen Location'),
  token('type', 'type'),
  token('modality', 'modality'),
  code('status', 'status', 'event-status'),
  date('created', 'createdDateTime | createdPeriod'),
  reference('based-on', 'basedOn', 'ServiceRequest CarePlan'),
];

export const clinicalParameters = {
  Immunization: immunization,
  AllergyIntolerance: allergyIntolerance,
  Observation: observation,
  DiagnosticReport: diagnosticReport,
  Specimen: specimen,
  ServiceRequest: serviceRequest,
  Media: media,
} as const;
