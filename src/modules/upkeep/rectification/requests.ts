/** Requests for a correction as they stand. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { type ItemKey, itemKey, type PatientKey, patientKey } from '../../grants/index.ts';

/** `objected`: the office decides; `closed`: it did; `ended`: the document is gone. */
export type RequestState = 'asked' | 'corrected' | 'refused' | 'objected' | 'closed' | 'ended';

export interface CorrectionRequest {
  readonly request: string;
  readonly patient: PatientKey;
  readonly item: ItemKey;
  /** The version that was asked about. */
  readonly version: number;
  /** CD-TRANSACTION. */
  readonly kind: string;
  readonly writtenOn: string;
  readonly author: string | undefined;
  readonly byPerson: boolean;
  readonly state: RequestState;
  readonly askedAt: Date;
  /** The last local day of its term. */
  readonly dueOn: string;
  readonly extended: boolean;
  /** The officer who answered for an institution. */
  readonly answeredBy: string | undefined;
}

interface RequestRow {
  request: string;
  patient: string;
  item: string;
  version: number;
  kind: string;
  written_on: string;
  author: string | null;
  by_person: boolean;
  state: RequestState;
  asked_at: Date;
  due_on: string;
  extended: boolean;
  answered_by: string | null;
}

const toRequest = (row: RequestRow): CorrectionRequest => ({
  request: row.request,
  patient: patientKey(row.patient),
  item: itemKey(row.item),
  version: row.version,
  kind: row.kind,
  writtenOn: row.written_on,
  author: row.author ?? undefined,
  byPerson: row.by_person,
  state: row.state,
  askedAt: row.asked_at,
  dueOn: row.due_on,
  extended: row.extended,
  answeredBy: row.answered_by ?? undefined,
});

const COLUMNS =
  'request, patient, item, version, kind, written_on::text, author, by_person, state, asked_at, due_on::text, extended, answered_by';
const BY_ID = statement('upkeep-request-by-id', `SELECT ${COLUMNS} FROM upkeep_request WHERE request = $1 FOR UPDATE`);
const OF_ITEM = statement(
  'upkeep-request-of-item',
  `SELECT ${COLUMNS} FROM upkeep_request WHERE patient = $1 AND item = $2 ORDER BY asked_at DESC, request DESC LIMIT 1`,
);
const OF_AUTHOR = statement(
  'upkeep-requests-of-author',
  `SELECT ${COLUMNS} FROM upkeep_request WHERE author = $1 ORDER BY state <> 'asked', due_on, request LIMIT $2`,
);
const AT_OFFICE = statement(
  'upkeep-requests-at-office',
  `SELECT ${COLUMNS} FROM upkeep_request
   WHERE state = 'objected' OR (state = 'asked' AND (due_on < $1 OR NOT by_person)) ORDER BY due_on, request LIMIT $2`,
);

/** The request, locked until the act ends. */
export async function requestById(tx: Transaction, id: string): Promise<CorrectionRequest | undefined> {
  const [row] = await tx.run<RequestRow>(BY_ID, [id]);
  return row && toRequest(row);
}

/** The latest request about a document. */
export async function requestOfItem(
  tx: Transaction,
  patient: PatientKey,
  item: ItemKey,
): Promise<CorrectionRequest | undefined> {
  const [row] = await tx.run<RequestRow>(OF_ITEM, [patient, item]);
  return row && toRequest(row);
}

export const requestsOfAuthor = async (tx: Transaction, author: string, most: number): Promise<CorrectionRequest[]> =>
  (await tx.run<RequestRow>(OF_AUTHOR, [author, most])).map(toRequest);

/** What the office must look at: objections, what is overdue on this day, what has no person to answer it. */
export const requestsAtOffice = async (tx: Transaction, today: string, most: number): Promise<CorrectionRequest[]> =>
  (await tx.run<RequestRow>(AT_OFFICE, [today, most])).map(toRequest);

const END = statement(
  'upkeep-end-requests',
  `UPDATE upkeep_request SET state = 'ended' WHERE item = $1 AND state IN ('asked', 'objected')`,
);

/** The document is gone, and with it what was asked of it. */
export async function endRequests(tx: Transaction, item: ItemKey): Promise<void> {
  await tx.run(END, [item]);
}

const RECORD = statement('upkeep-request-record', 'SELECT patient FROM upkeep_request WHERE request = $1');

/** The record a request is about; none when there is no such request. */
export async function recordOfRequest(tx: Transaction, id: string): Promise<PatientKey[]> {
  const rows = await tx.run<{ patient: string }>(RECORD, [id]);
  return rows.map(({ patient }) => patientKey(patient));
}
