/** The document that items are read from, as the registry has it now. */
import { statement } from '../../../platform/postgres/index.ts';
import { type SystemGrant, systemTransaction } from '../../grants/index.ts';
import { DERIVED_KIND } from '../../hub/index.ts';
import type { ItemPlace } from '../place.ts';

const CURRENT = statement(
  'fhir-current-source',
  `SELECT version FROM hub_v_link
   WHERE patient = $1 AND item = $2 AND kind = $3 AND revoked_at IS NULL AND store IS NULL`,
);

/** The version in force; nothing when it is revoked, another kind of document or not in our vault. */
export async function currentSource(grant: SystemGrant, { patient, item }: ItemPlace): Promise<number | undefined> {
  const rows = await systemTransaction(grant).run<{ version: number }>(CURRENT, [patient, item, DERIVED_KIND]);
  return rows[0]?.version;
}
