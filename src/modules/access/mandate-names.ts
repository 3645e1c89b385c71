/** The names in a mandate, sealed: the giver's from the start, the other's once he accepts, so that a number alone tells nobody a name. */
import { type KeyRing, openHouse, sealHouse } from '../../platform/sealing/index.ts';

export interface MandateNames {
  readonly giver: string;
  readonly holder?: string | undefined;
}

export const sealNames = (keys: KeyRing, mandate: string, names: MandateNames): Buffer =>
  sealHouse(keys, `mandate ${mandate}`, Buffer.from(JSON.stringify(names)));

export const openNames = (keys: KeyRing, mandate: string, sealed: Buffer): MandateNames =>
  JSON.parse(openHouse(keys, `mandate ${mandate}`, sealed).toString());
