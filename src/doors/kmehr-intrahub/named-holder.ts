/** The caregiver or institution that a request names by numbers, as holder of a link. */
import { findLinkHolder, hashSsin, type LinkHolder } from '../../modules/people/index.ts';
import { parseSsin } from '../../standards/belgium/index.ts';
import type { Id } from '../../standards/kmehr/index.ts';
import type { HubContext } from './context.ts';

/** Nothing when nobody has these numbers. */
export async function namedHolder({ access }: HubContext, ids: readonly Id[]): Promise<LinkHolder | undefined> {
  const { database, keys } = access;
  const number = ids.find(({ scheme }) => scheme === 'ID-HCPARTY')?.value.trim();
  const inss = ids.find(({ scheme }) => scheme === 'INSS');
  const ssin = inss && parseSsin(inss.value, 'warn');
  if (ssin && !ssin.ok) return undefined;
  const personHash = ssin && hashSsin(keys, ssin.value);
  return database.read((tx) => findLinkHolder(tx, { number, personHash }));
}
