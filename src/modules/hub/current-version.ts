/** The versions in force of known documents, locked until the act ends. */
import { statement } from '../../platform/postgres/index.ts';
import { type ItemKey, type PatientKey, type RecordGrant, readGrant } from '../grants/index.ts';

/** A version is a small number of the row. */
export const MOST_VERSIONS = 10_000;

const CURRENT = statement(
  'hub-current-versions',
  `SELECT item, version, revoked_at IS NOT NULL AS revoked, source, summary_hash AS "summaryHash" FROM hub_link
   WHERE patient = ANY ($1::uuid[]) AND item = ANY ($2::uuid[]) ORDER BY patient, item FOR UPDATE`,
);

export interface CurrentVersion {
  readonly version: number;
  readonly revoked: boolean;
  /** Of what is kept elsewhere. */
  readonly source: string | null;
  readonly summaryHash: Buffer | null;
}

/** The version in force of a known document, locked until the act ends. */
export async function currentVersion(
  grant: RecordGrant,
  item: ItemKey,
  home: PatientKey,
): Promise<CurrentVersion | undefined> {
  return (await currentVersions(grant, [{ item, home }])).get(item);
}

/** The same for many at once. */
export async function currentVersions(
  grant: RecordGrant,
  known: readonly { readonly item: ItemKey; readonly home: PatientKey }[],
): Promise<ReadonlyMap<string, CurrentVersion>> {
  if (known.length === 0) return new Map();
  const values = [known.map(({ home }) => home), known.map(({ item }) => item)];
  const rows = await readGrant(grant).tx.run<CurrentVersion & { readonly item: string }>(CURRENT, values);
  return new Map(rows.map(({ item, ...row }) => [item, row]));
}
