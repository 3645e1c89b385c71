/** Ending a link that is named by its parts, as the hub's clients name it: the holder, the type and, when given, the first day. */
import { statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { itemKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { concerns, endLink } from './end-link.ts';
import { LINK_COLUMNS, type LinkRow } from './link-rows.ts';
import type { LinkOutcome } from './therapeutic-links.ts';

export interface NamedLink {
  /** Key of the caregiver or institution. */
  readonly holder: string;
  readonly kind: string;
  readonly startsOn?: string | undefined;
  readonly reason?: string | undefined;
}

// One that runs before one that ended: several are there when a link was ended and declared anew.
const NAMED = statement(
  'access-named-links',
  `SELECT ${LINK_COLUMNS} FROM access_therapeutic_link
   WHERE patient = ANY ($1::uuid[]) AND holder = $2 AND kind = $3 AND ($4::date IS NULL OR starts_on = $4)
   ORDER BY revoked_at IS NULL DESC, link DESC LIMIT 100`,
);

/** Ends it at once; of several the one that runs, or says that there is none. */
export async function endNamedLink(
  grant: RecordGrant,
  keys: KeyRing,
  { holder, kind, startsOn, reason }: NamedLink,
): Promise<LinkOutcome> {
  const { tx, patients, caller } = readGrant(grant);
  const rows = await tx.run<LinkRow>(NAMED, [patients, holder, kind, startsOn ?? null]);
  const named = rows.find((row) => concerns(caller, row));
  return named ? endLink(grant, keys, { link: itemKey(named.link), reason }) : { fault: 'link-not-found' };
}
