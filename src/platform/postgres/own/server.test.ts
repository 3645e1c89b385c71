import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableBinaries, chooseBinaries } from './binaries.ts';
import { FolderInUse, lockFolder } from './lock.ts';
import { startServer } from './server.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zenne-own-'));
  chmodSync(folder, 0o711);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const binaries = availableBinaries();

async function ask(url: string, text: string): Promise<unknown> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    try {
      await client.connect();
      return (await client.query(text)).rows[0];
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await client.end().catch(() => {});
    }
  }
}

describe.each(binaries.map((each) => [each.major, each] as const))('a PostgreSQL %i of our own', (major, programs) => {
  it('starts, keeps what was committed over kill -9, and stops', async () => {
    const data = join(folder, 'data');
    const server = await startServer({ folder: data, password: 'secret', binaries: programs });
    const url = server.url('postgres');
    await ask(url, 'CREATE TABLE kept AS SELECT 7 AS number');
    expect(await ask(url, 'SHOW fsync')).toEqual({ fsync: 'on' });
    process.kill(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
    expect(await ask(url, 'SELECT number FROM kept')).toEqual({ number: 7 });
    await expect(new pg.Client({ connectionString: url.replace('secret', 'wrong') }).connect()).rejects.toThrow(
      'password',
    );
    await server.stop();
    await expect(new pg.Client({ connectionString: url }).connect()).rejects.toThrow();
    expect(chooseBinaries(data, binaries).major).toBe(major);
  });
});

it('says in words when nothing can open the data', () => {
  expect(() => chooseBinaries(folder, [])).toThrow('No PostgreSQL 15 or newer');
});

it('a folder is for one program at a time', async () => {
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
  lock.release();
  (await lockFolder(folder)).release();
});
