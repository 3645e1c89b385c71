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
  /** The whole name. */
  readonly name: string;
  /** Of a person. */
  readonly firstName?: string | undefined;
  readonly familyName?: string | undefined;
  /** Local date and time. */
  readonly recordedAt: string;
}

const RECORDED = `to_char(recorded_at AT TIME ZONE 'Europe/Brussels', 'YYYY-MM-DD"T"HH24:MI:SS') AS "recordedAt"`;
const SHOWN = statement(
  'people-shown-holders',
  `SELECT caregiver AS key, 'caregiver' AS kind, profession AS party, nihii AS number, first_name || ' ' || family_name AS name,
     first_name AS "firstName", family_name AS "familyName", ${RECORDED} FROM people_caregiver WHERE caregiver = ANY ($1::uuid[])
   UNION ALL SELECT caregiver, 'caregiver', profession, nihii, first_name || ' ' || family_name, first_name, family_name, ${RECORDED}
     FROM people_caregiver_elsewhere WHERE caregiver = ANY ($1::uuid[])
   UNION ALL SELECT institution, 'institution', kind, coalesce(nihii, cbe, ehp), name, NULL, NULL, ${RECORDED}
     FROM people_institution WHERE institution = ANY ($1::uuid[])`,
);

interface HolderRow extends Pick<ShownHolder, 'kind' | 'party' | 'name' | 'recordedAt'> {
  key: string;
  number: string | null;
  firstName: string | null;
  familyName: string | null;
}

const withoutNulls = ({ number, firstName, familyName, ...holder }: Omit<HolderRow, 'key'>): ShownHolder => ({
  ...holder,
  number: number ?? undefined,
  firstName: firstName ?? undefined,
  familyName: familyName ?? undefined,
});

export async function holdersOf(tx: Transaction, keys: readonly string[]): Promise<ReadonlyMap<string, ShownHolder>> {
  const rows = await tx.run<HolderRow>(SHOWN, [keys]);
  return new Map(rows.map(({ key, ...holder }) => [key, withoutNulls(holder)]));
}
