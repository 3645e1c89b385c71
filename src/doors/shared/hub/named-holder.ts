/** The caregiver or institution that a request names by numbers, for example as holder of a link. */
import { findLinkHolder, hashSsin, type LinkHolder } from '../../../modules/people/index.ts';
import { parseSsin } from '../../../standards/belgium/index.ts';
import type { Id } from '../../../standards/kmehr/index.ts';
import type { HubContext } from './context.ts';

export interface HolderNumbers {
  readonly number: string | undefined;
  readonly personHash: Buffer | undefined;
}

/** Nothing when one of them is no number. */
export function holderNumbers({ access }: HubContext, ids: readonly Id[]): HolderNumbers | undefined {
  const number = ids.find(({ scheme }) => scheme === 'ID-HCPARTY')?.value.trim();
  const inss = ids.find(({ scheme }) => scheme === 'INSS');
  const ssin = inss && parseSsin(inss.value, 'warn');
  if (ssin && !ssin.ok) return undefined;
  return { number, personHash: ssin && hashSsin(access.keys, ssin.value) };
}

/** Nothing when nobody has these numbers. */
export async function namedHolder(context: HubContext, ids: readonly Id[]): Promise<LinkHolder | undefined> {
  const numbers = holderNumbers(context, ids);
  return numbers && context.access.database.read((tx) => findLinkHolder(tx, numbers));
}
