/** The registry of links: what each document is and where; the row limits of the grant are part of every query. */
import { createHash } from 'node:crypto';
import { statement } from '../../platform/postgres/index.ts';
import { uuidOfHash } from '../../platform/sealing/index.ts';
import { LIMIT_VALUES, limitValues, withinLimits } from '../access/index.ts';
import {
  type InstitutionKey,
  type ItemKey,
  institutionKey,
  itemKey,
  type PatientKey,
  patientKey,
  type RecordGrant,
  readGrant,
} from '../grants/index.ts';

/** An id of the sender's own, in the list it names. */
export interface LocalId {
  readonly scheme: string;
  readonly value: string;
}

/** One row of the registry, as lists and pages show it. Times are local (Brussels). */
export interface DocumentLink {
  /** The key it stands under: of a merged record, the one it was put in. */
  readonly patient: PatientKey;
  readonly item: ItemKey;
  readonly version: number;
  /** CD-TRANSACTION value. */
  readonly kind: string;
  /** Column of the access matrix (`categories`). */
  readonly category: string;
  /** Of a set, the version it says it has. */
  readonly setVersion?: string | undefined;
  readonly caption?: string | undefined;
  /** Further cd elements as sent, XML. */
  readonly codes?: string | undefined;
  readonly writtenOn: string;
  readonly writtenAt: string;
  /** Local date and time of registration. */
  readonly recordedAt: string;
  /** The same moment in whole seconds since 1970. */
  readonly recordedSeconds: number;
  readonly isComplete: boolean;
  readonly isValidated: boolean;
  /** Local day from which the patient sees it; absent = not open. */
  readonly openToPatientFrom?: string | undefined;
  /** The patient asked for a correction, and it is not answered yet. */
  readonly disputed: boolean;
  /** The LOCAL id of the sender; absent = the hub's own id. */
  readonly localId?: LocalId | undefined;
  /** Caregiver or institution in whose name it was put. */
  readonly author?: string | undefined;
  readonly authorProfession?: string | undefined;
  /** Every hcparty as sent, XML. */
  readonly authorXml: string;
  /** Names of the authors, for people. */
  readonly authorSummary: string;
  /** Institution whose store keeps the document; absent: our vault. */
  readonly source?: InstitutionKey | undefined;
}

export interface NewLink
  extends Omit<DocumentLink, 'patient' | 'version' | 'recordedAt' | 'recordedSeconds' | 'disputed'> {
  /** In whose name its author wrote it. */
  readonly institution?: string | undefined;
  /** Of what is kept elsewhere: SHA-256 of its summary as it was declared. */
  readonly summaryHash?: Buffer | undefined;
}

export interface LinkRow {
  patient: string;
  item: string;
  version: number;
  kind: string;
  category: string;
  set_version: number | null;
  caption: string | null;
  codes: string | null;
  written_on: string;
  written_at: string;
  recorded_at: string;
  recorded_s: number;
  is_complete: boolean;
  is_validated: boolean;
  open_to_patient_from: string | null;
  disputed: boolean;
  id_scheme: string | null;
  local_id: string | null;
  author: string | null;
  author_profession: string | null;
  xml: string;
  summary: string;
  source: string | null;
}

export const COLUMNS = `l.patient, l.item, l.version, l.kind, l.category, l.set_version, l.caption, l.codes, l.written_on::text,
  l.written_at::text, to_char(l.recorded_at AT TIME ZONE 'Europe/Brussels', 'YYYY-MM-DD"T"HH24:MI:SS') AS recorded_at,
  extract(epoch FROM l.recorded_at)::int AS recorded_s, l.is_complete, l.is_validated,
  CASE WHEN l.open_to_patient_from IS NOT NULL THEN greatest(l.open_to_patient_from, l.delayed_until) END::text AS open_to_patient_from,
  l.disputed,
  l.id_scheme, l.local_id,
  l.author, l.author_profession, a.xml, a.summary, l.source`;

