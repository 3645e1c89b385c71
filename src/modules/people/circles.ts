/** Circles of trust: institutions whose contract with the network lets them act as one, by consent alone. Source: access rules 3.11. */
import { statement } from '../../platform/postgres/index.ts';
import { type InstitutionKey, type SystemGrant, systemTransaction } from '../grants/index.ts';

const ADD = statement(
  'people-add-circle',
  `INSERT INTO people_circle_of_trust (institution, from_date, contract, recorded_at) VALUES ($1, $2, $3, $4)
   ON CONFLICT DO NOTHING`,
);
const END = statement(
  'people-end-circle',
  `UPDATE people_circle_of_trust SET until_date = $2 WHERE institution = $1 AND (until_date IS NULL OR until_date > $2)`,
);

/** From this local day on the institution acts as one; `contract` names the agreement with the guarantees. */
export async function registerCircle(
  grant: SystemGrant,
  institution: InstitutionKey,
  { from, contract }: { readonly from: string; readonly contract: string },
): Promise<void> {
  const tx = systemTransaction(grant);
  await tx.run(ADD, [institution, from, contract, tx.now]);
}

/** On this local day the institution is a circle no more. */
export async function endCircle(grant: SystemGrant, institution: InstitutionKey, on: string): Promise<void> {
  await systemTransaction(grant).run(END, [institution, on]);
}
