/** Empties every table of the house: for the sandbox's reset, by the owner only. */
import pg from 'pg';

const TABLES = `
  SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') AS tables FROM pg_tables
  WHERE schemaname = 'public' AND tablename <> 'zenne_migration'`;

export async function truncateAll(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ tables: string }>(TABLES);
    await client.query(`TRUNCATE ${rows[0]?.tables}`);
  } finally {
    await client.end();
  }
}
