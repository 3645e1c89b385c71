/** Who stands at a door, as the rules need to know them. */
import type { CaregiverKey, InstitutionKey, OfficerKey, PatientKey, SoftwareKey } from './keys.ts';
import type { RefusalReason } from './refusal.ts';
import type { ApplicationLimits } from './scope.ts';

export type Door =
  | 'intrahub'
  | 'patient-portal'
  | 'caregiver-portal'
  | 'office'
  | 'sandbox'
  | 'links-api'
  | 'fhir'
  | 'fhir-hospital'
  | 'fhir-software'
  | 'interhub'
  | 'sign-in'
  | 'history-load';

/** What the registers say. `refused`: never accepted, or the wait expired. `ended`: the recognition was withdrawn. */
export type CaregiverRecognition = 'active' | 'awaiting-validation' | 'suspended' | 'refused' | 'ended';

/** What holds: who is recognised acts only while it accepts the rules of the network. */
export type CaregiverStatus = CaregiverRecognition | 'rules-not-accepted';

/** A recognised professional. `personHash` is the keyed hash of the SSIN: it names the human being over all professions. */
export interface ActingCaregiver {
  readonly key: CaregiverKey;
  readonly personHash: string;
  /** CD-HCPARTY value, for example `persphysician`. */
  readonly profession: string;
  readonly status: CaregiverStatus;
}

/** Under which key and in which role an act is remembered. */
export interface Actor {
  readonly kind: 'patient' | 'caregiver' | 'institution' | 'software' | 'officer';
  readonly key: string;
  readonly profession?: string | undefined;
  readonly institution?: string | undefined;
  readonly software?: string | undefined;
}

/** Who may not act: the question is asked all the same, so that its refusal is an answer like any other and leaves its trace. */
export interface BarredCaller {
  readonly kind: 'barred';
  readonly door: Door;
  readonly requestId: string;
  readonly as: Actor;
  readonly refused: RefusalReason;
}

/**
 * On whose behalf another hub asks. A caregiver's key is ours when it is registered here, else the one under which the network
 * remembers caregivers of others; the institution is set when it is one of ours.
 */
export type EndUser =
  | {
      readonly kind: 'caregiver';
      readonly key: CaregiverKey;
      readonly personHash: string;
      /** CD-HCPARTY value. */
      readonly profession: string;
      readonly institution?: InstitutionKey | undefined;
    }
  | { readonly kind: 'patient'; readonly patient: PatientKey };

export type Caller =
  | {
      readonly kind: 'patient';
      readonly door: Door;
      readonly requestId: string;
      readonly patient: PatientKey;
      /** Set for whoever comes by an application. */
      readonly application?: ApplicationLimits | undefined;
    }
  | {
      readonly kind: 'caregiver';
      readonly application?: ApplicationLimits | undefined;
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
      readonly application?: ApplicationLimits | undefined;
      readonly door: Door;
      readonly requestId: string;
      readonly institution: InstitutionKey;
    }
  | { readonly kind: 'officer'; readonly door: Door; readonly requestId: string; readonly officer: OfficerKey }
  /** Another hub, which decided already that its end user may look: consent, link and matrix are its duty. */
  | {
      readonly kind: 'hub';
      readonly door: Door;
      readonly requestId: string;
      readonly hub: InstitutionKey;
      readonly endUser: EndUser;
    }
  | BarredCaller;
