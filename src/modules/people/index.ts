export type { Caregiver, NewCaregiver } from './caregivers.ts';
export { addCaregiver, caregiverByKey, findCaregiver } from './caregivers.ts';
export { endCircle, registerCircle } from './circles.ts';
export type { PartyDescription } from './describe.ts';
export { describeParties, namesOf } from './describe.ts';
export type { Institution } from './institutions.ts';
export {
  actsFor,
  addInstitution,
  addOfficer,
  addSoftware,
  findInstitution,
  register,
} from './institutions.ts';
export type { LinkHolder, ShownHolder } from './link-holders.ts';
export { findLinkHolder, holdersOf } from './link-holders.ts';
export type { RegisterPatient } from './on-register.ts';
export { patientsOnRegister } from './on-register.ts';
export type { PatientDetails } from './patients.ts';
export {
  findPatient,
  hashSsin,
  makePatientKey,
  PatientJustRegistered,
  readPatient,
  registerPatient,
} from './patients.ts';
