/** What is asked at the one access path: an act on one patient's record, by a caller, for care or for oneself. */
import type { Caller } from './caller.ts';
import type { PatientKey } from './keys.ts';
import type { AskedResource, Narrowing } from './scope.ts';

/** Acts on one patient's record; each has its row in the table of gates (`modules/access/rules/gates.ts`). */
export const acts = [
  'put-patient',
  'declare-consent',
  'declare-link',
  'publish-document',
  'publish-set',
  'request-publication',
  'load-history',
  'list-documents',
  'read-document',
  'view-trail',
  'set-limits',
  'withdraw-document',
  'ask-rectification',
  'answer-rectification',
  'extend-rectification',
  'object-rectification',
  'view-notices',
  'choose-notices',
  'end-link',
  'list-links',
  'view-patient',
  'view-consent',
  'set-document-right',
  'view-document-rights',
  'list-own-looks',
  'withdraw-consent',
  'view-rights',
  'view-letters',
  'exclude',
  'end-exclusion',
  'review-emergency',
  'manage-mandates',
  'answer-mandate',
  'act-for',
] as const;
export type Act = (typeof acts)[number];

export interface Question {
  readonly act: Act;
  readonly caller: Caller;
  /** The resource that is asked for at a FHIR door; without it an application is refused. */
  readonly resource?: AskedResource | undefined;
  /** Of an act that does several things: what else of FHIR it asks. An application needs leave for all of it. */
  readonly alsoResources?: readonly AskedResource[] | undefined;
  /** The act also takes something back: it runs in its record alone, as a closing act does. */
  readonly takesBack?: boolean | undefined;
  /** Keyed hash of the SSIN that was named at the door, or the key a session already holds. */
  readonly patient: { readonly ssinHash: Buffer } | { readonly key: PatientKey };
  /** Free text of a caller who has no therapeutic link but must look now ("break the glass"). */
  readonly emergencyReason?: string | undefined;
  /** Code beside the text, where the door has a place for one. */
  readonly emergencyCode?: string | undefined;
}

/** Why the answer is yes. */
export type Basis =
  | 'self'
  | 'parent'
  | 'guardian'
  | 'representative'
  | 'mandatary'
  | 'person-of-trust'
  | 'other-party'
  | 'therapeutic-link'
  | 'circle-of-trust'
  | 'emergency'
  | 'registration'
  | 'other-hub'
  | 'office';

/** What of the record the answer reaches; a row outside it does not exist for this caller. */
export interface RecordLimits {
  /** Categories of document that the matrix opens to the caller's profession whoever wrote them, wholly or in part. */
  readonly categories: 'all' | readonly string[];
  readonly ownProfession?: string | undefined;
  /** Categories in which what colleagues of `ownProfession` wrote is open. */
  readonly ownCategories?: readonly string[] | undefined;
  /** Content limit: of documents of these categories only these sections are shown; opened by `disclose` alone. */
  readonly sections?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Categories that the act may write; absent = none. */
  readonly writes?: 'all' | readonly string[] | undefined;
  /** What this caregiver or institution wrote stays in its sight, whatever else is hidden. */
  readonly authoredBy: readonly string[];
  /** True when the patient excluded the caller: only `authoredBy` is left. */
  readonly onlyAuthored: boolean;
  /** Items that a per-document right takes away from the caller. */
  readonly deniedItems: readonly string[];
  /** What the patient chose on top of the matrix. */
  readonly own: OwnLimits;
  /** Of who comes by an application: a resource matches one of these ways, or is not there for it. */
  readonly narrowings?: 'any' | readonly Narrowing[] | undefined;
  /** Patient's side: the local day (YYYY-MM-DD) on which only what is open to the patient is shown. */
  readonly openToPatientOn?: string | undefined;
}

/** Limits that the patient set: they close more, never less. Every part is always there: a lost one throws. */
export interface OwnLimits {
  /** CD-TRANSACTION kinds closed to the caller. */
  readonly deniedKinds: readonly string[];
  /** All that is left when the patient limited emergencies. */
  readonly onlyKinds: 'any' | readonly string[];
  /** Documents recorded at or after this moment are closed; whole seconds. */
  readonly recordedBefore: 'any' | Date;
  /** Items the patient shows to this caller though their kind or date is closed. */
  readonly openedItems: readonly string[];
}
