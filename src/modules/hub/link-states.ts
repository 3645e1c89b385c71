/** What happens to a link besides new versions: it is disputed, or closed for everybody at once. Only in a scope that is open for its record. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { type ItemKey, itemKey, type PatientKey, patientKey } from '../grants/index.ts';

/** Of a document, what the office may know: no title and no word of its content. */
export interface BareLink {
  readonly patient: PatientKey;
  readonly item: ItemKey;
  readonly kind: string;
  readonly version: number;
  /** Local days. */
  readonly writtenOn: string;
  readonly recordedOn: string;
  readonly author: string | undefined;
  /** In whose name its author wrote it. */
  readonly institution: string | undefined;
  /** The author is a caregiver, not an institution. */
  readonly byPerson: boolean;
  readonly authorSummary: string;
  /** Its place among what must be unique; absent for what was put before this was kept. */
  readonly claim: string | undefined;
}

interface BareRow {
  patient: string;
  item: string;
  kind: string;
  version: number;
  written_on: string;
  recorded_on: string;
  author: string | null;
  institution: string | null;
  by_person: boolean;
  summary: string;
  claim: string | null;
}

const COLUMNS = `l.patient, l.item, l.kind, l.version, l.written_on::text, (l.recorded_at AT TIME ZONE 'Europe/Brussels')::date::text AS recorded_on,
  l.author, l.institution, l.author_profession IS NOT NULL AS by_person, l.claim`;

const toBare = (row: BareRow): BareLink => ({
  patient: patientKey(row.patient),
  item: itemKey(row.item),
  kind: row.kind,
  version: row.version,
  writtenOn: row.written_on,
  recordedOn: row.recorded_on,
  author: row.author ?? undefined,
  institution: row.institution ?? undefined,
  byPerson: row.by_person,
  authorSummary: row.summary,
  claim: row.claim ?? undefined,
});

const BARE = statement(
  'hub-bare-link',
  `SELECT ${COLUMNS}, a.summary FROM hub_link l JOIN hub_author_list a USING (author_list)
   WHERE l.patient = $1 AND l.item = $2 AND l.revoked_at IS NULL FOR UPDATE OF l`,
);

/** The current link, locked until the act ends. */
export async function bareLink(tx: Transaction, patient: PatientKey, item: ItemKey): Promise<BareLink | undefined> {
  const [row] = await tx.run<BareRow>(BARE, [patient, item]);
  return row && toBare(row);
}

const CLOSE = statement(
  'hub-close-link',
  'UPDATE hub_link SET revoked_at = $3, disputed = false WHERE patient = $1 AND item = $2 AND revoked_at IS NULL RETURNING item',
);

/** From the commit on no list, page or file has it, for nobody. */
export async function closeLink(tx: Transaction, patient: PatientKey, item: ItemKey): Promise<boolean> {
  return (await tx.run(CLOSE, [patient, item, tx.now])).length > 0;
}

const FORGET = statement(
  'hub-forget-words',
  'UPDATE hub_link SET caption = NULL, codes = NULL WHERE patient = $1 AND item = $2',
);

/** Takes the sender's own words from a link that is closed for good; its kind, dates and author stay. */
export async function forgetWords(tx: Transaction, patient: PatientKey, item: ItemKey): Promise<void> {
  await tx.run(FORGET, [patient, item]);
}

const DISPUTE = statement('hub-dispute-link', 'UPDATE hub_link SET disputed = $3 WHERE patient = $1 AND item = $2');

/** Whoever may see the document sees from the commit on that its content is disputed, or no longer. */
export async function markDisputed(
  tx: Transaction,
  patient: PatientKey,
  item: ItemKey,
  disputed: boolean,
): Promise<void> {
  await tx.run(DISPUTE, [patient, item, disputed]);
}
