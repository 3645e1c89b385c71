/** What officers did to the matrix stands in the trail, in the act's own transaction; without a patient, in a house stream. */
import type { Transaction } from '../../../platform/postgres/index.ts';
import { type Caller, itemKey } from '../../grants/index.ts';
import type { AccessContext } from '../context.ts';

interface OfficeAct {
  readonly act: 'propose-matrix' | 'approve-matrix' | 'withdraw-matrix';
  /** The version. */
  readonly item?: string | undefined;
  readonly outcome: string;
}

const DONE: readonly string[] = ['proposed', 'approved', 'withdrawn'];

export function traceOffice(
  { trail }: AccessContext,
  tx: Transaction,
  { officer, door, requestId }: Extract<Caller, { readonly kind: 'officer' }>,
  { act, item, outcome }: OfficeAct,
): void {
  trail.record(tx, [
    {
      ...{ act, door, requestId, actorKind: 'officer', actor: officer, step: 'decision' },
      item: item === undefined ? undefined : itemKey(item),
      outcome: DONE.includes(outcome) ? 'granted' : 'refused',
      reason: outcome,
    },
  ]);
}
