/** How an act of this module writes its letters: in its own transaction, under whatever grant it runs. */

import type { KeyRing } from '../../platform/sealing/index.ts';
import type { RecordGrant, RegisterGrant } from '../grants/index.ts';
import { type Addressee, type Letter, notifyUnderRecord, notifyUnderRegister } from '../notices/index.ts';

export type Tell = (to: Addressee, letter: Letter) => Promise<void>;

export const tellUnderRecord =
  (grant: RecordGrant, keys: KeyRing): Tell =>
  (to, letter) =>
    notifyUnderRecord(grant, keys, to, letter);

export const tellUnderRegister =
  (grant: RegisterGrant, keys: KeyRing): Tell =>
  (to, letter) =>
    notifyUnderRegister(grant, keys, to, letter);
