/** What follows from CoBRHA's answer, and who may decide where CoBRHA does not know the caregiver. Source: access rules 9.10. */
import type { Caller, CaregiverKey } from '../../grants/index.ts';
import type { Recognition, RecognitionState } from '../outside.ts';

export type CobrhaSays = RecognitionState | 'absent';

/** From the worst to the best: an answer that says two things of one number is taken at its worst. */
const STATES = ['withdrawn', 'suspended', 'active'] as const satisfies readonly RecognitionState[];

/** What CoBRHA says of this number; another profession under the number is as good as none. */
export function cobrhaSays(
  recognitions: readonly Recognition[],
  { nihii, profession }: { readonly nihii: string; readonly profession: string },
): CobrhaSays {
  const said = recognitions.filter((one) => one.nihii === nihii && one.profession === profession);
  return STATES.find((state) => said.some((one) => one.state === state)) ?? 'absent';
}

export type RegistrationState = 'checking' | 'waiting' | 'accepted' | 'refused' | 'expired';

const FOLLOWS = { active: 'accepted', suspended: 'refused', withdrawn: 'refused', absent: 'waiting' } as const;

/** Recognised and active: in. Suspended or withdrawn: refused. Not found: somebody must vouch. */
export const stateAfter = (says: CobrhaSays): 'accepted' | 'refused' | 'waiting' => FOLLOWS[says];

export interface OpenRegistration {
  readonly state: RegistrationState;
  readonly guarantor?: CaregiverKey | undefined;
  /** Of the caregiver who waits, in hex. */
  readonly personHash: string;
}

export type DecisionFault = 'not-waiting' | 'not-yours-to-decide' | 'own-registration';

export interface Decider {
  readonly caller: Caller;
  /** Of an officer, in the office. */
  readonly roles: readonly string[];
  /** Keyed hash of the SSIN, in hex, when it is known. */
  readonly personHash?: string | undefined;
}

/** Office roles that validate registrations. */
const VALIDATE: readonly string[] = ['administrator', 'guarantor'];

/** Nothing when this caller may decide: the named guarantor while active, or an officer whose role it is; never about oneself. */
export function decisionFault(
  { state, guarantor, personHash }: OpenRegistration,
  { caller, roles, personHash: own }: Decider,
): DecisionFault | undefined {
  if (state !== 'waiting') return 'not-waiting';
  if (own === personHash) return 'own-registration';
  if (caller.kind === 'officer')
    return roles.some((role) => VALIDATE.includes(role)) ? undefined : 'not-yours-to-decide';
  if (caller.kind !== 'caregiver') return 'not-yours-to-decide';
  const isGuarantor = guarantor === caller.caregiver.key && caller.caregiver.status === 'active';
  return isGuarantor ? undefined : 'not-yours-to-decide';
}
