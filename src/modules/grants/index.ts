export type {
  ActingCaregiver,
  Actor,
  BarredCaller,
  Caller,
  CaregiverRecognition,
  CaregiverStatus,
  Door,
  EndUser,
} from './caller.ts';
export type { CaregiverKey, InstitutionKey, ItemKey, OfficerKey, PatientKey, SoftwareKey } from './keys.ts';
export { caregiverKey, institutionKey, itemKey, officerKey, patientKey, softwareKey } from './keys.ts';
export type { Act, Basis, OwnLimits, Question, RecordLimits } from './question.ts';
export { acts } from './question.ts';
export type { Disclosure, RecordGrant, RecordGrantFacts } from './record-grant.ts';
export { discloseUnder, intendUnder, readGrant } from './record-grant.ts';
export type { Refusal, RefusalReason } from './refusal.ts';
export type { Register, RegisterGrant, RegisterNote } from './register-grant.ts';
export { noteUnder, readRegisterGrant, registerNames } from './register-grant.ts';
export type { ApplicationLimits, AskedResource, Interaction, Narrowing, ResourceScope } from './scope.ts';
export type { SystemGrant } from './system.ts';
export { systemTransaction } from './system.ts';
