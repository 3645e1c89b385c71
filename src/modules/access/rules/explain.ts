/** Why a caller sees an item or not: every gate with its answer, then the rule on the item. Source: access rules 1.1-1.8. */
import type { RefusalReason } from '../../grants/index.ts';
import { type Cut, type ItemFacts, type ItemRule, judgeItem } from './decide-item.ts';
import type { Case } from './facts.ts';
import { type GateName, gatesOf } from './gates.ts';
import { limitsOf } from './limits.ts';

export interface Step {
  readonly gate: GateName;
  /** Why the gate is closed; absent: passed. */
  readonly refused?: RefusalReason | undefined;
}

export interface Explanation {
  readonly steps: readonly Step[];
  readonly cut: Cut;
  /** The rule on the item; absent when a gate is closed. */
  readonly by?: ItemRule | undefined;
}

/** The verdict and the cut of this question, told step by step. Invariant: the same as `decide` and `cutOf` (property test). */
export function explain(asked: Case, item: ItemFacts): Explanation {
  // What an application may ask is between it and who let it in: nobody is explained by it.
  const told = gatesOf(asked.question.act).filter(({ name }) => name !== 'application scope');
  const steps = told.map(({ name, judge }) => ({ gate: name, refused: judge(asked) }));
  if (steps.some(({ refused }) => refused !== undefined)) return { steps, cut: 'nothing' };
  return { steps, ...judgeItem(limitsOf(asked), item) };
}
