/** Who is named as the holder of a therapeutic link: an institution by its number, else a caregiver. */
import type { Transaction } from '../../platform/postgres/index.ts';
import type { CaregiverKey, InstitutionKey } from '../grants/index.ts';
import { findCaregiver } from './caregivers.ts';
import { findInstitution } from './institutions.ts';

export interface LinkHolder {
  readonly key: CaregiverKey | InstitutionKey;
  /** CD-HCPARTY value. */
  readonly party: string;
}

/** Nothing when nobody has these numbers. */
export async function findLinkHolder(
  tx: Transaction,
  { number, personHash }: { readonly number?: string | undefined; readonly personHash?: Buffer | undefined },
): Promise<LinkHolder | undefined> {
  const institution = number === undefined ? undefined : await findInstitution(tx, number);
  if (institution) return { key: institution.key, party: institution.kind };
  const found = await findCaregiver(tx, { nihii: number, personHash });
  return found && { key: found.key, party: found.profession };
}
