/**
 * What a caregiver, or the institution it speaks for, opened of one patient's documents. Joined with the registry within the grant's
 * limits: a document that is hidden from the caller leaves no line. Source: KMEHR facts A3 (GetPatientAuditTrail); decision 0030.
 */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, openHouse } from '../../platform/sealing/index.ts';
import { limitValues } from '../access/index.ts';
import { reasonPlace } from '../audit/index.ts';
import {
  type Caller,
  type CaregiverKey,
  discloseUnder,
  type InstitutionKey,
  type ItemKey,
  type RecordGrant,
  readGrant,
} from '../grants/index.ts';
import { after, COLUMNS, type DocumentLink, type LinkRow, toLink, WITHIN_LIMITS } from './links.ts';
import { MOST_ROWS } from './list-documents.ts';

export interface OwnLook {
  readonly link: DocumentLink;
  readonly at: Date;
  /** The caregiver who looked. */
  readonly caregiver: string;
  /** In whose name. */
  readonly institution?: string | undefined;
  /** Reason of an emergency, of the caller's own looks alone. */
  readonly emergencyReason?: string | undefined;
}

export interface LookFilter {
  /** The document, by its key or by the id of its sender. */
  readonly document?: { readonly item: ItemKey } | { readonly scheme: string; readonly value: string } | undefined;
  /** CD-TRANSACTION values; absent = every kind. */
  readonly kinds?: readonly string[] | undefined;
  /** Author of the documents, and who looked: caregiver or institution. */
  readonly author?: string | undefined;
  readonly who?: string | undefined;
  /** Local days, both inclusive. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** The caller's own looks in an emergency, and nothing else. */
  readonly emergencies?: boolean | undefined;
  readonly offset: number;
  readonly limit: number;
}

const LOCAL_DAY = `(r.at AT TIME ZONE 'Europe/Brussels')::date`;
const FOUND = `r.patient = ANY ($1::uuid[]) AND (r.actor = ${after(1)} OR r.institution = ${after(2)}) AND ${WITHIN_LIMITS}
     AND (${after(3)}::uuid IS NULL OR l.item = ${after(3)}) AND (${after(5)}::text IS NULL OR (l.id_scheme = ${after(4)} AND l.local_id = ${after(5)}))
     AND (${after(6)}::text[] IS NULL OR l.kind = ANY (${after(6)})) AND (${after(7)}::uuid IS NULL OR l.author = ${after(7)})
     AND (${after(8)}::uuid IS NULL OR r.actor = ${after(8)} OR r.institution = ${after(8)})
     AND (${after(9)}::date IS NULL OR ${LOCAL_DAY} >= ${after(9)}) AND (${after(10)}::date IS NULL OR ${LOCAL_DAY} <= ${after(10)})
     AND (NOT ${after(11)}::boolean OR (r.note IS NOT NULL AND r.actor = ${after(1)}))`;
// Of a joined record each key has its own trail: the same look counts once.
const EACH = `SELECT DISTINCT ON (r.at, r.tx, r.item) r.at, r.tx, r.item, r.actor, r.institution AS house, r.note
     FROM audit_v_read r JOIN hub_link l ON l.item = r.item WHERE ${FOUND} ORDER BY r.at, r.tx, r.item, r.patient`;
const LIST = statement(
  'hub-own-looks',
  `SELECT ${COLUMNS}, v.at, v.actor, v.house, v.note, v.total
   FROM (SELECT e.*, count(*) OVER ()::int AS total FROM (${EACH}) e
         ORDER BY e.at DESC, e.tx DESC, e.item LIMIT ${after(12)} OFFSET ${after(13)}) v
   JOIN hub_link l ON l.patient = ANY ($1::uuid[]) AND l.item = v.item JOIN hub_author_list a USING (author_list)
   ORDER BY v.at DESC, v.tx DESC, v.item`,
);
const COUNT = statement('hub-count-own-looks', `SELECT count(*)::int AS total FROM (${EACH}) e`);

interface LookRow extends LinkRow {
  at: Date;
  actor: string;
  house: string | null;
  note: Buffer | null;
  total: number;
}

export interface LookPage {
  readonly looks: readonly OwnLook[];
  readonly total: number;
}

/** The latest first. */
export async function listOwnLooks(grant: RecordGrant, keys: KeyRing, filter: LookFilter): Promise<LookPage> {
  const { tx, caller } = readGrant(grant);
  const { own, house } = lookerOf(caller);
  const values = [...limitValues(grant), own, house ?? null, ...filterValues(filter)];
  const rows = await tx.run<LookRow>(LIST, [...values, Math.min(filter.limit, MOST_ROWS), filter.offset]);
  discloseUnder(grant, { count: rows.length });
  const looks = rows.map((row) => toLook(row, keys, own));
  if (rows[0] || filter.offset === 0) return { looks, total: rows[0]?.total ?? 0 };
  const [counted] = await tx.run<{ total: number }>(COUNT, values);
  return { looks, total: counted?.total ?? 0 };
}

/** Through another hub: whoever looks, and everybody for whom that hub looked, as for a house. */
function lookerOf(caller: Caller): { readonly own: CaregiverKey; readonly house: InstitutionKey | undefined } {
  if (caller.kind === 'hub' && caller.endUser.kind === 'caregiver')
    return { own: caller.endUser.key, house: caller.hub };
  if (caller.kind !== 'caregiver') throw new TypeError('only a caregiver has own looks');
  return { own: caller.caregiver.key, house: caller.institution };
}

function filterValues({ document, kinds, author, who, from, until, emergencies }: LookFilter): unknown[] {
  const named =
    document && 'item' in document ? [document.item, null, null] : [null, document?.scheme, document?.value];
  return [...named, kinds, author, who, from, until, emergencies ?? false].map((value) => value ?? null);
}

const toLook = (row: LookRow, keys: KeyRing, own: string): OwnLook => ({
  link: toLink(row),
  at: row.at,
  caregiver: row.actor,
  institution: row.house ?? undefined,
  emergencyReason:
    row.note && row.actor === own ? openHouse(keys, reasonPlace('caregiver'), row.note).toString() : undefined,
});
