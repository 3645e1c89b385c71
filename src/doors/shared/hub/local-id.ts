/** The LOCAL id under which a document travels: the sender's, or the hub's own. */
import type { ItemKey } from '../../../modules/grants/index.ts';
import { type DocumentLink, showNumber } from '../../../modules/hub/index.ts';
import { printPublicId } from '../../../platform/sealing/index.ts';
import type { Ssin } from '../../../standards/belgium/index.ts';
import type { LocalId } from '../../../standards/hubservices/index.ts';
import type { HubContext } from './context.ts';

export const localIdFor = (
  { access, hub }: HubContext,
  { localId, patient }: Pick<DocumentLink, 'localId' | 'patient'>,
  item: ItemKey,
  ssin: Ssin,
): LocalId =>
  localId
    ? { scheme: localId.scheme, value: showNumber(localId.value, ssin) }
    : { scheme: hub.idScheme, value: printPublicId(access.keys, { patient, item }) };
