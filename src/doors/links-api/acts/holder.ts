/** Who shall hold the link: the party named by number, else the caller itself. */
import type { Caller } from '../../../modules/grants/index.ts';
import { findLinkHolder, holdersOf, type LinkHolder } from '../../../modules/people/index.ts';
import type { Transaction } from '../../../platform/postgres/index.ts';

/** Nothing when nobody has this number; a patient must name somebody. */
export async function holderNamed(
  tx: Transaction,
  caller: Caller,
  named: { readonly number: string } | undefined,
): Promise<LinkHolder | undefined> {
  if (named) return findLinkHolder(tx, { number: named.number.replace(/[ .-]/g, '') });
  if (caller.kind === 'caregiver') return { key: caller.caregiver.key, party: caller.caregiver.profession };
  if (caller.kind !== 'institution') return undefined;
  const party = (await holdersOf(tx, [caller.institution])).get(caller.institution)?.party;
  return party === undefined ? undefined : { key: caller.institution, party };
}
