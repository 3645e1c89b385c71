/** The LOCAL id under which a document travels: the sender's, or the hub's own. */
import type { Sent } from '../../modules/brusafe/index.ts';
import { type ItemKey, type RecordGrant, readGrant } from '../../modules/grants/index.ts';
import { type NewLink, showNumber } from '../../modules/hub/index.ts';
import { parsePublicId, printPublicId } from '../../platform/sealing/index.ts';
import type { Ssin } from '../../standards/belgium/index.ts';
import type { LocalId } from '../../standards/hubservices/index.ts';
import { localIdOf, type Transaction } from '../../standards/kmehr/index.ts';
import type { HubContext } from './context.ts';

/** What a sender names by an id of the hub's own scheme; nothing when the id is the sender's own. */
export function hubIdOf({ access, hub }: HubContext, transaction: Transaction): Sent['hubId'] {
  const local = localIdOf(transaction);
  if (local?.local?.trim().toUpperCase() !== hub.idScheme.toUpperCase()) return undefined;
  return { named: parsePublicId(access.keys, local.value.trim()) };
}

export const localIdFor = (
  { access, hub }: HubContext,
  grant: RecordGrant,
  { localId }: Pick<NewLink, 'localId'>,
  item: ItemKey,
  ssin: Ssin,
): LocalId =>
  localId
    ? { scheme: localId.scheme, value: showNumber(localId.value, ssin) }
    : { scheme: hub.idScheme, value: printPublicId(access.keys, { patient: readGrant(grant).patient, item }) };
