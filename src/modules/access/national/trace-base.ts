/** What the trail says of a change that comes from a national base, or is told to it. */
import type { Transaction } from '../../../platform/postgres/index.ts';
import { newItemId } from '../../../platform/sealing/index.ts';
import type { TrailEntry } from '../../audit/index.ts';
import type { PatientKey } from '../../grants/index.ts';
import { HOUSE } from '../../people/index.ts';
import type { AccessContext } from '../context.ts';
import { inEach } from '../in-each.ts';
import { NATIONAL_BASE } from './bases.ts';

/** What a job does in a record because an outside base said so: no caller stands behind it. With `changed` false it was heard and not followed. */
export function traceBase(
  { trail }: AccessContext,
  tx: Transaction,
  patients: readonly PatientKey[],
  { act, outcome, reason, changed }: Pick<TrailEntry, 'act' | 'outcome' | 'reason'> & { readonly changed: boolean },
): void {
  // Of several words in one transaction each disclosure stands with its own decision.
  const by = { act, actorKind: 'system', actor: HOUSE, door: NATIONAL_BASE, requestId: newItemId(tx.now) } as const;
  const decision: TrailEntry = { ...by, step: 'decision', outcome, reason };
  const done: TrailEntry = { ...by, step: 'disclosure', outcome: 'disclosed', count: 1 };
  trail.record(tx, inEach(patients, changed ? [decision, done] : [decision]));
}
