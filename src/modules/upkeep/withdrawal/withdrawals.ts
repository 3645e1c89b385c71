/** Withdrawals as they stand: who asked for what, and who decided. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { type KeyRing, openHouse, sealHouse } from '../../../platform/sealing/index.ts';
import { type ItemKey, itemKey, type PatientKey, patientKey } from '../../grants/index.ts';

export type WithdrawalState = 'withdrawal-proposed' | 'withdrawn' | 'withdrawal-refused';

export interface Withdrawal {
  readonly withdrawal: string;
  readonly patient: PatientKey;
  readonly item: ItemKey;
  /** CD-TRANSACTION. */
  readonly kind: string;
  readonly writtenOn: string;
  readonly state: WithdrawalState;
  readonly reason: string;
  readonly askedAs: 'caregiver' | 'institution' | 'officer';
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly decidedBy: string | undefined;
}

interface WithdrawalRow {
  withdrawal: string;
  patient: string;
  item: string;
  kind: string;
  written_on: string;
  state: WithdrawalState;
  reason: Buffer;
  asked_as: Withdrawal['askedAs'];
  asked_by: string;
  asked_at: Date;
  decided_by: string | null;
}

const place = (withdrawal: string): string => `withdrawal-reason ${withdrawal}`;

const toWithdrawal = (row: WithdrawalRow, keys: KeyRing): Withdrawal => ({
  withdrawal: row.withdrawal,
  patient: patientKey(row.patient),
  item: itemKey(row.item),
  kind: row.kind,
  writtenOn: row.written_on,
  state: row.state,
  reason: openHouse(keys, place(row.withdrawal), row.reason).toString(),
  askedAs: row.asked_as,
  askedBy: row.asked_by,
  askedAt: row.asked_at,
  decidedBy: row.decided_by ?? undefined,
});

const COLUMNS =
  'withdrawal, patient, item, kind, written_on::text, state, reason, asked_as, asked_by, asked_at, decided_by';
const BY_ID = statement(
  'upkeep-withdrawal-by-id',
  `SELECT ${COLUMNS} FROM upkeep_withdrawal WHERE withdrawal = $1 FOR UPDATE`,
);
const LATEST = statement(
  'upkeep-withdrawals',
  `SELECT ${COLUMNS} FROM upkeep_withdrawal ORDER BY state <> 'withdrawal-proposed', asked_at DESC, withdrawal LIMIT $1`,
);

/** The withdrawal, locked until the act ends. */
export async function withdrawalById(tx: Transaction, keys: KeyRing, id: string): Promise<Withdrawal | undefined> {
  const [row] = await tx.run<WithdrawalRow>(BY_ID, [id]);
  return row && toWithdrawal(row, keys);
}

/** What waits first, then the latest. */
export const latestWithdrawals = async (tx: Transaction, keys: KeyRing, most: number): Promise<Withdrawal[]> =>
  (await tx.run<WithdrawalRow>(LATEST, [most])).map((row) => toWithdrawal(row, keys));

const RECORD = statement('upkeep-withdrawal-record', 'SELECT patient FROM upkeep_withdrawal WHERE withdrawal = $1');

/** The record a withdrawal is about; none when there is no such withdrawal. */
export async function recordOfWithdrawal(tx: Transaction, id: string): Promise<PatientKey[]> {
  const rows = await tx.run<{ patient: string }>(RECORD, [id]);
  return rows.map(({ patient }) => patientKey(patient));
}

const INSERT = statement(
  'upkeep-insert-withdrawal',
  `INSERT INTO upkeep_withdrawal (withdrawal, patient, item, kind, written_on, state, reason, asked_as, asked_by, asked_at, decided_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING withdrawal`,
);

export type NewWithdrawal = Pick<
  Withdrawal,
  'withdrawal' | 'patient' | 'item' | 'kind' | 'writtenOn' | 'state' | 'reason' | 'askedAs' | 'askedBy'
>;

/** Nothing when one is proposed for this document already. */
export async function keepWithdrawal(tx: Transaction, keys: KeyRing, one: NewWithdrawal): Promise<boolean> {
  const { withdrawal, patient, item, kind, writtenOn, state, reason, askedAs, askedBy } = one;
  const sealed = sealHouse(keys, place(withdrawal), Buffer.from(reason.trim()));
  const decided = state === 'withdrawn' ? tx.now : null;
  const values = [withdrawal, patient, item, kind, writtenOn, state, sealed, askedAs, askedBy, tx.now, decided];
  return (await tx.run(INSERT, values)).length > 0;
}

const DECIDED = statement(
  'upkeep-withdrawal-decided',
  'UPDATE upkeep_withdrawal SET state = $2, decided_by = $3, decided_at = $4 WHERE withdrawal = $1',
);

export async function setWithdrawal(
  tx: Transaction,
  id: string,
  state: WithdrawalState,
  officer: string | null,
): Promise<void> {
  await tx.run(DECIDED, [id, state, officer, tx.now]);
}

const OVERTAKEN = statement(
  'upkeep-withdrawals-overtaken',
  `UPDATE upkeep_withdrawal SET state = 'withdrawn', decided_at = $2 WHERE item = $1 AND state = 'withdrawal-proposed'`,
);

/** What officers proposed for a document that its author withdraws meanwhile. */
export async function overtakeWithdrawals(tx: Transaction, item: ItemKey): Promise<void> {
  await tx.run(OVERTAKEN, [item, tx.now]);
}
