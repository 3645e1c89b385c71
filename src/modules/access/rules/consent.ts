/**
 * Every purpose of the act must be open; without the running consent nobody shares or looks, the patient included.
 * Of a question of another hub that hub has judged it. Source: access rules 1.1, 1.6, 2.1, 10.13.
 */
import type { RefusalReason } from '../../grants/index.ts';
import { ownUseBehindHub } from './between-hubs.ts';
import type { Case } from './facts.ts';
import { purposes, purposesOf, stateOf } from './purposes.ts';

export function consent(asked: Case): RefusalReason | undefined {
  if (asked.question.caller.kind === 'hub') return ownUseBehindHub(asked);
  const { consent: given, objected: refused } = asked.facts;
  // A death is the next gate's to tell: here it neither opens nor closes.
  const closed = purposesOf(asked).find((purpose) => stateOf(purpose, { deceased: false, given, refused }) !== 'GIVEN');
  return closed && purposes[closed].without;
}
