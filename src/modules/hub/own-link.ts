/** The document of this caller, or in whose name it was written: by the limits of the grant, or as the institution itself. */
import { type ItemKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { type BareLink, bareLink } from './link-states.ts';
import { linkByItem } from './links.ts';

/** Locked until the act ends. One that is hidden from the caller does not exist for it. */
export async function ownLink(
  grant: RecordGrant,
  item: ItemKey,
): Promise<BareLink | 'unknown-document' | 'not-author'> {
  const { tx, patients, limits, caller } = readGrant(grant);
  const seen = caller.kind === 'institution' ? undefined : await linkByItem(grant, item);
  if (!seen && caller.kind !== 'institution') return 'unknown-document';
  for (const patient of patients) {
    const link = await bareLink(tx, patient, item);
    if (!link) continue;
    if (link.author && limits.authoredBy.includes(link.author)) return link;
    if (caller.kind === 'institution' && link.institution === caller.institution) return link;
  }
  return seen ? 'not-author' : 'unknown-document';
}
