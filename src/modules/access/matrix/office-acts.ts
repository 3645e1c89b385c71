/**
 * Changing the matrix: one officer proposes a whole version, another human being approves it before it starts.
 * Source: access rules 6.1, 14.7 (four eyes on matrix changes).
 */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { newItemId } from '../../../platform/sealing/index.ts';
import { brusselsDay, isDay } from '../../../platform/time/index.ts';
import { itemKey, noteUnder, type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';
import { insertCells, isVersionKey } from './cells.ts';
import { type CsvFault, readMatrixCsv } from './read-csv.ts';

export type Proposed =
  | { readonly outcome: 'proposed'; readonly version: string }
  | { readonly outcome: 'faulty'; readonly faults: readonly CsvFault[] }
  | { readonly outcome: 'start-not-ahead' };

const INSERT = statement(
  'access-propose-matrix',
  `INSERT INTO access_matrix_version (version, starts_on, state, is_starting, proposed_by, proposed_at)
   VALUES ($1, $2, 'proposed', false, $3, $4)`,
);

/** A whole version from one CSV, all or nothing; it starts on a local day (YYYY-MM-DD) after today. */
export async function proposeMatrix(
  grant: RegisterGrant,
  { csv, startsOn }: { readonly csv: string; readonly startsOn: string },
): Promise<Proposed> {
  const { tx, officer } = actorOf(grant, 'propose-matrix');
  const proposed = await propose(tx, officer, csv, startsOn);
  note(grant, proposed.outcome === 'proposed' ? proposed.version : undefined, proposed.outcome);
  return proposed;
}

async function propose(tx: Transaction, officer: string, csv: string, startsOn: string): Promise<Proposed> {
  if (!isDay(startsOn) || startsOn <= brusselsDay(tx.now)) return { outcome: 'start-not-ahead' };
  const read = readMatrixCsv(csv);
  if (!read.ok) return { outcome: 'faulty', faults: read.faults };
  const version = newItemId(tx.now);
  await tx.run(INSERT, [version, startsOn, officer, tx.now]);
  await insertCells(tx, version, read.cells);
  return { outcome: 'proposed', version };
}

type OfficeAct = 'propose-matrix' | 'approve-matrix' | 'withdraw-matrix';

function actorOf(grant: RegisterGrant, act: OfficeAct) {
  const { tx, caller } = readRegisterGrant(grant, act);
  if (caller.kind !== 'officer') throw new Error('the matrix is changed by officers');
  return { tx, officer: caller.officer };
}

const DONE: readonly string[] = ['proposed', 'approved', 'withdrawn'];

const note = (grant: RegisterGrant, version: string | undefined, outcome: string): void =>
  noteUnder(grant, {
    item: version === undefined ? undefined : itemKey(version),
    kind: outcome,
    count: DONE.includes(outcome) ? 1 : 0,
  });

export type Approved =
  | 'approved'
  | 'version-unknown'
  | 'not-proposed'
  | 'start-not-ahead'
  | 'same-person'
  | 'person-unknown';

// Locked until the act ends: an approval and a withdrawal at once are one after the other.
const FOR_APPROVAL = statement(
  'access-matrix-for-approval',
  `SELECT v.state, v.starts_on::text, v.proposed_by = $2::uuid AS same_account,
          proposer.person_hash = approver.person_hash AS same_person
   FROM access_matrix_version v
   LEFT JOIN people_v_officer_person proposer ON proposer.officer = v.proposed_by
   LEFT JOIN people_v_officer_person approver ON approver.officer = $2::uuid
   WHERE v.version = $1 FOR UPDATE OF v`,
);
const APPROVE = statement(
  'access-approve-matrix',
  `UPDATE access_matrix_version SET state = 'approved', approved_by = $2, approved_at = $3 WHERE version = $1`,
);

interface ApprovalRow {
  state: string;
  starts_on: string;
  same_account: boolean | null;
  /** NULL when one of them is not known as a person. */
  same_person: boolean | null;
}

/** Only another human being than the proposer: two accounts of one person are one person, an unknown person approves nothing. */
export async function approveMatrix(grant: RegisterGrant, version: string): Promise<Approved> {
  const { tx, officer } = actorOf(grant, 'approve-matrix');
  const [row] = isVersionKey(version) ? await tx.run<ApprovalRow>(FOR_APPROVAL, [version, officer]) : [];
  const outcome = whyNot(row, brusselsDay(tx.now)) ?? 'approved';
  if (outcome === 'approved') await tx.run(APPROVE, [version, officer, tx.now]);
  note(grant, row && version, outcome);
  return outcome;
}

function whyNot(row: ApprovalRow | undefined, today: string): Exclude<Approved, 'approved'> | undefined {
  if (!row) return 'version-unknown';
  if (row.state !== 'proposed') return 'not-proposed';
  if (row.starts_on <= today) return 'start-not-ahead';
  if (row.same_account !== false || row.same_person === true) return 'same-person';
  return row.same_person === null ? 'person-unknown' : undefined;
}

type KeptRow = Pick<ApprovalRow, 'state' | 'starts_on'>;

export type Withdrawn = 'withdrawn' | 'version-unknown' | 'already-withdrawn' | 'already-started';

const FOR_WITHDRAWAL = statement(
  'access-matrix-for-withdrawal',
  'SELECT state, starts_on::text FROM access_matrix_version WHERE version = $1 FOR UPDATE',
);
const WITHDRAW = statement(
  'access-withdraw-matrix',
  `UPDATE access_matrix_version SET state = 'withdrawn', withdrawn_by = $2, withdrawn_at = $3 WHERE version = $1`,
);

/** Before its first day; after that only a newer version changes what is open. */
export async function withdrawMatrix(grant: RegisterGrant, version: string): Promise<Withdrawn> {
  const { tx, officer } = actorOf(grant, 'withdraw-matrix');
  const [row] = isVersionKey(version) ? await tx.run<KeptRow>(FOR_WITHDRAWAL, [version]) : [];
  const outcome = whyKept(row, brusselsDay(tx.now)) ?? 'withdrawn';
  if (outcome === 'withdrawn') await tx.run(WITHDRAW, [version, officer, tx.now]);
  note(grant, row && version, outcome);
  return outcome;
}

function whyKept(row: KeptRow | undefined, today: string): Exclude<Withdrawn, 'withdrawn'> | undefined {
  if (!row) return 'version-unknown';
  if (row.state === 'withdrawn') return 'already-withdrawn';
  return row.state === 'approved' && row.starts_on <= today ? 'already-started' : undefined;
}
