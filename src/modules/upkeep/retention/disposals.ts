/** Documents and items of the vault that were proposed for destruction, as they stand. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { type ItemKey, itemKey, type PatientKey, patientKey } from '../../grants/index.ts';
import type { Origin } from '../rules/retention.ts';

export type DisposalState = 'disposal-proposed' | 'approved-once' | 'destroyed' | 'kept';

export interface Disposal {
  readonly disposal: string;
  readonly patient: PatientKey;
  readonly item: ItemKey;
  /** CD-TRANSACTION. */
  readonly kind: string;
  readonly origin: Origin;
  /** Local days. */
  readonly writtenOn: string;
  readonly recordedOn: string;
  readonly termEnded: string;
  readonly state: DisposalState;
  readonly firstBy: string | undefined;
  readonly secondBy: string | undefined;
  readonly secondAt: Date | undefined;
  /** A legal hold stands. */
  readonly held: boolean;
}

interface DisposalRow {
  disposal: string;
  patient: string;
  item: string;
  kind: string;
  origin: Origin;
  written_on: string;
  recorded_on: string;
  term_ended: string;
  state: DisposalState;
  first_by: string | null;
  second_by: string | null;
  second_at: Date | null;
  held: boolean;
}

const toDisposal = (row: DisposalRow): Disposal => ({
  disposal: row.disposal,
  patient: patientKey(row.patient),
  item: itemKey(row.item),
  kind: row.kind,
  origin: row.origin,
  writtenOn: row.written_on,
  recordedOn: row.recorded_on,
  termEnded: row.term_ended,
  state: row.state,
  firstBy: row.first_by ?? undefined,
  secondBy: row.second_by ?? undefined,
  secondAt: row.second_at ?? undefined,
  held: row.held,
});

const SELECT = `SELECT d.disposal, d.patient, d.item, d.kind, d.origin, d.written_on::text, d.recorded_on::text, d.term_ended::text,
    d.state, d.first_by, d.second_by, d.second_at,
    EXISTS (SELECT 1 FROM upkeep_hold h WHERE h.item = d.item AND h.ended_at IS NULL) AS held
  FROM upkeep_disposal d`;
const BY_ID = statement('upkeep-disposal-by-id', `${SELECT} WHERE d.disposal = $1 FOR UPDATE OF d`);
const OPEN = statement(
  'upkeep-disposals-open',
  `${SELECT} WHERE d.state IN ('disposal-proposed', 'approved-once') ORDER BY d.term_ended, d.disposal LIMIT $1`,
);
const DESTROYED = statement(
  'upkeep-disposals-destroyed',
  `${SELECT} WHERE d.patient = ANY ($1::uuid[]) AND d.state = 'destroyed' ORDER BY d.second_at DESC, d.disposal LIMIT $2`,
);

/** The disposal, locked until the act ends. */
export async function disposalById(tx: Transaction, id: string): Promise<Disposal | undefined> {
  const [row] = await tx.run<DisposalRow>(BY_ID, [id]);
  return row && toDisposal(row);
}

/** What waits for approvals, longest over first. */
export const openDisposals = async (tx: Transaction, most: number): Promise<Disposal[]> =>
  (await tx.run<DisposalRow>(OPEN, [most])).map(toDisposal);

/** What was destroyed of these records, latest first. */
export const destroyedIn = async (
  tx: Transaction,
  patients: readonly PatientKey[],
  most: number,
): Promise<Disposal[]> => (await tx.run<DisposalRow>(DESTROYED, [patients, most])).map(toDisposal);

const RECORD = statement('upkeep-disposal-record', 'SELECT patient FROM upkeep_disposal WHERE disposal = $1');

/** The record a disposal is about; none when there is no such disposal. */
export async function recordOfDisposal(tx: Transaction, id: string): Promise<PatientKey[]> {
  const rows = await tx.run<{ patient: string }>(RECORD, [id]);
  return rows.map(({ patient }) => patientKey(patient));
}
