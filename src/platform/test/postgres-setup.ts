/** Starts one PostgreSQL for a whole test run and builds the template that every test file clones. */
import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate, sourceMigrations } from '../postgres/index.ts';
import { makeDatabase, OWNER } from '../postgres/own/own-postgres.ts';
import { startServer } from '../postgres/own/server.ts';

export interface TestPostgres {
  readonly superuserUrl: string;
  readonly appUrl: string;
  readonly ownerUrl: string;
}

export const TEMPLATE = 'template_zenne';
// Nothing in a test run must survive a power cut.
const FAST = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'autovacuum=off', 'max_connections=200'];
const PASSWORDS = { owner: 'owner-of-tests', app: 'app-of-tests' };
const ROOM_BYTES = 2 * 1024 ** 3;

function roomyFolder(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    if (bavail * bsize > ROOM_BYTES) return '/dev/shm';
  } catch {
    // No shared memory folder on this machine.
  }
  return tmpdir();
}

/** Called by the test runner before the first file; what it gives back is called after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(roomyFolder(), 'zenne-test-'));
  chmodSync(folder, 0o711);
  const server = await startServer({ folder: join(folder, 'pg'), password: 'superuser-of-tests', settings: FAST });
  await makeDatabase(server.url('postgres'), TEMPLATE, PASSWORDS);
  await migrate({ url: server.urlFor(OWNER, PASSWORDS.owner, TEMPLATE), files: sourceMigrations });
  project.provide('postgres', {
    superuserUrl: server.url('postgres'),
    appUrl: server.urlFor('zenne_app', PASSWORDS.app, 'postgres'),
    ownerUrl: server.urlFor(OWNER, PASSWORDS.owner, 'postgres'),
  });
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestPostgres;
  }
}
