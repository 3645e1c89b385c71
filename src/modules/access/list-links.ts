/** The therapeutic links of one patient: the patient sees all, a caregiver its own, its institution's and those it declared. Source: access rules 3.2, 3.8. */
import { statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { type Caller, discloseUnder, type ItemKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { concerns } from './end-link.ts';
import { LINK_COLUMNS, type LinkRow, linkRow, openLinks, type TherapeuticLink } from './link-rows.ts';
import { partiesOf } from './rules/link-declarer.ts';

export interface LinkFilter {
  readonly status: 'active' | 'inactive' | 'all';
  /** CD-THERAPEUTICLINKTYPE values; absent: every type. */
  readonly kinds?: readonly string[] | undefined;
  /** Key of the caregiver or institution that holds them. */
  readonly holder?: string | undefined;
  /** Links that run on a day of this period; local days, both inclusive. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** The last link of the page before. */
  readonly after?: ItemKey | undefined;
  readonly limit: number;
}

const LIST = statement(
  'access-links-of-patient',
  `SELECT ${LINK_COLUMNS} FROM access_therapeutic_link
   WHERE patient = ANY ($1::uuid[]) AND ($2::uuid[] IS NULL OR holder = ANY ($2) OR declared_by = ANY ($2))
     AND ($3 = 'all' OR ($3 = 'active') = (revoked_at IS NULL AND ends_on > $4))
     AND ($5::text[] IS NULL OR kind = ANY ($5)) AND ($6::uuid IS NULL OR link < $6)
     AND ($8::uuid IS NULL OR holder = $8) AND ($9::date IS NULL OR ends_on > $9) AND ($10::date IS NULL OR starts_on <= $10)
   ORDER BY link DESC LIMIT $7`,
);

/** One page, newest first. */
export async function listLinks(grant: RecordGrant, keys: KeyRing, filter: LinkFilter): Promise<TherapeuticLink[]> {
  const { tx, patients, caller } = readGrant(grant);
  const today = brusselsDay(tx.now);
  const mine = caller.kind === 'patient' ? null : partiesOf(caller);
  const { status, kinds = null, after = null, limit, holder = null, from = null, until = null } = filter;
  const values = [patients, mine, status, today, kinds, after, limit, holder, from, until];
  const rows = await tx.run<LinkRow>(LIST, values);
  discloseUnder(grant, { count: rows.length });
  const shown = rows.map((row) => withoutReason(row, caller));
  return openLinks(tx, keys, shown, today);
}

/** Why a link ended is for the patient and for whoever ended it: a patient need not explain itself to a caregiver. */
function withoutReason(row: LinkRow, caller: Caller): LinkRow {
  const own = row.ended_by !== null && partiesOf(caller).includes(row.ended_by);
  return caller.kind === 'patient' || own ? row : { ...row, end_reason: null };
}

/** One link; nothing when it is not there for this caller. */
export async function readLink(grant: RecordGrant, keys: KeyRing, link: ItemKey): Promise<TherapeuticLink | undefined> {
  const { tx, patients, caller, act } = readGrant(grant);
  const row = await linkRow(tx, patients, link);
  if (!row || !concerns(caller, row)) return undefined;
  // An act that declares or ends a link has said so already.
  if (act === 'list-links') discloseUnder(grant, { item: link, kind: row.kind, count: 1 });
  const [opened] = await openLinks(tx, keys, [withoutReason(row, caller)], brusselsDay(tx.now));
  return opened;
}
