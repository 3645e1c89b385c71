/** One item as it is held, locked until the act ends, and how the caller stands to it. */
import { statement } from '../../platform/postgres/index.ts';
import { cutOf, mayWrite } from '../access/index.ts';
import { type ItemKey, itemKey, type PatientKey, patientKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { isShown, type VaultFacts } from './limits.ts';

export interface HeldItem extends VaultFacts {
  /** The key it stands under: of a merged record, the one it was put in. */
  readonly patient: PatientKey;
  readonly item: ItemKey;
  readonly type: string;
  readonly version: number;
  /** In whose name its author wrote it. */
  readonly institution?: string | undefined;
  readonly updatedAt: Date;
  readonly deleted: boolean;
  /** Its numbers among what must be unique. */
  readonly claims: readonly string[];
  /** Of the bytes of the version in force; nothing when it was taken back. */
  readonly sha256?: Buffer | undefined;
}

interface HeldRow {
  readonly patient: string;
  readonly item: string;
  readonly type: string;
  readonly version: number;
  readonly kind: string;
  readonly category: string;
  readonly section: string | null;
  readonly author: string | null;
  readonly author_profession: string | null;
  readonly institution: string | null;
  readonly recorded_at: Date;
  readonly updated_at: Date;
  readonly deleted: boolean;
  readonly claims: readonly string[];
}

const LOCK = statement(
  'fhir-lock-item',
  `SELECT patient, item, type, version, kind, category, section, author, author_profession, institution, recorded_at, updated_at,
     deleted_at IS NOT NULL AS deleted, claims
   FROM fhir_item WHERE patient = ANY ($1::uuid[]) AND item = $2 AND source IS NULL AND document IS NULL FOR UPDATE`,
);
// A statement of its own: it sees what was committed while the lock was waited for. Joined, the row of another version would be lost.
const NEWEST = statement(
  'fhir-newest-hash',
  'SELECT sha256 FROM fhir_version WHERE patient = ANY ($1::uuid[]) AND item = $2 ORDER BY version DESC LIMIT 1',
);

/** Whoever may see it: the caller's standing is asked of what this gives. A part of a document, or what was read from one, is none. */
export async function lockItem(grant: RecordGrant, item: ItemKey): Promise<HeldItem | undefined> {
  const { tx, patients } = readGrant(grant);
  const [[row], [newest]] = await Promise.all([
    tx.run<HeldRow>(LOCK, [patients, item]),
    tx.run<{ sha256: Buffer | null }>(NEWEST, [patients, item]),
  ]);
  return row && toHeld(row, newest?.sha256 ?? undefined);
}

const toHeld = (row: HeldRow, sha256: Buffer | undefined): HeldItem => ({
  patient: patientKey(row.patient),
  item: itemKey(row.item),
  type: row.type,
  version: row.version,
  kind: row.kind,
  category: row.category,
  section: row.section ?? undefined,
  author: row.author ?? undefined,
  authorProfession: row.author_profession ?? undefined,
  institution: row.institution ?? undefined,
  recordedAt: row.recorded_at,
  updatedAt: row.updated_at,
  deleted: row.deleted,
  claims: row.claims,
  sha256,
});

/** Did the patient leave it in this caller's sight? The matrix has no say: a house may know again what it wrote. */
export function isLeft(grant: RecordGrant, held: HeldItem): boolean {
  const { limits } = readGrant(grant);
  return cutOf({ ...limits, categories: 'all', sections: {} }, held) !== 'nothing';
}

/** `house`: written in the name of the institution that asks, or for which the caller acts. */
export type Tie = 'author' | 'house' | 'none';

export function tieTo(grant: RecordGrant, held: HeldItem): Tie {
  const { limits, caller } = readGrant(grant);
  if (held.author !== undefined && limits.authoredBy.includes(held.author)) return 'author';
  if (caller.kind !== 'institution' && caller.kind !== 'caregiver') return 'none';
  const { institution } = caller;
  const isOfHouse = institution !== undefined && [held.institution, held.author].includes(institution);
  if (!isOfHouse) return 'none';
  return caller.kind === 'institution' || isOpenToColleague(grant, held) ? 'house' : 'none';
}

/** Under an act that sees, a colleague changes what it sees; under one that only puts, what its profession may write. */
function isOpenToColleague(grant: RecordGrant, held: HeldItem): boolean {
  const { act, limits } = readGrant(grant);
  if (act === 'withdraw-document') return isShown(limits, held);
  return isLeft(grant, held) && mayWrite(limits, held.category);
}
