/** The item behind an opaque id, when it stands in the record that was opened: under any key of a joined one. */
import { type ItemKey, itemKey, type RecordGrant, readGrant } from '../../modules/grants/index.ts';
import { type KeyRing, parsePublicId } from '../../platform/sealing/index.ts';

/** Nothing for a forged id and for one of another record. */
export function itemWithin(grant: RecordGrant, keys: KeyRing, id: string): ItemKey | undefined {
  const parts = parsePublicId(keys, id);
  return parts && readGrant(grant).patients.some((key) => key === parts.patient) ? itemKey(parts.item) : undefined;
}
