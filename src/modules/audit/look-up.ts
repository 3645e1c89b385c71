/** The privacy officer's look into the trail of one record; the patient reads of it. Source: access rules 14.3, 14.7. */
import { statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { noteUnder, type RegisterGrant, readRegisterGrant } from '../grants/index.ts';
import { A_LINE, LINE_COLUMNS, LINE_TABLES, type LineRow, type TrailLine, toLine } from './lines.ts';

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
  /** The search took too long: what happened before this moment was not looked at. */
  readonly searchedFrom?: Date | undefined;
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
  return noteLines(grant, rows.slice(0, most), rows.length > most, keys);
}

/** Streams of what has no known patient. */
export const isHouse = (stream: string): boolean => stream.startsWith('00000000-0000-8000-');

/** Each patient's trail tells how many of its own lines were shown. */
export function noteLines(grant: RegisterGrant, rows: readonly LineRow[], isCut: boolean, keys: KeyRing): LookUp {
  const { records } = readRegisterGrant(grant, 'look-up-patient-trail', 'look-up-caregiver-trail');
  const counts = new Map<string, number>();
  for (const { stream } of rows) counts.set(stream, (counts.get(stream) ?? 0) + 1);
  for (const record of records) noteUnder(grant, { record, count: counts.get(record) ?? 0 });
  if (records.length === 0) noteUnder(grant, { count: rows.length });
  return { lines: rows.map((row) => toLine(row, keys)), isCut };
}
