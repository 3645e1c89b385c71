/**
 * What the patient chose on top of the matrix, as limits of one caller. They only close, and never what the caller wrote.
 * Source: access rules 1.5, 4.3, 5.5, 6.7, 6.8; CH:PPQm templates 202, 203 (14.10).
 */
import type { OwnLimits } from '../../grants/index.ts';

export type EmergencyChoice = 'allowed' | 'limited' | 'refused';

/** The patient's choices as they touch this caller. */
export interface PatientChoices {
  /** CD-TRANSACTION kinds closed to the caller; `*` closes every kind. */
  readonly deniedKinds: readonly string[];
  /** Documents that came at or after this moment are closed to the caller. */
  readonly closedFrom: Date | undefined;
  /** Documents the patient shows to this person all the same. */
  readonly openedItems: readonly string[];
  readonly emergency: EmergencyChoice;
  readonly delay: DelayChoice;
}

/** Days before a new document shows on the patient's own portal. A shorter delay starts when the one before has passed. */
export interface DelayChoice {
  readonly days: number;
  readonly before: number;
  readonly changedAt: Date;
}

export const NO_CHOICES: PatientChoices = {
  deniedKinds: [],
  closedFrom: undefined,
  openedItems: [],
  emergency: 'allowed',
  delay: { days: 0, before: 0, changedAt: new Date(0) },
};

export const NO_OWN_LIMITS: OwnLimits = {
  deniedKinds: [],
  onlyKinds: 'any',
  recordedBefore: 'any',
  openedItems: [],
};

/** Before everything: no document was recorded then. */
const NEVER = new Date(0);
const EVERY_KIND = '*';
/** All that a limited emergency shows. */
const EMERGENCY_KINDS = ['sumehr'] as const;
const DAY_MS = 86_400_000;
const SECOND_MS = 1000;

/** The registry keeps whole seconds: a document of the same second is closed. */
const wholeSecond = (moment: Date): Date => new Date(Math.floor(moment.getTime() / SECOND_MS) * SECOND_MS);

export function limitsOfCaregiver(choices: PatientChoices, inEmergency: boolean): OwnLimits {
  const { deniedKinds, closedFrom, openedItems, emergency } = choices;
  if (inEmergency && emergency === 'refused') return { ...NO_OWN_LIMITS, recordedBefore: NEVER };
  return {
    deniedKinds,
    onlyKinds: inEmergency && emergency === 'limited' ? EMERGENCY_KINDS : 'any',
    recordedBefore: deniedKinds.includes(EVERY_KIND) ? NEVER : closedFrom ? wholeSecond(closedFrom) : 'any',
    openedItems,
  };
}

/** Against coercion: who stands beside the patient sees no new document, and asking for a shorter delay shows nothing now. */
export function limitsOfPatient({ delay }: PatientChoices, now: Date): OwnLimits {
  const days = delayNow(delay, now);
  return days === 0
    ? NO_OWN_LIMITS
    : { ...NO_OWN_LIMITS, recordedBefore: wholeSecond(new Date(now.getTime() - days * DAY_MS)) };
}

/** The days of delay in force: the longer of the two until the one before has passed. */
export function delayNow({ days, before, changedAt }: DelayChoice, now: Date): number {
  const passed = now.getTime() >= changedAt.getTime() + before * DAY_MS;
  return passed ? days : Math.max(days, before);
}
