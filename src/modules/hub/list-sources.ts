/** The stores of institutions as an administrator sees them: where each is, how it answers, what it keeps. Nothing of any patient. */
import { statement } from '../../platform/postgres/index.ts';
import {
  type InstitutionKey,
  institutionKey,
  noteUnder,
  type RegisterGrant,
  readRegisterGrant,
} from '../grants/index.ts';
import type { SourceOutcome } from './fetch/context.ts';
import { healthOf, type SourceHealth, type Traffic, trafficOf } from './rules/source-health.ts';
import type { SourceCharset } from './sources.ts';

export interface ListedSource {
  readonly institution: InstitutionKey;
  readonly name: string;
  /** Its number in the sector. */
  readonly number: string | undefined;
  /** Nothing: it has ended. */
  readonly address: string | undefined;
  readonly charset: SourceCharset | undefined;
  readonly doubleEncoded: boolean;
  readonly registeredAt: Date;
  /** Officer; nothing: the house itself. */
  readonly registeredBy: string | undefined;
  readonly health: SourceHealth;
  readonly answeredAt: Date | undefined;
  readonly failedAt: Date | undefined;
  readonly failure: SourceOutcome | undefined;
  readonly lastHour: Traffic;
  readonly lastDay: Traffic;
  readonly documents: number | undefined;
  readonly countedAt: Date | undefined;
}

interface ListedRow {
  institution: string;
  name: string;
  number: string | null;
  address: string | null;
  charset: SourceCharset | null;
  double_encoded: boolean;
  registered_at: Date;
  registered_by: string | null;
  answered_at: Date | null;
  failed_at: Date | null;
  failure: SourceOutcome | null;
  left_alone_until: Date | null;
  documents: number | null;
  counted_at: Date | null;
  hour: Readonly<Partial<Record<SourceOutcome, number>>> | null;
  day: Readonly<Partial<Record<SourceOutcome, number>>> | null;
}

const TIMES_SINCE = (since: string): string => `(SELECT jsonb_object_agg(n.outcome, n.times) FROM (
     SELECT c.outcome, sum(c.times) AS times FROM hub_source_count c
     WHERE c.institution = s.institution AND c.moment > ${since} GROUP BY c.outcome) n)`;
const LIST = statement(
  'hub-list-sources',
  `SELECT s.*, i.name, coalesce(i.nihii, i.cbe, i.ehp) AS number, t.answered_at, t.failed_at, t.failure, t.left_alone_until, t.documents, t.counted_at,
     ${TIMES_SINCE('$3')} AS hour, ${TIMES_SINCE('$4')} AS day
   FROM (SELECT DISTINCT ON (institution) institution, address, charset, double_encoded, registered_at, registered_by
         FROM hub_source WHERE $2::uuid IS NULL OR institution = $2 ORDER BY institution, registered_at DESC) s
   JOIN people_v_institution i USING (institution) LEFT JOIN hub_source_state t USING (institution)
   ORDER BY s.address IS NULL, i.name, s.institution LIMIT $1`,
);

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Those that run first, by name; or one alone. */
export async function listSources(grant: RegisterGrant, only?: InstitutionKey): Promise<readonly ListedSource[]> {
  const { tx, mostRows } = readRegisterGrant(grant, 'list-sources');
  const ago = (ms: number): Date => new Date(tx.now.getTime() - ms);
  const rows = await tx.run<ListedRow>(LIST, [mostRows, only ?? null, ago(HOUR_MS), ago(DAY_MS)]);
  noteUnder(grant, { count: rows.length });
  return rows.map((row) => toListed(row, tx.now));
}

function toListed(row: ListedRow, now: Date): ListedSource {
  const remembered = {
    answeredAt: row.answered_at ?? undefined,
    failedAt: row.failed_at ?? undefined,
    failure: row.failure ?? undefined,
  };
  return {
    ...remembered,
    institution: institutionKey(row.institution),
    name: row.name,
    number: row.number ?? undefined,
    address: row.address ?? undefined,
    charset: row.charset ?? undefined,
    doubleEncoded: row.double_encoded,
    registeredAt: row.registered_at,
    registeredBy: row.registered_by ?? undefined,
    health: healthOf({ ...remembered, leftAloneUntil: row.left_alone_until ?? undefined }, now),
    lastHour: trafficOf(row.hour ?? {}),
    lastDay: trafficOf(row.day ?? {}),
    documents: row.documents ?? undefined,
    countedAt: row.counted_at ?? undefined,
  };
}
