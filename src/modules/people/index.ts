export type { Caregiver, NewCaregiver } from './caregivers.ts';
export { addCaregiver, callerSsin, caregiverByKey, caregiversOfPerson, findCaregiver } from './caregivers.ts';
export { endCircle, registerCircle } from './circles.ts';
export type { PartyDescription } from './describe.ts';
export { describeParties, namesOf } from './describe.ts';
export {
  caregiversNamed,
  type FoundParty,
  findParties,
  MOST_FOUND,
  partyByNumber,
  SEARCH_CHARS,
} from './find-party.ts';
export { HOUSE, traceHouse } from './house-trace.ts';
export { type CaregiverElsewhere, findHub, type KnownHub, rememberElsewhere } from './hubs.ts';
export type { Institution } from './institutions.ts';
export {
  actsFor,
  addInstitution,
  addSoftware,
  findInstitution,
  housesOf,
  register,
} from './institutions.ts';
export { type Leak, type LeakScan, scanLeaks } from './leaks/scan-leaks.ts';
export type { LinkHolder, ShownHolder } from './link-holders.ts';
export { findLinkHolder, holdersOf } from './link-holders.ts';
export { findByLocalId, parseLocalId, printLocalId, registerWithoutNumber } from './local-id.ts';
export { keysOfRecord, looksAtOwnName, namesOfRecords, numbersOf, type PublicNumber } from './looked-up.ts';
export {
  decideMerge,
  isOwnRecord,
  listMerges,
  type Merge,
  type MergeOutcome,
  type MergeParty,
  mergeDetails,
  type ProposalFault,
  type ProposalOutcome,
  proposeMerge,
  proposeUnmerge,
  recordsOfMerge,
} from './merge/index.ts';
export {
  addOfficer,
  changeRole,
  insertOfficer,
  listOfficers,
  type OfficeRole,
  type OfficerAccount,
  officeRoles,
  officerOf,
  officerOfPerson,
  rolesOfOfficer,
} from './officers.ts';
export type { RegisterPatient } from './on-register.ts';
export { patientsOnRegister } from './on-register.ts';
export { patientNumber, personNumber } from './open-numbers.ts';
export type {
  Asked,
  Cobrha,
  CobrhaChange,
  NationalChange,
  NationalRegister,
  Recognition,
  RegisteredPerson,
  UnreadableChange,
} from './outside.ts';
export type { PatientDetails } from './patients.ts';
export {
  findPatient,
  hashSsin,
  makePatientKey,
  PatientJustRegistered,
  registerPatient,
} from './patients.ts';
export {
  organizationOfPublicId,
  patientOfPublicId,
  practitionerOfPublicId,
  publicOrganizationId,
  publicPatientId,
  publicPractitionerId,
} from './public-ids.ts';
export { type KnownPatient, readPatient } from './read-patient.ts';
export {
  isSearchable,
  type PartyNumber,
  type RegisteredParty,
  registeredParties,
  type WantedParty,
} from './registered-parties.ts';
export {
  type Applied,
  closeDeadChange,
  cobrhaRegister,
  type DeadChange,
  type DeadName,
  type DeadOutcome,
  deadChange,
  deadChanges,
  type HeardRegister,
  letRetry,
  type NationalContext,
  nationalRegister,
  type OutsideRegister,
  recordsOfDeadChange,
  registersHeard,
  retryDeadChange,
  type TakenIn,
  takeIn,
} from './registers/index.ts';
export {
  type Acceptance,
  acceptRules,
  askRegistration,
  checkAgain,
  type DecisionOutcome,
  decideRegistration,
  endRules,
  expireRegistrations,
  type GuarantorOutcome,
  type NewRegistration,
  nameGuarantor,
  ownRegistration,
  type Registration,
  type RegistrationContext,
  type RegistrationDecision,
  type RegistrationOutcome,
  readAcceptance,
  registerAgain,
  remindOnSunday,
  waitingRegistrations,
} from './registration/index.ts';
export {
  decideRepresentation,
  type EndOutcome,
  endRepresentation,
  endTie,
  keysOfAll,
  listRepresentations,
  type NamedTie,
  type NewRepresentation,
  pairOf,
  proposeRepresentation,
  REFERENCE_CHARS,
  type RelatedPerson,
  type RepresentationDecisionFault,
  type RepresentationDetails,
  type RepresentationFault,
  type RepresentationProposal,
  recordIncapacity,
  recordRepresentation,
  representationDetails,
  representativesOf,
  representedBy,
  type StandingTies,
  standingTies,
  type Tie,
  type TypedEntry,
  tieDetails,
} from './representation/index.ts';
export { eyesFault, isSamePerson, type Officer } from './rules/four-eyes.ts';
export { currentRules } from './rules/network-rules.ts';
export {
  childKinds,
  type EntryKind,
  entryKinds,
  proofKinds,
  type RepresentationKind,
  representationKinds,
} from './rules/representation.ts';
export { tellOfficers } from './tell-officers.ts';
export { isOwnParty, viewParty } from './view-party.ts';
export { viewPatient } from './view-patient.ts';
