/** Whatever is read out of a document follows it: a job, added with the change of the document, hears of each. Source: decision 0074. */
import { addJob } from '../../platform/jobs/index.ts';
import type { Transaction } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import type { ItemKey, PatientKey } from '../grants/index.ts';

export const DERIVE = 'derive-items';

/** CD-TRANSACTION of the documents that items are read from. */
export const DERIVED_KIND = 'sumehr';

export interface ChangedDocument {
  readonly patient: PatientKey;
  readonly item: ItemKey;
  readonly kind: string;
}

/** Nothing for a document of another kind. One job waits for a document, however often it changes. */
export async function deriveLater(
  tx: Transaction,
  keys: KeyRing,
  { patient, item, kind }: ChangedDocument,
  options: { readonly priority?: number } = {},
): Promise<void> {
  if (kind !== DERIVED_KIND) return;
  await addJob(tx, keys, DERIVE, { patient, item }, { key: `${DERIVE} ${item}`, ...options });
}
