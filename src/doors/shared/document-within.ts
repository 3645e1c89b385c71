/** The document behind an opaque id, to be opened in the record that its page is about. */
import { itemKey, patientKey } from '../../modules/grants/index.ts';
import type { DocumentName } from '../../modules/hub/index.ts';
import { type KeyRing, parsePublicId } from '../../platform/sealing/index.ts';

/** What a forged id names: the record is asked all the same, so that such a look leaves its trace. */
const NOBODYS: DocumentName = { item: itemKey('00000000-0000-7000-8000-000000000000') };

/** Of another record, forged and hidden give the same when it is opened: nothing. */
export function documentWithin(keys: KeyRing, id: string): DocumentName {
  const parts = parsePublicId(keys, id);
  return parts ? { item: itemKey(parts.item), home: patientKey(parts.patient) } : NOBODYS;
}
