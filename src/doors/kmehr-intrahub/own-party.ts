/** The caregiver whom a request names, when it is the caller itself or one of the people of the institution that asks. */
import { type CaregiverKey, caregiverKey } from '../../modules/grants/index.ts';
import { isOwnParty } from '../../modules/people/index.ts';
import type { Id } from '../../standards/kmehr/index.ts';
import type { Asked, HubContext } from '../shared/hub/context.ts';
import { namedHolder } from '../shared/hub/named-holder.ts';

/** Nothing for anybody else, known or not. */
export async function ownParty(
  context: HubContext,
  { caller }: Asked,
  ids: readonly Id[],
): Promise<CaregiverKey | undefined> {
  const holder = await namedHolder(context, ids);
  const key = holder && caregiverKey(holder.key);
  if (key === undefined) return undefined;
  const own = await context.access.database.read((tx) => isOwnParty(tx, caller, key));
  return own ? key : undefined;
}
