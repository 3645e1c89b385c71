export type { Caregiver, NewCaregiver } from './caregivers.ts';
export { addCaregiver, caregiverByKey, findCaregiver } from './caregivers.ts';
export type { PartyDescription } from './describe.ts';
export { describeParties, namesOf } from './describe.ts';
export { type FoundParty, findParties, partyByNumber, SEARCH_CHARS } from './find-party.ts';
export type { Institution } from './institutions.ts';
export {
  actsFor,
  addInstitution,
  addOfficer,
  addSoftware,
  findInstitution,
  register,
} from './institutions.ts';
export type { PatientDetails } from './patients.ts';
export {
  findPatient,
  hashSsin,
  makePatientKey,
  PatientJustRegistered,
  readPatient,
  registerPatient,
} from './patients.ts';
export type { NewRepresentation, RelatedPerson, RepresentationKind } from './representation.ts';
export {
  endRepresentation,
  recordIncapacity,
  recordRepresentation,
  representationKinds,
  representativesOf,
  representedBy,
} from './representation.ts';
