/** The first step for a document that another hub has: under which key the trail knows it, and what that hub is to be asked. */
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { discloseUnder, intendUnder, type RecordGrant, readGrant } from '../../grants/index.ts';
import { readPatient } from '../../people/index.ts';
import type { DocumentName } from '../fetch/context.ts';
import type { Begun } from '../fetch/wanted.ts';
import { showNumber } from '../own-number.ts';
import { askersOf } from './askers.ts';
import { foreignKey } from './foreign-link.ts';
import { networkNumbered } from './networks.ts';
import { seesNothing } from './sees-nothing.ts';

/** Nothing when no other hub is named, or the person has no number to ask with. */
export async function beginElsewhere(
  keys: KeyRing,
  grant: RecordGrant,
  { scheme, value, authorXml = '', network, isAsked }: Extract<DocumentName, { readonly scheme: string }>,
): Promise<Begun> {
  const { tx, caller } = readGrant(grant);
  const { ssin } = await readPatient(grant, keys);
  if (!network || ssin === undefined) return {};
  const id = { scheme, value: showNumber(value, ssin) };
  const item = foreignKey(keys, network.number, { ...id, authorXml: network.authorXml });
  const source = await networkNumbered(tx, network.number);
  if (!source) {
    discloseUnder(grant, { item, count: 0, reason: 'not-connected' });
    return { elsewhere: 'not-connected' };
  }
  intendUnder(grant, { item });
  const askers = await askersOf(grant, keys);
  const question = { source, ssin, id, authorXml, askers, requestId: caller.requestId };
  return { wanted: { item, question, isAsked, network: network.number, seesNothing: seesNothing(grant) } };
}
