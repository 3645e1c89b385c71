/** The address of somebody's own resource, as applications are told it. Source: SMART App Launch 2.2, "fhirUser". */
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { patientKey } from '../../grants/index.ts';
import { publicPatientId, publicPractitionerId } from '../../people/index.ts';
import type { PersonParty } from '../applications/authorisations.ts';

/** `base` is the address of the FHIR door. */
export const fhirUserOf = (keys: KeyRing, base: string, { kind, key }: PersonParty): string =>
  kind === 'patient'
    ? `${base}/Patient/${publicPatientId(keys, patientKey(key))}`
    : `${base}/Practitioner/${publicPractitionerId(keys, key)}`;
