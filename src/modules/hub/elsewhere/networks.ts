/** Other hubs: institutions of that kind whose address is registered. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { SOURCE_COLUMNS, type Source, type SourceRow, toSource } from '../sources.ts';

const NETWORKS = statement(
  'hub-networks',
  `SELECT DISTINCT ON (s.institution) ${SOURCE_COLUMNS}
   FROM hub_source s JOIN people_v_institution i USING (institution)
   WHERE i.kind = 'hub' ORDER BY s.institution, s.registered_at DESC`,
);

/** All that are connected now. */
export const networksOf = async (tx: Transaction): Promise<Source[]> =>
  (await tx.run<SourceRow>(NETWORKS)).flatMap((row) => toSource(row) ?? []);

/** The connected hub with this number. */
export const networkNumbered = async (tx: Transaction, number: string): Promise<Source | undefined> =>
  (await networksOf(tx)).find(({ numbers }) => numbers.ehp === number);
