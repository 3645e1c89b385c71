/** The id of a Provenance: that of the item, and the number of the version. */
import { type ItemPlace, placeOfPublicId, publicItemId } from '../../../modules/fhir-vault/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';

const ID_CHARS = 44;
const VERSION = /^\.([1-9]\d{0,5})$/;

export interface VersionPlace {
  readonly place: ItemPlace;
  readonly version: number;
}

export const printProvenanceId = (keys: KeyRing, { place, version }: VersionPlace): string =>
  `${publicItemId(keys, place)}.${version}`;

/** Nothing for an id that this house did not give. */
export function parseProvenanceId(keys: KeyRing, id: string): VersionPlace | undefined {
  const place = placeOfPublicId(keys, id.slice(0, ID_CHARS));
  const [, version] = VERSION.exec(id.slice(ID_CHARS)) ?? [];
  return place && version !== undefined ? { place, version: Number(version) } : undefined;
}
