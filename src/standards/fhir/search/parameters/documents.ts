/** Search parameters of documents, and of who did what to them. Source: FHIR R4, "searchparameter-registry"; IHE MHD 4.2, ITI-67; International Patient Access 1.0. */
import { code, date, reference, type SearchParameter, string, token, uri } from './parameter.ts';

const AUTHORS = 'Practitioner PractitionerRole Organization Device Patient RelatedPerson';
const CONFIDENTIALITY = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality';

const composition: readonly SearchParameter[] = [
  token('identifier', 'identifier'),
  reference('patient', 'subject', 'Patient'),
  reference('subject', 'subject', ''),
  token('type', 'type'),
  token('category', 'category'),
  token('section', 'section.code'),
  date('date', 'date'),
  date('period', 'event.period'),
  code('status', 'status', 'composition-status'),
  code('confidentiality', 'confidentiality', CONFIDENTIALITY),
  string('title', 'title'),
  reference('author', 'author', AUTHORS),
  reference('entry', 'section.entry', ''),
];

const bundle: readonly SearchParameter[] = [
  token('identifier', 'identifier'),
  reference('patient', '', 'Patient', { documentation: 'In whose record it stands.' }),
  code('type', 'type', 'bundle-type'),
  date('timestamp', 'timestamp'),
];

const documentReference: readonly SearchParameter[] = [
  token('identifier', 'masterIdentifier | identifier'),
  reference('patient', 'subject', 'Patient'),
  reference('subject', 'subject', 'Patient Practitioner Group Device'),
  code('status', 'status', 'document-reference-status'),
  token('type', 'type'),
  token('category', 'category'),
  date('date', 'date'),
  date('period', 'context.period'),
  token('setting', 'context.practiceSetting'),
  token('facility', 'context.facilityType'),
  token('event', 'context.event'),
  token('security-label', 'securityLabel'),
  token('format', 'content.format'),
  code('contenttype', 'content.attachment.contentType', 'urn:ietf:bcp:13'),
  uri('location', 'content.attachment.url'),
  reference('author', 'author', AUTHORS),
  string('author.family', 'author.contained.name.family', { personal: true }),
  string('author.given', 'author.contained.name.given', { personal: true }),
  reference('custodian', 'custodian', 'Organization'),
  reference('related', 'context.related', ''),
  reference('relatesto', 'relatesTo.target', 'DocumentReference'),
];

const provenance: readonly SearchParameter[] = [
  reference('target', 'target', ''),
  reference('patient', 'target', 'Patient'),
  reference('agent', 'agent.who', 'Practitioner PractitionerRole Organization Device Patient RelatedPerson'),
  reference('entity', 'entity.what', ''),
  date('recorded', 'recorded'),
];

const auditEvent: readonly SearchParameter[] = [
  reference('patient', 'agent.who | entity.what', 'Patient'),
  reference('agent', 'agent.who', 'Practitioner PractitionerRole Organization Device Patient RelatedPerson'),
  reference('entity', 'entity.what', ''),
  token('type', 'type'),
  token('subtype', 'subtype'),
  code('action', 'action', 'audit-event-action'),
  code('outcome', 'outcome', 'audit-event-outcome'),
  date('date', 'recorded'),
];

export const documentParameters = {
  Composition: composition,
  Bundle: bundle,
  DocumentReference: documentReference,
  Provenance: provenance,
  AuditEvent: auditEvent,
} as const;
