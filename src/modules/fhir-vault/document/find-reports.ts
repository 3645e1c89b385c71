/**
 * The reports of the vault as a list of documents: which there are for the caller, and what each says of itself at its head.
 * Source: FHIR R4, DocumentReference; IHE MHD, ITI-67; decision 0073.
 */
import { multirangeOf, type Span, statement } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import type { TokenValue } from '../../../standards/fhir/index.ts';
import {
  discloseUnder,
  type ItemKey,
  itemKey,
  type PatientKey,
  patientKey,
  type RecordGrant,
  readGrant,
} from '../../grants/index.ts';
import { hashOf, wantedNames } from '../index-names.ts';
import { after, vaultLimitValues, WITHIN_VAULT } from '../limits.ts';

export interface ReportOrder {
  /** When the version in force came, or when it was written. */
  readonly by: 'recorded' | 'written';
  readonly descending: boolean;
}

/** Everything that is said must hold; an empty list finds nothing. */
export interface ReportCriteria {
  readonly items?: readonly string[] | undefined;
  /** The number, and the code of the type: one of each list. */
  readonly identifiers?: readonly (readonly TokenValue[])[] | undefined;
  readonly types?: readonly (readonly TokenValue[])[] | undefined;
  /** Who answers for it: caregivers or institutions. */
  readonly authors?: readonly string[] | undefined;
  /** Canonicals that it was checked against, with their version or without. */
  readonly profiles?: readonly string[] | undefined;
  /** Within one of each list. */
  readonly recorded?: readonly (readonly Span[])[] | undefined;
  readonly written?: readonly (readonly Span[])[] | undefined;
  /** What was written last first without it. */
  readonly order?: readonly ReportOrder[] | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Where a report is, and when it came and was written. Its content is not opened yet. */
export interface ReportRow {
  readonly patient: PatientKey;
  readonly item: ItemKey;
  readonly version: number;
  readonly author?: string | undefined;
  readonly recordedAt: Date;
  readonly writtenAt?: Date | undefined;
}

export interface ReportPage {
  readonly total: number;
  readonly reports: readonly ReportRow[];
}

/** Sealed bytes that one page may read; the first report is read whatever its size. */
const PAGE_BYTES = 16 * 1024 * 1024;

const WRITTEN = `coalesce(CASE WHEN head.type = 'Composition' THEN head.chief_date END,
  (SELECT min(lower(kept.span)) FROM unnest(l.date_params, l.dates) kept (param, span) WHERE kept.param = 'issued'), l.chief_date)`;
const MOMENTS = { recorded: 'l.updated_at', written: WRITTEN } as const;
// What speaks for the report: its Composition, where it has none its DiagnosticReport.
const REPORTS = `fhir_v_item l JOIN LATERAL (
    SELECT p.type, p.tokens, p.chief_date FROM fhir_v_item p
    WHERE p.patient = l.patient AND p.document = l.item AND p.type IN ('Composition', 'DiagnosticReport') ORDER BY p.type LIMIT 1) head ON true
  WHERE ${WITHIN_VAULT} AND l.type = 'Bundle'`;

const HEADS = { Composition: 'type', DiagnosticReport: 'code' } as const;

type Put = (value: unknown) => string;

function hashes(keys: KeyRing, name: 'type' | 'identifier', any: readonly TokenValue[]): string[] {
  const test = { kind: 'token', not: false, any } as const;
  return Object.entries(HEADS).flatMap(([type, code]) =>
    wantedNames(name === 'type' ? code : name, test).map(hashOf(keys, type)),
  );
}

function conditions(keys: KeyRing, put: Put, criteria: ReportCriteria): string {
  const { items, identifiers = [], types = [], authors, profiles, recorded = [], written = [] } = criteria;
  const within = (moment: string) => (spans: readonly Span[]) =>
    `${moment} <@ ${put(multirangeOf(spans))}::tstzmultirange`;
  const has = (name: 'type' | 'identifier') => (any: readonly TokenValue[]) =>
    `head.tokens && ${put(hashes(keys, name, any))}::bigint[]`;
  return [
    REPORTS,
    ...(items ? [`l.item = ANY (${put(items)}::uuid[])`] : []),
    ...(authors ? [`l.author = ANY (${put(authors)}::uuid[])`] : []),
    ...(profiles ? [`ARRAY[l.profile, split_part(l.profile, '|', 1)] && ${put(profiles)}::text[]`] : []),
    ...[...identifiers.map(has('identifier')), ...types.map(has('type'))],
    ...[...recorded.map(within(MOMENTS.recorded)), ...written.map(within(MOMENTS.written))],
  ].join(' AND ');
}

interface FoundRow {
  readonly patient: string;
  readonly item: string;
  readonly version: number;
  readonly author: string | null;
  readonly recorded_at: Date;
  readonly written_at: Date | null;
}

/** Of the page as many as may be opened together. */
export async function findReports(grant: RecordGrant, keys: KeyRing, criteria: ReportCriteria): Promise<ReportPage> {
  const { tx } = readGrant(grant);
  const values: unknown[] = [];
  const put: Put = (value) => after(values.push(value));
  const found = conditions(keys, put, criteria);
  const limits = vaultLimitValues(grant);
  const count = `SELECT count(*)::int AS total FROM ${found}`;
  const [counted] = await tx.run<{ total: number }>(statement('', count), [...limits, ...values]);
  const total = counted?.total ?? 0;
  if (criteria.limit === 0) discloseUnder(grant, { count: total, reason: 'count' });
  if (criteria.limit === 0 || criteria.offset >= total) return { total, reports: [] };
  const order = [...(criteria.order ?? []), { by: 'written', descending: true } as const]
    .map(({ by, descending }) => `${by}_at ${descending ? 'DESC' : 'ASC'} NULLS LAST`)
    .join(', ');
  const text = `SELECT * FROM (
     SELECT hit.*, row_number() OVER page AS place, sum(octet_length(v.content)) OVER page AS bytes FROM (
       SELECT l.patient, l.item, l.version, l.author, ${MOMENTS.recorded} AS recorded_at, ${WRITTEN} AS written_at FROM ${found}
       ORDER BY ${order}, l.item OFFSET ${put(criteria.offset)}::int LIMIT ${put(criteria.limit)}::int) hit
     JOIN fhir_version v ON v.patient = hit.patient AND v.item = hit.item AND v.version = hit.version
     WINDOW page AS (ORDER BY ${order}, hit.item)) page
   WHERE place = 1 OR bytes <= ${PAGE_BYTES} ORDER BY place`;
  const rows = await tx.run<FoundRow>(statement('', text), [...limits, ...values]);
  return { total, reports: rows.map(toReport) };
}

const toReport = ({ patient, item, version, author, recorded_at, written_at }: FoundRow): ReportRow => ({
  ...{ patient: patientKey(patient), item: itemKey(item), version, recordedAt: recorded_at },
  author: author ?? undefined,
  writtenAt: written_at ?? undefined,
});

const AUTHORS = statement(
  'fhir-report-authors',
  `SELECT DISTINCT l.author FROM fhir_v_item l WHERE ${WITHIN_VAULT} AND l.type = 'Bundle' AND l.author IS NOT NULL`,
);

/** Who answers for any of them. */
export async function reportAuthors(grant: RecordGrant): Promise<string[]> {
  const rows = await readGrant(grant).tx.run<{ author: string }>(AUTHORS, vaultLimitValues(grant));
  return rows.map(({ author }) => author);
}
