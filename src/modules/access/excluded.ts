/** Whom an exclusion shuts out. Source: access rules 4. */
import type { InstitutionKey } from '../grants/index.ts';

/** Whom the patient means; `personHash` is hex and means the human being in every profession. */
export type Excluded = { readonly personHash: string } | { readonly institution: InstitutionKey };

/** As tables name it: hash of a person, key of a house. */
export const excludedColumns = (excluded: Excluded): [Buffer | null, string | null] =>
  'personHash' in excluded ? [Buffer.from(excluded.personHash, 'hex'), null] : [null, excluded.institution];
