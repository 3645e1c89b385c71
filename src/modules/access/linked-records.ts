/**
 * The records with whose patients a house has a running link now, by key alone: how many, and which stand in a range of keys.
 * Nothing of them is shown: each is opened by a grant of its own. Source: access rules 3.2; Bulk Data Access 2.0.
 */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { noteUnder, type PatientKey, patientKey, type RegisterGrant, readRegisterGrant } from '../grants/index.ts';
import { OPEN_HOLDERS } from './held-links.ts';
import { partiesOf } from './rules/link-declarer.ts';

/** Keys above `after`, up to `upTo`. */
export interface KeyRange {
  readonly after: string;
  readonly upTo: string;
}

const RUNS = 'l.holder = ANY ($1::uuid[]) AND l.revoked_at IS NULL AND l.starts_on <= $2 AND l.ends_on > $2';

const COUNT = statement(
  'access-linked-records-count',
  `SELECT count(DISTINCT coalesce(g.survivor, l.patient))::int AS records
   FROM access_therapeutic_link l LEFT JOIN people_v_group g ON g.member = l.patient WHERE ${RUNS}`,
);
// Of merged records the survivor, wherever its members stand.
const IN_RANGE = statement(
  'access-linked-records-in-range',
  `SELECT l.patient AS record FROM access_therapeutic_link l
   WHERE ${RUNS} AND l.patient > $3 AND l.patient <= $4 AND NOT EXISTS (SELECT FROM people_v_group g WHERE g.member = l.patient)
   UNION SELECT g.survivor FROM people_v_group g JOIN access_therapeutic_link l ON l.patient = g.member
   WHERE ${RUNS} AND g.survivor > $3 AND g.survivor <= $4
   ORDER BY record LIMIT $5`,
);

async function open(grant: RegisterGrant): Promise<{ readonly tx: Transaction; readonly held: readonly unknown[] }> {
  const { tx, caller } = readRegisterGrant(grant, 'links-i-hold');
  const parties = partiesOf(caller);
  await tx.run(OPEN_HOLDERS, [parties.join(',')]);
  return { tx, held: [parties, brusselsDay(tx.now)] };
}

export async function countLinkedRecords(grant: RegisterGrant): Promise<number> {
  const { tx, held } = await open(grant);
  const [row] = await tx.run<{ records: number }>(COUNT, held);
  return row?.records ?? 0;
}

/** The first of them, in the order of their keys; there may be more when there are as many as a page holds. */
export async function linkedRecords(
  grant: RegisterGrant,
  { after, upTo }: KeyRange,
): Promise<{ readonly records: readonly PatientKey[]; readonly more: boolean }> {
  const { mostRows } = readRegisterGrant(grant, 'links-i-hold');
  const { tx, held } = await open(grant);
  const rows = await tx.run<{ record: string }>(IN_RANGE, [...held, after, upTo, mostRows]);
  noteUnder(grant, { count: rows.length });
  return { records: rows.map(({ record }) => patientKey(record)), more: rows.length === mostRows };
}
