/** One question and everything true about it, in plain facts: what the oracle is asked, whatever shape the rules give it. */
import type { Act, CaregiverStatus } from '../../../grants/index.ts';
import type { RepresentationKind } from '../../../people/index.ts';
import type { Ages } from '../age.ts';
import type { MandateFacts } from '../citizen-facts.ts';
import type { DelayChoice, EmergencyChoice } from '../patient-limits.ts';

export interface Situation {
  readonly act: Act;
  readonly caller:
    | ('caregiver' | 'institution' | 'privacy officer' | 'administrator' | 'citizen' | 'barred')
    // Another hub asks for one.
    | ('caregiver elsewhere' | 'patient elsewhere');

  // Of a caregiver, or of the institution that speaks alone.
  /** CD-HCPARTY. */
  readonly profession: string;
  readonly standing: CaregiverStatus;
  readonly excluded: boolean;
  /** CD-THERAPEUTICLINKTYPE of the link that runs. */
  readonly link: string | undefined;
  readonly circle: boolean;
  readonly reason: string | undefined;
  readonly code: string | undefined;
  /** An emergency declared before runs still. */
  readonly emergencyOpen: boolean;

  // Of the patient and the network.
  readonly known: boolean;
  readonly dead: boolean;
  readonly sharing: boolean;
  readonly ownUseRefused: boolean;
  readonly matrixInForce: boolean;
  /** Exclusions are left to the hub that asks. */
  readonly hubsTrusted: boolean;

  // Of somebody on the citizen's side.
  readonly self: boolean;
  readonly born: string | undefined;
  readonly ages: Ages;
  readonly incapable: boolean;
  /** What the caller is to the patient. */
  readonly relations: readonly RepresentationKind[];
  /** What others who are alive are to the patient. */
  readonly others: readonly RepresentationKind[];
  readonly mandates: readonly MandateFacts[];
  readonly callerBorn: string | undefined;
  readonly callerDead: boolean;
  readonly callerConsents: boolean;

  // What the patient chose, as it touches this caller.
  readonly closedKinds: readonly string[];
  readonly closedFrom: Date | undefined;
  /** The one document is hidden from this caregiver. */
  readonly hidden: boolean;
  /** It is shown to this caregiver all the same. */
  readonly shown: boolean;
  readonly emergencies: EmergencyChoice;
  readonly delay: DelayChoice;
  /** The day on which the patient closed the one document to this citizen. */
  readonly closedToCitizenOn: string | undefined;
}

/** A document of the record. */
export interface Paper {
  readonly kind: string;
  readonly category: string;
  readonly writtenBy: 'the caller' | 'somebody else' | 'nobody named';
  readonly authorProfession: string | undefined;
  /** Open to the patient from this local day; absent: not open. */
  readonly openFrom: string | undefined;
  readonly delayedUntil: string | undefined;
  readonly recordedAt: Date;
}

export const TODAY = '2026-11-25';
export const NOW = new Date('2026-11-25T10:00:00.400Z');
export const DAY_MS = 86_400_000;

/** A physician with a link, a living adult who shares: nothing stands in the way of anything. */
export const ALL_IS_WELL: Situation = {
  ...{ act: 'read-document', caller: 'caregiver', profession: 'persphysician', standing: 'active', excluded: false },
  ...{ link: 'gpconsultation', circle: false, reason: undefined, code: undefined, emergencyOpen: false },
  ...{ known: true, dead: false, sharing: true, ownUseRefused: false, matrixInForce: true, hubsTrusted: false },
  ...{ self: false, born: '1980-05-05', incapable: false, relations: [], others: [], mandates: [] },
  ages: { parentsUntil: 12, selfFrom: 16, mandateFrom: 16, majority: 18 },
  ...{ callerBorn: '1975-02-03', callerDead: false, callerConsents: true },
  ...{ closedKinds: [], closedFrom: undefined, hidden: false, shown: false, emergencies: 'allowed' },
  delay: { days: 0, before: 0, changedAt: new Date(0) },
  closedToCitizenOn: undefined,
};
