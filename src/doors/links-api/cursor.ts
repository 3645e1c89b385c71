/** Cursors of pages: the last link shown, sealed for the caller, so that nobody reads or forges one. */
import { actorKey } from '../../modules/access/index.ts';
import { type Caller, type ItemKey, itemKey } from '../../modules/grants/index.ts';
import { type KeyRing, openHouse, sealHouse } from '../../platform/sealing/index.ts';

const label = (caller: Caller): string => `links cursor ${actorKey(caller)}`;

export const printCursor = (keys: KeyRing, caller: Caller, last: ItemKey): string =>
  sealHouse(keys, label(caller), Buffer.from(last)).toString('base64url');

/** The link a page begins after; `invalid` for what this house did not print for this caller. */
export function readCursor(keys: KeyRing, caller: Caller, cursor: string | undefined): ItemKey | undefined | 'invalid' {
  if (cursor === undefined) return undefined;
  try {
    return itemKey(openHouse(keys, label(caller), Buffer.from(cursor, 'base64url')).toString());
  } catch {
    return 'invalid';
  }
}
