/** Whom a right on a document means: a person or house by its number, or a profession by its code. */
import type { Whom } from '../../modules/access/index.ts';
import { hashSsin, partyByNumber } from '../../modules/people/index.ts';
import { parseSsin } from '../../standards/belgium/index.ts';
import type { NamedParty } from '../../standards/hubservices/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import type { HubContext } from '../shared/hub/context.ts';

/** Nothing when nobody has these numbers, they are of different persons, or no such profession exists. */
export async function namedWhom({ access }: HubContext, { ids, cds }: NamedParty): Promise<Whom | undefined> {
  if (ids.length === 0) return professionOf(cds.map(({ value }) => value));
  const { database, keys } = access;
  const number = ids.find(({ scheme }) => scheme === 'ID-HCPARTY')?.value.replace(/[\s.-]/g, '');
  const inss = ids.find(({ scheme }) => scheme === 'INSS');
  const ssin = inss && parseSsin(inss.value, 'warn');
  if (ssin && !ssin.ok) return undefined;
  const claimed = ssin && hashSsin(keys, ssin.value).toString('hex');
  if (number === undefined) return claimed === undefined ? undefined : { personHash: claimed };
  const found = await database.read((tx) => partyByNumber(tx, number));
  if (found?.institution) return { institution: found.institution };
  if (!found?.personHash || (claimed !== undefined && claimed !== found.personHash)) return undefined;
  return { personHash: found.personHash };
}

function professionOf(values: readonly string[]): Whom | undefined {
  const profession = values.find((value) => value.startsWith('pers') && labelOf('CD-HCPARTY', value, 'en'));
  return profession === undefined ? undefined : { profession };
}
