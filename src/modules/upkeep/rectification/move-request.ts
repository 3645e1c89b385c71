/** Steps of a request: each changes its state once and marks its document, so that everybody who may see it knows. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { markDisputed } from '../../hub/index.ts';
import type { CorrectionRequest, RequestState } from './requests.ts';

const MOVE = statement(
  'upkeep-move-request',
  `UPDATE upkeep_request SET state = $2, due_on = $3,
     answered_at = CASE WHEN $2 IN ('corrected', 'refused') THEN $4 ELSE answered_at END,
     answered_by = CASE WHEN $2 IN ('corrected', 'refused') THEN $6 ELSE answered_by END,
     decided_by = coalesce($5, decided_by), decided_at = CASE WHEN $5 IS NOT NULL THEN $4 ELSE decided_at END
   WHERE request = $1`,
);

interface Move {
  readonly dueOn?: string;
  /** Who decided on an objection. */
  readonly officer?: string | null;
  /** Who answered for an institution. */
  readonly answeredBy?: string | null;
}

const OPEN: readonly RequestState[] = ['asked', 'objected'];

export async function moveRequest(
  tx: Transaction,
  request: CorrectionRequest,
  state: RequestState,
  { dueOn = request.dueOn, officer = null, answeredBy = null }: Move = {},
): Promise<void> {
  await tx.run(MOVE, [request.request, state, dueOn, tx.now, officer, answeredBy]);
  await markDisputed(tx, request.patient, request.item, OPEN.includes(state));
}

const EXTEND = statement(
  'upkeep-extend-request',
  'UPDATE upkeep_request SET due_on = $2, extended = true WHERE request = $1',
);

export async function extendTerm(tx: Transaction, { request }: CorrectionRequest, dueOn: string): Promise<void> {
  await tx.run(EXTEND, [request, dueOn]);
}
