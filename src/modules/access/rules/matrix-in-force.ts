/** No matrix in force, no look: a caregiver's questions wait until a version is approved. Source: access rules 1.1, 6.1. */
import type { RefusalReason } from '../../grants/index.ts';
import type { Case } from './facts.ts';

export const matrixInForce = ({ facts, question }: Case): RefusalReason | undefined =>
  question.caller.kind === 'caregiver' && facts.matrix === undefined ? 'no-matrix' : undefined;
