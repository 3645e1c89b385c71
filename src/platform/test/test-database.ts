/** A fresh database for a test file, cloned from the migrated template, used as the running program would. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../postgres/index.ts';
import { type Clock, systemClock } from '../time/index.ts';
import { TEMPLATE } from './postgres-setup.ts';

export interface TestDatabase {
  /** As the running program: role `zenne_app`. */
  readonly database: Database;
  readonly url: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  readonly close: () => Promise<void>;
}

const named = (url: string, name: string): string => url.replace(/\/postgres\?/, `/${name}?`);

async function asSuperuser(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

export async function openTestDatabase(options: { readonly clock?: Clock } = {}): Promise<TestDatabase> {
  const server = inject('postgres');
  const name = `t_${randomBytes(8).toString('hex')}`;
  await asSuperuser(
    server.superuserUrl,
    `CREATE DATABASE ${name} OWNER zenne_owner TEMPLATE ${TEMPLATE} STRATEGY wal_log`,
  );
  const url = named(server.appUrl, name);
  const database = openDatabase({ url, clock: options.clock ?? systemClock, connections: 8 });
  return {
    database,
    url,
    ownerUrl: named(server.ownerUrl, name),
    superuserUrl: named(server.superuserUrl, name),
    close: async () => {
      await database.end();
      await asSuperuser(server.superuserUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
