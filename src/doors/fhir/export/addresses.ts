/** Where an export stands, and each of its files. */

import type { StartedExport } from '../../../modules/fhir-vault/index.ts';
import { publicPatientId } from '../../../modules/people/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';

export const addressOf = (base: string, id: string): string => `${base}/_export/${id}`;

/** All files: of each type as many as there are slices. */
export const filesOf = (base: string, { id, types, slices }: StartedExport) =>
  types.flatMap((type) =>
    Array.from({ length: slices }, (_, at) => ({ type, url: `${addressOf(base, id)}/${type}/${at + 1}` })),
  );

/** The request that began it, as it was understood. */
export function requestOf(keys: KeyRing, base: string, { record, types, since }: StartedExport): string {
  const one = record === undefined ? '' : `/${publicPatientId(keys, record)}`;
  const query = new URLSearchParams({ _type: types.join(','), ...(since ? { _since: since.toISOString() } : {}) });
  return `${base}/Patient${one}/$export?${query}`;
}
