/** Only an officer of the network judges an emergency. Source: access rules 5.5. */
import type { RefusalReason } from '../../grants/index.ts';
import type { Case } from './facts.ts';

export const reviewingOfficer = ({ question }: Case): RefusalReason | undefined =>
  question.caller.kind === 'officer' ? undefined : 'caller-unknown';
