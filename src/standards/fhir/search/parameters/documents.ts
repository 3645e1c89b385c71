/** Search parameters of documents, and of who did what to them. Source: FHIR R4, "searchparameter-registry"; IHE MHD 4.2, ITI-67; International Patient Access 1.0. */
import { code, date, reference, type SearchParameter, string, token } from './parameter.ts';

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

/** What the registry of documents can answer. */
const documentReference: readonly SearchParameter[] = [
  token('identifier', 'masterIdentifier | identifier', {
    personal: true,
    documentation: 'The number its sender gave.',
  }),
  reference('patient', 'subject', 'Patient', { documentation: 'One patient; or `patient.identifier`.' }),
  reference('subject', 'subject', 'Patient', { documentation: 'One patient; or `subject.identifier`.' }),
  code('status', 'status', 'document-reference-status'),
  token('type', 'type', { documentation: 'LOINC or CD-TRANSACTION.' }),
  token('category', 'category', { documentation: 'CD-TRANSACTION.' }),
  date('date', 'date', { documentation: 'When it was registered here.' }),
  date('period', 'context.period', { documentation: 'When it was written.' }),
  date('creation', 'content.attachment.creation', { documentation: 'When it was written.' }),
  reference('author', 'author', 'Practitioner PractitionerRole Organization', {
    documentation: 'Of the register of this server; or `author.identifier`: NIHDI, CBE or EHP number.',
  }),
  string('author.family', 'author.contained.name.family', { documentation: 'How a word of its name begins.' }),
  string('author.given', 'author.contained.name.given', { documentation: 'How a word of its name begins.' }),
];

/** What the vault knows of who put each version. */
const provenance: readonly SearchParameter[] = [
  reference('target', 'target', '', { documentation: 'A resource of the vault, or one version of it.' }),
  reference('patient', 'target', 'Patient', { documentation: 'In whose record the target stands.' }),
  reference('agent', 'agent.who', 'Practitioner Organization', {
    documentation: 'Of the register of this server; or `agent.identifier`: NIHDI, CBE or EHP number.',
  }),
  date('recorded', 'recorded'),
];

/** What the trail can answer. */
const auditEvent: readonly SearchParameter[] = [
  reference('patient', 'agent.who | entity.what', 'Patient', { documentation: 'Whose trail; without it one’s own.' }),
  reference('agent', 'agent.who', 'Practitioner Organization Patient', {
    documentation: 'Of the register of this server; or `agent.identifier`: NIHDI, CBE or EHP number.',
  }),
  reference('entity', 'entity.what', '', { documentation: 'A resource of this server.' }),
  token('type', 'type'),
  token('subtype', 'subtype', { documentation: 'Of FHIR, or of the house: the act.' }),
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