export const toLink = (row: LinkRow): DocumentLink => ({
  patient: patientKey(row.patient),
  item: itemKey(row.item),
  version: row.version,
  kind: row.kind,
  category: row.category,
  setVersion: row.set_version?.toString(),
  caption: row.caption ?? undefined,
  codes: row.codes ?? undefined,
  writtenOn: row.written_on,
  writtenAt: row.written_at,
  recordedAt: row.recorded_at,
  recordedSeconds: row.recorded_s,
  isComplete: row.is_complete,
  isValidated: row.is_validated,
  openToPatientFrom: row.open_to_patient_from ?? undefined,
  disputed: row.disputed,
  localId: row.local_id === null ? undefined : { scheme: row.id_scheme ?? '', value: row.local_id },
  author: row.author ?? undefined,
  authorProfession: row.author_profession ?? undefined,
  authorXml: row.xml,
  authorSummary: row.summary,
  source: row.source === null ? undefined : institutionKey(row.source),
});

/** The limits of a grant on rows of the registry. Invariant: the same verdict as access's decideItem (property test). */
export const WITHIN_LIMITS = `${withinLimits('l.item')} AND l.revoked_at IS NULL`;
/** Numbers of the parameters after those of the limits. */
export const after = (at: number): string => `$${LIMIT_VALUES + at}`;

