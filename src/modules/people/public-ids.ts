/** The ids under which people are FHIR resources: they lead nowhere without the house keys. Source: architecture, "Data". */
import { type KeyRing, parsePublicId, printPublicId } from '../../platform/sealing/index.ts';
import {
  type CaregiverKey,
  caregiverKey,
  type InstitutionKey,
  institutionKey,
  type PatientKey,
  patientKey,
} from '../grants/index.ts';

/** Stands for the person among the items of a record. */
const PERSON = '00000000-0000-7000-8000-000000000002';
/** Stands where an item has no patient. */
const NOBODY = '00000000-0000-4000-8000-000000000001';

export const publicPatientId = (keys: KeyRing, patient: PatientKey): string =>
  printPublicId(keys, { patient, item: PERSON });

/** The patient behind an id; nothing for one that this house did not give. */
export function patientOfPublicId(keys: KeyRing, id: string): PatientKey | undefined {
  const parts = parsePublicId(keys, id);
  return parts?.item === PERSON ? patientKey(parts.patient) : undefined;
}

export const publicPractitionerId = (keys: KeyRing, caregiver: string): string =>
  printPublicId(keys, { patient: NOBODY, item: caregiver });

export function practitionerOfPublicId(keys: KeyRing, id: string): CaregiverKey | undefined {
  const parts = parsePublicId(keys, id);
  return parts?.patient === NOBODY ? caregiverKey(parts.item) : undefined;
}

export const publicOrganizationId = (keys: KeyRing, institution: string): string =>
  printPublicId(keys, { patient: NOBODY, item: institution });

export function organizationOfPublicId(keys: KeyRing, id: string): InstitutionKey | undefined {
  const parts = parsePublicId(keys, id);
  return parts?.patient === NOBODY ? institutionKey(parts.item) : undefined;
}
