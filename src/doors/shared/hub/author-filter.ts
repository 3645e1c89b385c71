/** A list narrowed to what one author wrote, who is named as in an author list. */
import { type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import { findCaregiver, findInstitution } from '../../../modules/people/index.ts';
import type { HcParty } from '../../../standards/kmehr/index.ts';
import type { HubContext } from './context.ts';
import { namedAuthor } from './named.ts';

/** A key that nobody has: a list by somebody unknown is empty, not unfiltered. */
export const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Asks on the connection the grant already holds: an act that waited for a second one could wait for ever. */
export async function authorFilter(
  { access }: HubContext,
  grant: RecordGrant,
  author: readonly HcParty[] | undefined,
): Promise<string | undefined> {
  if (!author) return undefined;
  const { tx } = readGrant(grant);
  const named = namedAuthor(author, access.keys);
  const caregiver = await findCaregiver(tx, named);
  if (caregiver) return caregiver.key;
  const institution = named.institutionNumber ? await findInstitution(tx, named.institutionNumber) : undefined;
  return institution?.key ?? NOBODY;
}
