/** What the office sees of merges: who asked for what, and, of one merge, the two persons side by side. */
import { statement } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { noteUnder, type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';
import { type Merge, mergeById, openMerges } from './merges.ts';

/** No patient is named in the list. */
export async function listMerges(grant: RegisterGrant, keys: KeyRing): Promise<readonly Merge[]> {
  const { tx, mostRows } = readRegisterGrant(grant, 'list-merges');
  const found = await openMerges(tx, keys, mostRows);
  noteUnder(grant, { count: found.length });
  return found;
}

export interface MergeParty {
  readonly patient: string;
  readonly familyName: string;
  readonly firstNames: string;
  readonly birthDate: string | null;
  readonly sex: string;
  readonly deceasedOn: string | null;
}

const PARTIES = statement(
  'people-merge-parties',
  `SELECT patient, family_name AS "familyName", first_names AS "firstNames", birth_date AS "birthDate", sex,
          to_char(deceased_on, 'YYYY-MM-DD') AS "deceasedOn"
   FROM people_patient WHERE patient = ANY ($1::uuid[]) ORDER BY patient <> $2`,
);

export interface MergeDetails {
  readonly merge: Merge;
  /** Who the two records say they are, the one that stays first. */
  readonly parties: readonly MergeParty[];
}

/** One merge with its two persons; nothing when there is none. */
export async function mergeDetails(grant: RegisterGrant, keys: KeyRing, id: string): Promise<MergeDetails | undefined> {
  const { tx, records } = readRegisterGrant(grant, 'view-merge');
  const merge = await mergeById(tx, keys, id);
  if (!merge) return undefined;
  const parties = await tx.run<MergeParty>(PARTIES, [records, records[0] ?? null]);
  noteUnder(grant, { count: parties.length });
  return { merge, parties };
}
