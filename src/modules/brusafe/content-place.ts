/** What sealed content is bound to: moved elsewhere it does not open. */
import type { ItemKey, PatientKey } from '../grants/index.ts';

export const contentPlace = (subject: PatientKey, item: ItemKey, version: number) => ({
  subject,
  item,
  version,
  kind: 'kmehr',
});
