/** A caregiver needs a running therapeutic link, a circle of trust, or an emergency with a reason. Source: access rules 1.1, 3.11, 5.1-5.5. */
import type { RefusalReason } from '../../grants/index.ts';
import type { Case } from './facts.ts';

/** Length of an emergency reason, in characters. Source: access rules 5.2. */
export const EMERGENCY_REASON_CHARS = { least: 10, most: 200 } as const;

/** Professions that may look without a link in an emergency. Source: access rules 5.5. */
const EMERGENCY_PROFESSIONS: readonly string[] = ['persphysician'];

export function therapeuticLink({ facts, question }: Case): RefusalReason | undefined {
  if (facts.linked || facts.circle || facts.self) return undefined;
  if (question.emergencyReason === undefined) return 'no-therapeutic-link';
  return emergency(question.emergencyReason, professionOf(question.caller));
}

function emergency(reason: string, profession: string | undefined): RefusalReason | undefined {
  const chars = [...reason.trim()].length;
  if (chars < EMERGENCY_REASON_CHARS.least || chars > EMERGENCY_REASON_CHARS.most) return 'emergency-reason-invalid';
  return profession !== undefined && EMERGENCY_PROFESSIONS.includes(profession)
    ? undefined
    : 'emergency-not-for-profession';
}

const professionOf = (caller: Case['question']['caller']): string | undefined =>
  caller.kind === 'caregiver' ? caller.caregiver.profession : undefined;
