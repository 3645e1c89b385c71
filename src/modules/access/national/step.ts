/** One step with the national bases: what changed there is taken in, what waits here is told. The same however late or often it runs. */
import { type TakenIn, takeIn } from '../../people/index.ts';
import type { NationalBasesContext } from './bases.ts';
import { consentsRegister } from './take-consents.ts';
import { exclusionsRegister } from './take-exclusions.ts';
import { takeAllKept } from './take-kept.ts';
import { tellAllWaiting } from './tell-bases.ts';

/** Restrictions first: whoever is excluded does not see what a consent opens. */
export async function stepWithNationalBases(
  context: NationalBasesContext,
): Promise<Readonly<Record<'exclusions' | 'consents', TakenIn>>> {
  const exclusions = await takeIn(context, exclusionsRegister(context));
  const consents = await takeIn(context, consentsRegister(context));
  await takeAllKept(context);
  await tellAllWaiting(context);
  return { exclusions, consents };
}
