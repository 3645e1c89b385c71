/** Proposals to join two records of one person, or to take them apart again, as they stand. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { type KeyRing, openHouse } from '../../../platform/sealing/index.ts';
import { type PatientKey, patientKey } from '../../grants/index.ts';
import { findPatient } from '../patients.ts';
import type { Officer } from '../rules/four-eyes.ts';

export type MergeState = 'merge-proposed' | 'merged' | 'merge-refused' | 'unmerge-proposed' | 'unmerged';

export interface Merge {
  readonly merge: string;
  readonly survivor: PatientKey;
  readonly other: PatientKey;
  readonly state: MergeState;
  /** Why they are one person; with `undoReason` why they are not. */
  readonly reason: string;
  readonly undoReason?: string | undefined;
  /** Who asked for what waits now. */
  readonly askedBy: Officer & { readonly name: string };
  readonly askedAt: Date;
}

interface MergeRow {
  merge: string;
  survivor: string;
  other: string;
  state: MergeState;
  reason: Buffer;
  undo_reason: Buffer | null;
  asked_by: string;
  person_hash: string | null;
  name: string;
  asked_at: Date;
}

const SELECT = `
  SELECT m.merge, m.survivor, m.other, m.state, m.reason, m.undo_reason, o.officer AS asked_by,
         encode(o.person_hash, 'hex') AS person_hash, o.name, coalesce(m.undo_at, m.proposed_at) AS asked_at
  FROM people_merge m JOIN people_officer o ON o.officer = coalesce(m.undo_by, m.proposed_by)`;

export const reasonPlace = (merge: string): string => `merge-reason ${merge}`;
export const undoPlace = (merge: string): string => `unmerge-reason ${merge}`;

const toMerge = (row: MergeRow, keys: KeyRing): Merge => ({
  merge: row.merge,
  survivor: patientKey(row.survivor),
  other: patientKey(row.other),
  state: row.state,
  reason: openHouse(keys, reasonPlace(row.merge), row.reason).toString(),
  undoReason: row.undo_reason ? openHouse(keys, undoPlace(row.merge), row.undo_reason).toString() : undefined,
  askedBy: { officer: row.asked_by, name: row.name, personHash: row.person_hash ?? undefined },
  askedAt: row.asked_at,
});

const BY_ID = statement('people-merge-by-id', `${SELECT} WHERE m.merge = $1 FOR UPDATE OF m`);
const OPEN = statement(
  'people-merges-open',
  `${SELECT} WHERE m.state IN ('merge-proposed', 'merged', 'unmerge-proposed')
   ORDER BY m.state = 'merged', coalesce(m.undo_at, m.proposed_at) DESC, m.merge LIMIT $1`,
);

/** The merge, locked until the act ends. */
export async function mergeById(tx: Transaction, keys: KeyRing, id: string): Promise<Merge | undefined> {
  const [row] = await tx.run<MergeRow>(BY_ID, [id]);
  return row && toMerge(row, keys);
}

/** What waits first, then what stands merged. */
export const openMerges = async (tx: Transaction, keys: KeyRing, most: number): Promise<Merge[]> =>
  (await tx.run<MergeRow>(OPEN, [most])).map((row) => toMerge(row, keys));

const RECORDS = statement('people-merge-records', 'SELECT survivor, other FROM people_merge WHERE merge = $1');

/** The two records a merge is about; none when there is no such merge. */
export async function recordsOfMerge(tx: Transaction, id: string): Promise<PatientKey[]> {
  const [row] = await tx.run<{ survivor: string; other: string }>(RECORDS, [id]);
  return row ? [patientKey(row.survivor), patientKey(row.other)] : [];
}

const GROUP = statement(
  'people-group-of',
  'SELECT member, survivor FROM people_record_group WHERE survivor = $1 OR member = $1',
);

/** Where a record stands: alone, the survivor of a group, or a member of somebody's group. */
export async function standing(tx: Transaction, patient: PatientKey): Promise<'alone' | 'survivor' | 'member'> {
  const rows = await tx.run<{ member: string; survivor: string }>(GROUP, [patient]);
  if (rows.length === 0) return 'alone';
  return rows.some(({ survivor }) => survivor === patient) ? 'survivor' : 'member';
}

const SAME_GROUP = statement(
  'people-in-group-of',
  `SELECT 1 FROM people_record_group own JOIN people_record_group other USING (survivor)
   WHERE own.member = $1 AND other.member = ANY ($2::uuid[]) LIMIT 1`,
);

/** An officer is a patient too: is one of these records, or one that is joined to them, the officer's own? */
export async function isOwnRecord(
  tx: Transaction,
  { personHash }: Officer,
  records: readonly PatientKey[],
): Promise<boolean> {
  const own = personHash && (await findPatient(tx, Buffer.from(personHash, 'hex')));
  return own ? records.includes(own) || (await tx.run(SAME_GROUP, [own, records])).length > 0 : false;
}
