export type { ActingCaregiver, Caller, Door } from './caller.ts';
export type { CaregiverKey, InstitutionKey, ItemKey, OfficerKey, PatientKey, SoftwareKey } from './keys.ts';
export { caregiverKey, institutionKey, itemKey, officerKey, patientKey, softwareKey } from './keys.ts';
