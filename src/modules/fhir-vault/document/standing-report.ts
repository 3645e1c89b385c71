/** The report that a laboratory's number stands for, in whichever record: the same house alone finds it. Source: fhir-be facts 6, "Versions". */
import { type Claimant, claimKey } from '../../../platform/claims/index.ts';
import { statement } from '../../../platform/postgres/index.ts';
import type { Moments } from '../../../standards/fhir/index.ts';
import { type ItemKey, itemKey, type PatientKey, patientKey, type RecordGrant, readGrant } from '../../grants/index.ts';

export interface StandingReport {
  readonly patient: PatientKey;
  readonly item: ItemKey;
  readonly version: number;
  /** In a record that this act did not open. */
  readonly elsewhere: boolean;
  /** Deleted. */
  readonly gone: boolean;
  readonly moments: Moments;
}

interface StandingRow {
  readonly version: number;
  readonly gone: boolean;
  readonly moment_names: readonly string[];
  readonly moments: readonly Date[];
}

// What a patient closed has no say: a number is known to its own house, and a new version of what is hidden stays hidden.
const HERE = statement(
  'fhir-report-here',
  `SELECT i.version, i.deleted_at IS NOT NULL AS gone, i.date_params AS moment_names,
     ARRAY(SELECT lower(d) FROM unnest(i.dates) WITH ORDINALITY AS one (d, at) ORDER BY at) AS moments
   FROM fhir_item i WHERE i.patient = $1 AND i.item = $2 FOR UPDATE`,
);
const ELSEWHERE = statement('fhir-report-elsewhere', 'SELECT * FROM fhir_report_elsewhere($3, $1, $2)');

/** What the holder of the claim stands for, locked until the act ends. */
export async function standingReport(
  grant: RecordGrant,
  report: Buffer,
  { subject, item: held }: Claimant,
): Promise<StandingReport> {
  const { tx, patients } = readGrant(grant);
  if (held === undefined) throw new Error('the number of a report is held by no report');
  const [patient, item] = [patientKey(subject), itemKey(held)];
  const elsewhere = !patients.includes(patient);
  const values = [patient, item, ...(elsewhere ? [claimKey(report)] : [])];
  const [row] = await tx.run<StandingRow>(elsewhere ? ELSEWHERE : HERE, values);
  if (!row) throw new Error('the number of a report leads nowhere');
  const moments = new Map(row.moment_names.map((name, at) => [name, row.moments[at] ?? new Date(Number.NaN)]));
  return { patient, item, version: row.version, elsewhere, gone: row.gone, moments };
}

const SAME_BYTES = statement(
  'fhir-same-bytes',
  `SELECT version, put_at FROM fhir_version WHERE patient = $1 AND item = $2 AND sha256 = $3 ORDER BY version DESC LIMIT 1`,
);

/** The version of a report that had just these bytes. */
export async function versionWith(
  grant: RecordGrant,
  { patient, item }: StandingReport,
  sha256: Buffer,
): Promise<{ readonly version: number; readonly updatedAt: Date } | undefined> {
  const { tx } = readGrant(grant);
  const [row] = await tx.run<{ version: number; put_at: Date }>(SAME_BYTES, [patient, item, sha256]);
  return row && { version: row.version, updatedAt: row.put_at };
}
