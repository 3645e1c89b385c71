/** Codes of FHIR R4 AuditEvent as IHE BALP uses them. Source: IHE ITI Basic Audit Log Patterns 1.1, profiles PatientRead, PatientQuery, PatientCreate, PatientUpdate. */
export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

const coding =
  (system: string) =>
  (code: string, display?: string): Coding => ({ system, code, ...(display ? { display } : {}) });

const dicom = coding('http://dicom.nema.org/resources/ontology/DCM');
const participation = coding('http://terminology.hl7.org/CodeSystem/v3-ParticipationType');
const entityType = coding('http://terminology.hl7.org/CodeSystem/audit-entity-type');
const objectRole = coding('http://terminology.hl7.org/CodeSystem/object-role');
const interaction = coding('http://hl7.org/fhir/restful-interaction');
const reason = coding('http://terminology.hl7.org/CodeSystem/v3-ActReason');

export const REST = coding('http://terminology.hl7.org/CodeSystem/audit-event-type')('rest', 'Restful Operation');
export const SOURCE = dicom('110153', 'Source Role ID');
export const DESTINATION = dicom('110152', 'Destination Role ID');
export const APPLICATION = dicom('110150', 'Application');
export const RECIPIENT = participation('IRCP', 'information recipient');
export const AUTHOR = participation('AUT', 'author (originator)');
export const PROVIDER = coding('http://terminology.hl7.org/CodeSystem/v3-RoleClass')('PROV', 'healthcare provider');
export const PERSON = entityType('1', 'Person');
export const SYSTEM_OBJECT = entityType('2', 'System Object');
export const PATIENT_ROLE = objectRole('1', 'Patient');
export const REPORT_ROLE = objectRole('3', 'Report');
export const DOMAIN_RESOURCE_ROLE = objectRole('4', 'Domain Resource');
export const QUERY_ROLE = objectRole('24', 'Query');
export const REQUEST_ID = coding('https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType')('XrequestId');
export const APPLICATION_SERVER = coding('http://terminology.hl7.org/CodeSystem/security-source-type')(
  '4',
  'Application Server',
);
export const PURPOSES = {
  treatment: reason('TREAT', 'treatment'),
  emergency: reason('ETREAT', 'Emergency Treatment'),
  patient: reason('PATRQT', 'patient requested'),
  operations: reason('HOPERAT', 'healthcare operations'),
} as const;
export const SUCCESS = '0';
export const MINOR_FAILURE = '4';

/** The four patterns: how each is named, coded, and which way its data flow. */
export const PATTERNS = {
  read: { profile: 'PatientRead', action: 'R', subtype: interaction('read', 'read') },
  query: { profile: 'PatientQuery', action: 'E', subtype: interaction('search-type', 'search-type') },
  create: { profile: 'PatientCreate', action: 'C', subtype: interaction('create', 'create') },
  update: { profile: 'PatientUpdate', action: 'U', subtype: interaction('update', 'update') },
} as const;
export type Pattern = keyof typeof PATTERNS;

export const profileOf = (pattern: Pattern, hasPatient: boolean): string => {
  const { profile } = PATTERNS[pattern];
  const name = hasPatient ? profile : profile.replace('Patient', '');
  return `https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.${name}`;
};
