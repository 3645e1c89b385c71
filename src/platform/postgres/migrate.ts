/** Brings a database up to date: every module's numbered SQL files, in one order over the whole house, then the job queue's own. */
import { runMigrations } from 'graphile-worker';
import { runner } from 'node-pg-migrate';
import pg from 'pg';

export interface MigrateOptions {
  /** Login of the owner of the tables. */
  readonly url: string;
  /** Glob patterns of the SQL files, or folders that hold them. */
  readonly files: readonly string[];
}

/** The files as they lie in the source. */
export const sourceMigrations = ['src/platform/*/schema/*.sql', 'src/modules/*/schema/*.sql'] as const;

const JOB_QUEUE_RIGHTS = `
  GRANT USAGE ON SCHEMA graphile_worker TO zenne_run;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO zenne_run;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA graphile_worker TO zenne_run;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO zenne_run;
  DO $$
  DECLARE job_table regclass;
  BEGIN
    -- Its tables have row-level security without a policy: only their owner passes. The running role works the queue.
    FOR job_table IN SELECT oid FROM pg_class WHERE relnamespace = 'graphile_worker'::regnamespace AND relrowsecurity
        AND NOT EXISTS (SELECT 1 FROM pg_policy WHERE polrelid = pg_class.oid AND polname = 'zenne_works') LOOP
      EXECUTE format('CREATE POLICY zenne_works ON %s TO zenne_run USING (true) WITH CHECK (true)', job_table);
    END LOOP;
  END $$;`;

/** Applies what is missing; several programs may start at once, one of them migrates. Gives the names it applied. */
export async function migrate({ url, files }: MigrateOptions): Promise<readonly string[]> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    const client = await pool.connect();
    const applied = await runner({
      dbClient: client,
      dir: [...files],
      useGlob: true,
      direction: 'up',
      migrationsTable: 'zenne_migration',
      checkOrder: true,
      singleTransaction: true,
      advisoryLockMode: 'wait',
      log: () => {},
    }).finally(() => client.release());
    await runMigrations({ pgPool: pool });
    await pool.query(JOB_QUEUE_RIGHTS);
    return applied.map(({ name }) => name);
  } finally {
    await pool.end();
  }
}
