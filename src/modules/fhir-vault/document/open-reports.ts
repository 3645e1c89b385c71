/** What reports say of themselves at their head: opened to be listed, and traced so. */
import { statement } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { discloseUnder, itemKey, patientKey, type RecordGrant, readGrant } from '../../grants/index.ts';
import { type Content, KEY_COLUMNS, KEY_JOINS, type KeyColumns, keyOf, openContent, partOf } from '../content.ts';
import { after, vaultLimitValues, WITHIN_VAULT } from '../limits.ts';
import { servedBytes } from '../read.ts';
import type { ReportRow } from './find-reports.ts';

export interface OpenedReport extends ReportRow {
  /** CD-TRANSACTION value. */
  readonly kind: string;
  /** Its Composition, where it has none its DiagnosticReport, as it is served. */
  readonly head: unknown;
}

interface Row extends KeyColumns {
  readonly patient: string;
  readonly item: string;
  readonly version: number;
  readonly kind: string;
  readonly content: Buffer;
}

// Within the limits again: whatever list it is given.
const READ = statement(
  'fhir-open-reports',
  `SELECT v.patient, v.item, v.version, v.content, l.kind, ${KEY_COLUMNS}
   FROM fhir_v_item l JOIN fhir_version v ON v.patient = l.patient AND v.item = l.item AND v.version = l.version ${KEY_JOINS}
   WHERE ${WITHIN_VAULT} AND l.type = 'Bundle' AND l.item = ANY (${after(1)}::uuid[])`,
);
const HEADS = ['Composition', 'DiagnosticReport'] as const;

/** In the order in which they were found, within the grant. */
export async function openReports(
  grant: RecordGrant,
  keys: KeyRing,
  reports: readonly ReportRow[],
): Promise<OpenedReport[]> {
  if (reports.length === 0) return [];
  const items = reports.map(({ item }) => item);
  const rows = await readGrant(grant).tx.run<Row>(READ, [...vaultLimitValues(grant), items]);
  const opened = new Map(rows.map((row) => [row.item, { kind: row.kind, head: headOf(keys, row) }]));
  const listed = reports.flatMap((report) => {
    const own = opened.get(report.item);
    return own ? [{ ...report, ...own }] : [];
  });
  for (const kind of new Set(listed.map((report) => report.kind)))
    discloseUnder(grant, { kind, count: listed.filter((report) => report.kind === kind).length });
  return listed;
}

/** Only the head of what was opened is kept. */
function headOf(keys: KeyRing, row: Row): unknown {
  const place = { patient: patientKey(row.patient), item: itemKey(row.item), version: row.version };
  const content = openContent(keyOf(keys, place, row), place, row.content);
  const part = HEADS.map((type) => content.parts?.find((one) => one.type === type)).find((one) => one !== undefined);
  const head: Content | undefined = part && partOf(content, part.item);
  return head && JSON.parse(servedBytes(head).toString());
}
