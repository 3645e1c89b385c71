/** A request for publication as the house reads it, for its jobs. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import {
  type CaregiverKey,
  caregiverKey,
  type InstitutionKey,
  institutionKey,
  type PatientKey,
  patientKey,
} from '../../grants/index.ts';

export interface StoredRequest {
  readonly patient: PatientKey;
  readonly request: string;
  readonly asker: CaregiverKey;
  readonly institution?: InstitutionKey | undefined;
  readonly askedAt: Date;
  readonly kinds: readonly string[];
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Sealed. */
  readonly content: Buffer;
  readonly endsOn: string;
  readonly outcome?: 'published' | 'refused' | 'expired' | undefined;
  readonly item?: string | undefined;
  readonly toldAt?: Date | undefined;
}

interface StoredRow {
  patient: string;
  request: string;
  asker: string;
  institution: string | null;
  asked_at: Date;
  kinds: string[];
  written_from: string | null;
  written_until: string | null;
  content: Buffer;
  ends_on: string;
  outcome: 'published' | 'refused' | 'expired' | null;
  item: string | null;
  told_at: Date | null;
}

const COLUMNS = `patient, request, asker, institution, asked_at, kinds, written_from::text, written_until::text, content, ends_on::text,
  outcome, item, told_at`;
const BY_KEY = statement(
  'hub-publication',
  `SELECT ${COLUMNS} FROM hub_publication WHERE patient = $1 AND request = $2 FOR UPDATE`,
);
const PAST = statement(
  'hub-publications-past',
  `SELECT ${COLUMNS} FROM hub_publication WHERE told_at IS NULL AND ends_on < $1 ORDER BY ends_on, request LIMIT $2 FOR UPDATE SKIP LOCKED`,
);

const toStored = (row: StoredRow): StoredRequest => ({
  patient: patientKey(row.patient),
  request: row.request,
  asker: caregiverKey(row.asker),
  institution: row.institution === null ? undefined : institutionKey(row.institution),
  askedAt: row.asked_at,
  kinds: row.kinds,
  from: row.written_from ?? undefined,
  until: row.written_until ?? undefined,
  content: row.content,
  endsOn: row.ends_on,
  outcome: row.outcome ?? undefined,
  item: row.item ?? undefined,
  toldAt: row.told_at ?? undefined,
});

/** The request, locked until the transaction ends. */
export async function storedRequest(
  tx: Transaction,
  patient: string,
  request: string,
): Promise<StoredRequest | undefined> {
  const [row] = await tx.run<StoredRow>(BY_KEY, [patient, request]);
  return row && toStored(row);
}

/** Those whose term ended before this local day and whose asker has not heard; the longest ended first. */
export const requestsPast = async (tx: Transaction, today: string, most: number): Promise<StoredRequest[]> =>
  (await tx.run<StoredRow>(PAST, [today, most])).map(toStored);