export interface ListFilter {
  /** CD-TRANSACTION values; absent = every kind. */
  readonly kinds?: readonly string[] | undefined;
  /** Local days, both inclusive. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Documents of this caregiver or institution only. */
  readonly author?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

const FOUND = `${WITHIN_LIMITS}
     AND (${after(1)}::text[] IS NULL OR l.kind = ANY (${after(1)}::text[]))
     AND (${after(2)}::date IS NULL OR l.written_on >= ${after(2)}::date)
     AND (${after(3)}::date IS NULL OR l.written_on <= ${after(3)}::date)
     AND (${after(4)}::uuid IS NULL OR l.author = ${after(4)}::uuid)`;
export const BY_WRITING = 'l.written_on DESC, l.written_at DESC, l.item';
const ORDER = `ORDER BY ${BY_WRITING}`;
// The page is cut first, so that only its rows are joined and printed.
const LIST = statement(
  'hub-list',
  `SELECT ${COLUMNS}, l.total
   FROM (SELECT l.*, count(*) OVER ()::int AS total FROM hub_link l WHERE ${FOUND} ${ORDER} LIMIT ${after(5)} OFFSET ${after(6)}) l
   JOIN hub_author_list a USING (author_list) ${ORDER}`,
);
const COUNT = statement('hub-count', `SELECT count(*)::int AS total FROM hub_link l WHERE ${FOUND}`);

export interface LinkPage {
  readonly links: readonly DocumentLink[];
  /** All that the filter finds within the grant's limits. */
  readonly total: number;
}

/** The current documents within the grant's limits, newest first. Tracing what is shown is the caller's act. */
export async function selectLinks(grant: RecordGrant, filter: ListFilter): Promise<LinkPage> {
  const { tx } = readGrant(grant);
  const values = [
    ...limitValues(grant),
    filter.kinds ?? null,
    filter.from ?? null,
    filter.until ?? null,
    filter.author ?? null,
  ];
  const rows = await tx.run<LinkRow & { total: number }>(LIST, [...values, filter.limit, filter.offset]);
  if (rows[0]) return { links: rows.map(toLink), total: rows[0].total };
  if (filter.offset === 0) return { links: [], total: 0 };
  const [counted] = await tx.run<{ total: number }>(COUNT, values);
  return { links: [], total: counted?.total ?? 0 };
}

const LATEST = statement(
  'hub-latest',
  `SELECT DISTINCT ON (l.kind) l.kind, l.set_version::text AS version,
     to_char(l.recorded_at AT TIME ZONE 'Europe/Brussels', 'YYYY-MM-DD"T"HH24:MI:SS') AS "updatedAt"
   FROM hub_link l WHERE ${WITHIN_LIMITS} AND l.kind = ANY (${after(1)}::text[])
   ORDER BY l.kind, l.recorded_at DESC, l.item DESC`,
);

/** The last change of a kind. */
export interface LatestUpdate {
  readonly kind: string;
  /** Of a set, the version it says it has. */
  readonly version?: string | undefined;
  /** Local date and time. */
  readonly updatedAt: string;
}

export async function selectLatest(grant: RecordGrant, kinds: readonly string[]): Promise<LatestUpdate[]> {
  const values = [...limitValues(grant), kinds];
  const rows = await readGrant(grant).tx.run<LatestUpdate & { version: string | null }>(LATEST, values);
  return rows.map(({ version, ...row }) => ({ ...row, version: version ?? undefined }));
}

const BY_ITEM = statement(
  'hub-link-by-item',
  `SELECT ${COLUMNS} FROM hub_link l JOIN hub_author_list a USING (author_list) WHERE ${WITHIN_LIMITS} AND l.item = ${after(1)}`,
);
const BY_LOCAL_ID = statement(
  'hub-link-by-local-id',
  `SELECT ${COLUMNS} FROM hub_link l JOIN hub_author_list a USING (author_list)
   WHERE ${WITHIN_LIMITS} AND l.id_scheme = ${after(1)} AND l.local_id = ${after(2)}
     AND (${after(3)}::uuid IS NULL OR l.author_list = ${after(3)}::uuid)
   ORDER BY l.item LIMIT 2`,
);

/** The document with this key, within the grant's limits. */
export async function linkByItem(grant: RecordGrant, item: ItemKey): Promise<DocumentLink | undefined> {
  const [row] = await readGrant(grant).tx.run<LinkRow>(BY_ITEM, [...limitValues(grant), item]);
  return row && toLink(row);
}

/**
 * The document with this LOCAL id, within the grant's limits; without an author list only when one document has it.
 * Source: KMEHR facts A5: (hub, SL, id, complete author list) is the key of a document.
 */
export async function linkByLocalId(
  grant: RecordGrant,
  id: LocalId,
  authorXml?: string | undefined,
): Promise<DocumentLink | undefined> {
  const list = authorXml === undefined ? null : authorListKey(authorXml);
  const values = [...limitValues(grant), id.scheme, id.value, list];
  const rows = await readGrant(grant).tx.run<LinkRow>(BY_LOCAL_ID, values);
  return rows.length === 1 && rows[0] ? toLink(rows[0]) : undefined;
}

const WRITTEN_FOR = statement(
  'hub-written-for',
  `SELECT l.item FROM hub_link l
   WHERE l.patient = ANY ($1::uuid[]) AND l.revoked_at IS NULL AND l.institution = $2 AND l.id_scheme = $3 AND l.local_id = $4
     AND ($5::uuid IS NULL OR l.author_list = $5::uuid)
   ORDER BY l.item LIMIT 2`,
);

/** The document with this LOCAL id that somebody wrote in the name of this institution; without an author list only when one has it. */
export async function itemWrittenFor(
  grant: RecordGrant,
  institution: InstitutionKey,
  id: { readonly scheme: string; readonly value: string },
  authorXml?: string | undefined,
): Promise<ItemKey | undefined> {
  const { tx, patients } = readGrant(grant);
  const list = authorXml === undefined ? null : authorListKey(authorXml);
  const rows = await tx.run<{ item: string }>(WRITTEN_FOR, [patients, institution, id.scheme, id.value, list]);
  return rows.length === 1 && rows[0] ? itemKey(rows[0].item) : undefined;
}

const MOST_KEYS = 1000;
const keys = new Map<string, string>();

/** Equal lists share one row: their key is made from the hash of their text (a UUIDv8). The same few are written again and again. */
export function authorListKey(xml: string): string {
  const known = keys.get(xml);
  if (known) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = uuidOfHash(createHash('sha256').update(xml).digest());
  keys.set(xml, key);
  return key;
}
