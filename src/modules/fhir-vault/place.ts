/** Ids of the vault: whose record, and which item in it. */
import { type KeyRing, parsePublicId, printPublicId } from '../../platform/sealing/index.ts';
import { type ItemKey, itemKey, type PatientKey, patientKey } from '../grants/index.ts';

/** Where an id of the vault leads. */
export interface ItemPlace {
  readonly patient: PatientKey;
  readonly item: ItemKey;
}

/** Nothing for an id that this house did not give. */
export function placeOfPublicId(keys: KeyRing, id: string): ItemPlace | undefined {
  const parts = parsePublicId(keys, id);
  return parts && { patient: patientKey(parts.patient), item: itemKey(parts.item) };
}

export const publicItemId = (keys: KeyRing, { patient, item }: ItemPlace): string =>
  printPublicId(keys, { patient, item });
