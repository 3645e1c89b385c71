/** An emergency is reviewed by the privacy officer. Source: access rules 5.5. */
import type { RefusalReason } from '../../grants/index.ts';
import type { Case } from './facts.ts';

export const reviewingOfficer = ({ facts, question }: Case): RefusalReason | undefined =>
  question.caller.kind === 'officer' && facts.officerRoles?.includes('privacy-officer') ? undefined : 'caller-unknown';
