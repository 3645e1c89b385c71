/** What a session keeps of for whom its person acts: both names, sealed, so that every page can show them. */
import { type KeyRing, openHouse, sealHouse } from '../../platform/sealing/index.ts';

export interface ActingNote {
  /** The person acted for. */
  readonly other: string;
  /** Who acts. */
  readonly self: string;
}

const PLACE = 'acting-note';

export const sealNote = (keys: KeyRing, note: ActingNote): Buffer =>
  sealHouse(keys, PLACE, Buffer.from(JSON.stringify(note)));

export const openNote = (keys: KeyRing, sealed: Buffer): ActingNote =>
  JSON.parse(openHouse(keys, PLACE, sealed).toString());
