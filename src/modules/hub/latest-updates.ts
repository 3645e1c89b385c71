/** When a patient's documents of some kinds last changed, within the grant's limits: a cheap look that is traced as a list. Source: KMEHR facts A9. */
import { discloseUnder, type RecordGrant } from '../grants/index.ts';
import { type LatestUpdate, selectLatest } from './links.ts';

export async function latestUpdates(grant: RecordGrant, kinds: readonly string[]): Promise<readonly LatestUpdate[]> {
  const found = await selectLatest(grant, kinds);
  discloseUnder(grant, { count: found.length });
  return found;
}
