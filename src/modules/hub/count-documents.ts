/** The nightly job around stores: counts the documents that each is said to keep, and forgets traffic that is old. */
import { statement } from '../../platform/postgres/index.ts';
import type { AccessContext } from '../access/index.ts';
import { systemTransaction } from '../grants/index.ts';
import { asSystem } from '../grants/system.ts';

const DAYS_KEPT = 8;
const DAY_MS = 86_400_000;

// One walk over all links: at night, since no index is kept for it.
const COUNT = statement(
  'hub-count-source-documents',
  `INSERT INTO hub_source_state AS s (institution, documents, counted_at)
   SELECT k.institution, coalesce(n.documents, 0), $1
   FROM (SELECT DISTINCT institution FROM hub_source) k
   LEFT JOIN (SELECT source, count(*)::int AS documents FROM hub_link WHERE source IS NOT NULL AND revoked_at IS NULL GROUP BY source) n
     ON n.source = k.institution
   ON CONFLICT (institution) DO UPDATE SET documents = excluded.documents, counted_at = excluded.counted_at`,
);
const FORGET = statement('hub-forget-source-counts', 'DELETE FROM hub_source_count WHERE moment < $1');

export async function countDocuments({ database }: AccessContext): Promise<void> {
  await asSystem(database, 'documents of stores are counted', async (grant) => {
    const tx = systemTransaction(grant);
    await tx.run(COUNT, [tx.now]);
    await tx.run(FORGET, [new Date(tx.now.getTime() - DAYS_KEPT * DAY_MS)]);
  });
}
