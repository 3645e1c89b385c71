/** Under which name the requests of a caller are counted: at each door for itself. */
import { actorKey } from '../../modules/access/index.ts';
import type { Caller } from '../../modules/grants/index.ts';

export const clientOf = (caller: Caller): string => `${caller.door} ${actorKey(caller)}`;
