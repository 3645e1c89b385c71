/** The privacy officer's look into the trail: of one record, or of one caregiver; every patient concerned reads of it. Source: access rules 14.3, 14.7. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import {
  type CaregiverKey,
  noteUnder,
  type PatientKey,
  patientKey,
  type RegisterGrant,
  readRegisterGrant,
} from '../grants/index.ts';
import { A_LINE, LINE_COLUMNS, LINE_TABLES, type LineRow, type TrailLine, toLine } from './lines.ts';
import { STEPS } from './vocabulary.ts';

/** `until` is exclusive. */
export interface Period {
  readonly from: Date;
  readonly until: Date;
}

const OF_RECORDS = statement(
  'audit-look-up-records',
  `SELECT ${LINE_COLUMNS} FROM ${LINE_TABLES}
   WHERE d.stream = ANY ($1::uuid[]) AND ${A_LINE} AND d.at >= $2 AND d.at < $3
   ORDER BY d.at DESC, d.id DESC LIMIT $4`,
);

export interface LookUp {
  readonly lines: readonly TrailLine[];
  /** There are more than the limit allowed. */
  readonly isCut: boolean;
}

/** What happened with the records of the grant; one line more than the limit tells that it was cut. */
export async function lookUpPatient(
  grant: RegisterGrant,
  keys: KeyRing,
  { from, until }: Period,
  limit: number,
): Promise<LookUp> {
  const { tx, records, mostRows } = readRegisterGrant(grant, 'look-up-patient-trail');
  const most = Math.min(limit, mostRows);
  const rows = await tx.run<LineRow>(OF_RECORDS, [records, from, until, most + 1]);
  return note(grant, rows.slice(0, most), rows.length > most, keys);
}

// The newest lines of one caregiver, and in which streams they stand.
const OF_ACTOR = `FROM audit_trail d WHERE d.actor = $1 AND d.step = ${STEPS.decision} AND d.at >= $2 AND d.at < $3
   ORDER BY d.at DESC, d.id DESC LIMIT $4`;
const OPEN_ACTOR = statement('audit-open-actor', `SELECT set_config('zenne.trail_actor', $1, true)`);
const STREAMS = statement(
  'audit-streams-of-actor',
  `SELECT DISTINCT newest.stream FROM (SELECT d.stream ${OF_ACTOR}) newest WHERE newest.stream::text !~ '^00000000-0000-8000-'`,
);
const LINES_OF_ACTOR = statement(
  'audit-look-up-actor',
  `WITH d AS MATERIALIZED (SELECT d.* ${OF_ACTOR})
   SELECT ${LINE_COLUMNS} FROM ${LINE_TABLES.replace('audit_trail d', 'd')} ORDER BY d.at DESC, d.id DESC`,
);

/** The records a look at this caregiver concerns: each one's own trail tells of it. */
export async function recordsOfCaregiver(
  tx: Transaction,
  caregiver: CaregiverKey,
  { from, until }: Period,
  limit: number,
): Promise<PatientKey[]> {
  await tx.run(OPEN_ACTOR, [caregiver]);
  const rows = await tx.run<{ stream: string }>(STREAMS, [caregiver, from, until, limit]);
  return rows.map(({ stream }) => patientKey(stream));
}

/** What this caregiver did. The records it concerns were named in the question. */
export async function lookUpCaregiver(
  grant: RegisterGrant,
  keys: KeyRing,
  caregiver: CaregiverKey,
  { from, until }: Period,
  limit: number,
): Promise<LookUp> {
  const { tx, records, mostRows } = readRegisterGrant(grant, 'look-up-caregiver-trail');
  const most = Math.min(limit, mostRows);
  const rows = await tx.run<LineRow>(LINES_OF_ACTOR, [caregiver, from, until, most + 1]);
  // A record that was not named is not shown: nobody would read of it.
  const named = rows.slice(0, most).filter(({ stream }) => isHouse(stream) || records.some((key) => key === stream));
  return note(grant, named, rows.length > most, keys);
}

/** Streams of what has no known patient. */
export const isHouse = (stream: string): boolean => stream.startsWith('00000000-0000-8000-');

/** Each patient's trail tells how many of its own lines were shown. */
function note(grant: RegisterGrant, rows: readonly LineRow[], isCut: boolean, keys: KeyRing): LookUp {
  const { records } = readRegisterGrant(grant, 'look-up-patient-trail', 'look-up-caregiver-trail');
  const counts = new Map<string, number>();
  for (const { stream } of rows) counts.set(stream, (counts.get(stream) ?? 0) + 1);
  for (const record of records) noteUnder(grant, { record, count: counts.get(record) ?? 0 });
  if (records.length === 0) noteUnder(grant, { count: rows.length });
  return { lines: rows.map((row) => toLine(row, keys)), isCut };
}
