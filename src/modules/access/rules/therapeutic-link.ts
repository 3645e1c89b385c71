/**
 * A caregiver needs a running therapeutic link, a circle of trust, or an emergency with a reason; of a question of another hub that hub
 * has judged it. Source: access rules 1.1, 3.11, 5.1-5.5, 10.13.
 */
import type { RefusalReason } from '../../grants/index.ts';
import { citizenRole } from './citizen-side.ts';
import { emergency, reasonFault } from './emergency.ts';
import type { Case } from './facts.ts';

export function therapeuticLink(asked: Case): RefusalReason | undefined {
  const { facts, question } = asked;
  if (question.caller.kind === 'hub') return reasonFault(question.emergencyReason);
  return facts.linked || facts.circle || citizenRole(asked) ? undefined : emergency(asked);
}
