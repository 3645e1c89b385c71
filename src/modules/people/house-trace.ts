/** What the house itself does with caregivers and records, in the trail: jobs and answers of outside registers. */
import type { Transaction } from '../../platform/postgres/index.ts';
import type { Trail, TrailEntry } from '../audit/index.ts';
import type { ItemKey } from '../grants/index.ts';

/** The network itself, as an actor. */
export const HOUSE = '00000000-0000-7000-8000-000000000001';

type Words = Pick<TrailEntry, 'act' | 'outcome' | 'reason'> &
  Partial<Pick<TrailEntry, 'patient' | 'institution' | 'step' | 'count'>>;

/** By the house: no caller stands behind it. `item` is the registration, caregiver or merge it is about; with a count it changed something. */
export function traceHouse(trail: Trail, tx: Transaction, { count, ...words }: Words, item?: string): void {
  const by = {
    actorKind: 'system',
    actor: HOUSE,
    door: 'job',
    ...(item === undefined ? {} : { item: item as ItemKey }),
  } as const;
  const decision: TrailEntry = { step: 'decision', ...words, ...by };
  const changed: TrailEntry = { ...words, ...by, step: 'disclosure', outcome: 'disclosed', count };
  trail.record(tx, count === undefined ? [decision] : [decision, changed]);
}
