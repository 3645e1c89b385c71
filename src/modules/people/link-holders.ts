/** Who is named as the holder of a therapeutic link: an institution by its number, else a caregiver. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
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

/** What anybody may know of a holder: public register data. */
export interface ShownHolder {
  readonly kind: 'caregiver' | 'institution';
  readonly party: string;
  readonly number?: string | undefined;
  readonly name: string;
}

const SHOWN = statement(
  'people-shown-holders',
  `SELECT caregiver AS key, 'caregiver' AS kind, profession AS party, nihii AS number, first_name || ' ' || family_name AS name
     FROM people_caregiver WHERE caregiver = ANY ($1::uuid[])
   UNION ALL SELECT institution, 'institution', kind, coalesce(nihii, cbe, ehp), name
     FROM people_institution WHERE institution = ANY ($1::uuid[])`,
);

export async function holdersOf(tx: Transaction, keys: readonly string[]): Promise<ReadonlyMap<string, ShownHolder>> {
  const rows = await tx.run<Omit<ShownHolder, 'number'> & { key: string; number: string | null }>(SHOWN, [keys]);
  return new Map(rows.map(({ key, number, ...holder }) => [key, { ...holder, number: number ?? undefined }]));
}
