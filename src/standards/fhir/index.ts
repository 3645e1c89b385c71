export type { Coding, Pattern } from './audit-codes.ts';
export { type AuditEvent, type AuditFacts, auditEvent, type Party } from './audit-event.ts';
export { beDocumentReference, everyDocumentReference } from './be-document-reference.ts';
export { beOrganization, type OrganizationFacts } from './be-organization.ts';
export { bePatient, SSIN_SYSTEMS } from './be-patient.ts';
export { bePractitioner, type PractitionerFacts } from './be-practitioner.ts';
export { bePractitionerRole } from './be-practitioner-role.ts';
export { beNumber, CD_HCPARTY } from './be-systems.ts';
export { exportManifest, FHIR_NDJSON, type KickOff, ndjsonLine, readKickOff, sentParameters } from './bulk/index.ts';
export { type ByteEntry, bundleBytes } from './bundle-bytes.ts';
export {
  bundleNumber,
  type DocumentEntry,
  type DocumentFault,
  type FoundReference,
  isOlder,
  type Link,
  linkEdits,
  type Moments,
  momentsOf,
  profileCarrier,
  type ReportDocument,
  readDocument,
  referencesIn,
  reportNumber,
  resolverOf,
  subjectsInDocument,
} from './document/index.ts';
export { CD_TRANSACTION, kindsOf } from './document-types.ts';
export { expressionOf } from './expression.ts';
export { incomplete } from './incomplete.ts';
export { type IntendedProfile, intendedProfile } from './intended-profile.ts';
export { type Edits, type JsonFault, type JsonText, readJson, serverEdits, splice } from './json/index.ts';
export { isObject, type JsonObject, listAt, objectAt, textAt } from './json-object.ts';
export { matchesPatient } from './narrowing.ts';
export { type IssueFacts, operationOutcome } from './outcome.ts';
export { applyPatch, type PatchFault } from './patch/json-patch.ts';
export { type Provenance, provenance } from './provenance.ts';
export {
  acceptedPseudonyms,
  isPseudonym,
  PSEUDONYMIZATION,
  type PseudonymVersion,
  printPseudonyms,
  pseudonymsIn,
} from './pseudonym.ts';
export { readSentPatient, type SentPatient, type SentPatientFault } from './read-patient.ts';
export type {
  DocumentReference,
  Identifier,
  IssueType,
  OperationOutcome,
  Patient,
  Reference,
  Resource,
} from './resources.ts';
export { capabilityStatement, type Security, securityService } from './rest/capability-statement.ts';
export { FHIR_JSON, handlingOf, takesJson, takesNdjson } from './rest/format.ts';
export { isServed, type ServedTypeName, servedTypeNames } from './rest/served.ts';
export { readToken } from './rest/token.ts';
export { versionsOf } from './rest/version-tag.ts';
export {
  type Criterion,
  chiefDateOf,
  countsOnly,
  type DateValue,
  fold,
  type Include,
  type IndexEntries,
  indexOf,
  isFault,
  isSearched,
  matches,
  type NamedPatient,
  type Naming,
  type Pair,
  type Prefix,
  parametersOf,
  patientNamed,
  pointsAt,
  type QuantityValue,
  type ReferenceValue,
  readCriterion,
  readSearch,
  readTokenValue,
  type Search,
  type SearchedType,
  type SearchFault,
  selfLink,
  type Test,
  type TokenValue,
} from './search/index.ts';
export { searchset } from './searchset.ts';
export { type KeptEntry, searchsetBytes } from './searchset-bytes.ts';
export { type NamedSubject, type SubjectAt, subjectsIn } from './subject.ts';
export {
  type CodeSystem,
  canonicalParts,
  caresetTerminology,
  displayIn,
  type ExpandQuestion,
  expand,
  expansionOf,
  issueWords,
  type Library,
  lookup,
  lookupParameters,
  type Membership,
  makeTerminology,
  type Question,
  questionOfPairs,
  questionOfParameters,
  type Resources,
  type TermCoding,
  type TermIssue,
  type Terminology,
  terminologyCapabilities,
  terminologyStatement,
  termOutcome,
  type ValidateQuestion,
  type ValueSet,
  validateCode,
  verdictParameters,
} from './terminology/index.ts';
