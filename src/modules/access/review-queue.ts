/** The privacy officer's queue: emergencies that nobody judged yet, oldest first. No patient's name or number. Source: access rules 5.5. */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, printPublicId } from '../../platform/sealing/index.ts';
import { noteUnder, type RegisterGrant, readRegisterGrant } from '../grants/index.ts';
import { type EmergencyReview, REVIEW_COLUMNS, REVIEW_TABLES, type ReviewRow, toReview } from './emergencies.ts';

const QUEUE = statement(
  'access-review-queue',
  `SELECT w.patient, ${REVIEW_COLUMNS} FROM ${REVIEW_TABLES} WHERE w.verdict IS NULL ORDER BY w.opened_at, w.review LIMIT $1`,
);

/** One line of the queue; `id` leads to the record, which opens by an act of its own. */
export interface QueuedReview {
  readonly id: string;
  readonly review: EmergencyReview;
}

export async function awaitingReview(grant: RegisterGrant, keys: KeyRing): Promise<QueuedReview[]> {
  const { tx, mostRows } = readRegisterGrant(grant, 'list-emergency-reviews');
  const rows = await tx.run<ReviewRow & { patient: string }>(QUEUE, [mostRows]);
  noteUnder(grant, { count: rows.length });
  return rows.map((row) => ({
    id: printPublicId(keys, { patient: row.patient, item: row.review }),
    review: toReview(row, keys),
  }));
}
