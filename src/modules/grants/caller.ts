/** Who stands at a door, as the rules need to know them. */
import type { CaregiverKey, InstitutionKey, OfficerKey, PatientKey, SoftwareKey } from './keys.ts';

export type Door = 'intrahub' | 'patient-portal' | 'caregiver-portal' | 'office' | 'sandbox' | 'links-api';

/** A recognised professional. `personHash` is the keyed hash of the SSIN: it names the human being over all professions. */
export interface ActingCaregiver {
  readonly key: CaregiverKey;
  readonly personHash: string;
  /** CD-HCPARTY value, for example `persphysician`. */
  readonly profession: string;
  readonly status: 'active' | 'awaiting-validation' | 'suspended';
}

export type Caller =
  | { readonly kind: 'patient'; readonly door: Door; readonly requestId: string; readonly patient: PatientKey }
  | {
      readonly kind: 'caregiver';
      readonly door: Door;
      readonly requestId: string;
      readonly caregiver: ActingCaregiver;
      /** The institution in whose name the caregiver acts, when it does. */
      readonly institution?: InstitutionKey;
      /** The software that speaks for the caregiver, when it was the software that signed in. */
      readonly software?: SoftwareKey;
    }
  | {
      readonly kind: 'institution';
      readonly door: Door;
      readonly requestId: string;
      readonly institution: InstitutionKey;
    }
  | { readonly kind: 'officer'; readonly door: Door; readonly requestId: string; readonly officer: OfficerKey };
