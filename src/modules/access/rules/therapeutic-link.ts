/** A caregiver needs a running therapeutic link, a circle of trust, or an emergency with a reason. Source: access rules 1.1, 3.11, 5.1-5.5. */
import type { RefusalReason } from '../../grants/index.ts';
import { citizenRole } from './citizen-side.ts';
import { emergency } from './emergency.ts';
import type { Case } from './facts.ts';

export const therapeuticLink = (asked: Case): RefusalReason | undefined =>
  asked.facts.linked || asked.facts.circle || citizenRole(asked) ? undefined : emergency(asked);
