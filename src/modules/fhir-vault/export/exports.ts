/** Exports that were begun: rows of the asking party alone, bounded in number and in time. Source: Bulk Data Access 2.0. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { newItemId } from '../../../platform/sealing/index.ts';
import { type PatientKey, patientKey, type SystemGrant, systemTransaction } from '../../grants/index.ts';

/** What a party may have open at one time, and for how long. */
export const EXPORT_LIMITS = { open: 5, hours: 24 } as const;

export interface NewExport {
  /** Key of who asks, and of the house in whose name. */
  readonly owner: string;
  /** The record asked for; without it those of everybody linked to the owner. */
  readonly record?: PatientKey | undefined;
  readonly types: readonly string[];
  readonly since?: Date | undefined;
  /** Files of each type. */
  readonly slices: number;
}

export interface StartedExport extends NewExport {
  readonly id: string;
  readonly takenAt: Date;
  readonly expiresAt: Date;
}

interface ExportRow {
  readonly export: string;
  readonly owner: string;
  readonly record: string | null;
  readonly types: string[];
  readonly since: Date | null;
  readonly slices: number;
  readonly taken_at: Date;
  readonly expires_at: Date;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// Row-level security reads the setting.
const OPEN = statement('fhir-export-open', `SELECT set_config('zenne.export_owner', $1, true)`);
// Those of one owner begin one after the other, so that two together do not pass the limit.
const QUEUE = statement('fhir-export-queue', `SELECT pg_advisory_xact_lock(hashtextextended('fhir-export/' || $1, 0))`);
const START = statement(
  'fhir-export-start',
  `INSERT INTO fhir_export (export, owner, record, types, since, slices, taken_at, expires_at)
   SELECT $1::uuid, $2::text, $3::uuid, $4::text[], $5::timestamptz, $6::int, $7::timestamptz, $8::timestamptz
   WHERE (SELECT count(*) FROM fhir_export WHERE owner = $2::text AND expires_at > $7::timestamptz) < $9::int RETURNING export`,
);
const OF_OWNER = 'export = $1 AND owner = $2 AND expires_at > $3';
const READ = statement('fhir-export-read', `SELECT * FROM fhir_export WHERE ${OF_OWNER}`);
const END = statement('fhir-export-end', `DELETE FROM fhir_export WHERE ${OF_OWNER} RETURNING export`);
const SWEEP = statement('fhir-export-sweep', 'DELETE FROM fhir_export WHERE expires_at <= $1');

/** The id of the export; nothing when the owner has too many. */
export async function startExport(tx: Transaction, asked: NewExport): Promise<string | undefined> {
  const { owner, record, types, since, slices } = asked;
  await Promise.all([tx.run(OPEN, [owner]), tx.run(QUEUE, [owner])]);
  const ends = new Date(tx.now.getTime() + EXPORT_LIMITS.hours * 3_600_000);
  const row = [newItemId(tx.now), owner, record ?? null, types, since ?? null, slices, tx.now, ends];
  const [started] = await tx.run<{ export: string }>(START, [...row, EXPORT_LIMITS.open]);
  return started?.export;
}

/** The export with this id; nothing when it is somebody else's, is over or never was. */
export async function readExport(tx: Transaction, owner: string, id: string): Promise<StartedExport | undefined> {
  if (!UUID.test(id)) return undefined;
  await tx.run(OPEN, [owner]);
  const [row] = await tx.run<ExportRow>(READ, [id, owner, tx.now]);
  return row && toExport(row);
}

const toExport = (row: ExportRow): StartedExport => ({
  id: row.export,
  owner: row.owner,
  record: row.record === null ? undefined : patientKey(row.record),
  types: row.types,
  since: row.since ?? undefined,
  slices: row.slices,
  takenAt: row.taken_at,
  expiresAt: row.expires_at,
});

/** Forgets it; false when there was none. */
export async function endExport(tx: Transaction, owner: string, id: string): Promise<boolean> {
  if (!UUID.test(id)) return false;
  await tx.run(OPEN, [owner]);
  return (await tx.run(END, [id, owner, tx.now])).length > 0;
}

/** Forgets what is over; an hourly job. */
export async function sweepExports(grant: SystemGrant): Promise<void> {
  const tx = systemTransaction(grant);
  await tx.run(SWEEP, [tx.now]);
}
