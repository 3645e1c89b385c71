import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeLog } from '../log/index.ts';
import { makeMetrics } from '../metrics/index.ts';
import { statement } from '../postgres/index.ts';
import { makeKeyRing } from '../sealing/index.ts';
import { openTestDatabase, type TestDatabase } from '../test/index.ts';
import { addJob, deadLetters, retryDeadLetter, startJobs } from './index.ts';

const keys = makeKeyRing({ masterKey: randomBytes(32), indexKey: randomBytes(32) });
let db: TestDatabase;
let jobs: { stop: () => Promise<void> };
const done: unknown[] = [];
let broken = true;
let started = false;
let letGo: () => void;
let isAway = false;
const held = new Promise<void>((resolve) => {
  letGo = resolve;
});

beforeAll(async () => {
  db = await openTestDatabase();
  jobs = await startJobs({
    pool: mayBeAway(db.database.pool),
    keys,
    crontab: '',
    log: makeLog({ level: 'silent' }),
    metrics: makeMetrics(),
    tasks: {
      note: async (payload) => void done.push(payload),
      slow: async (payload) => {
        started = true;
        await held;
        done.push(payload);
      },
      fall: async (payload) => {
        if (done.includes(payload)) return void done.push('again');
        done.push(payload);
        isAway = true;
        throw new Error('the database went away');
      },
      fail: async (payload) => {
        if (broken) throw new Error('not yet');
        done.push(payload);
      },
    },
  });
});
afterAll(async () => {
  await jobs.stop();
  await db.close();
});

type Connected = Parameters<pg.Pool['connect']>[0];

/** A pool of a database that can be away. */
function mayBeAway(pool: pg.Pool): pg.Pool {
  const away = (): Error => Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
  const connect = (then?: Connected): unknown => {
    if (!then) return isAway ? Promise.reject(away()) : pool.connect();
    return isAway ? then(away(), undefined, () => {}) : pool.connect(then);
  };
  return Object.assign(Object.create(pool) as pg.Pool, { connect });
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await holds()) return;
    await sleep(25);
  }
  throw new Error('it never came');
}

const ROWS = statement('test-job-rows', 'SELECT payload::text AS text FROM graphile_worker._private_jobs');

it('does a job of a committed transaction once, and keeps its arguments sealed', async () => {
  await db.database.transaction(async (tx) => {
    await addJob(tx, keys, 'note', { name: 'Invented Person' });
    expect(JSON.stringify(await tx.run(ROWS))).not.toContain('Invented');
  });
  await until(() => done.length === 1);
  expect(done).toEqual([{ name: 'Invented Person' }]);
});

it('never does a job of a transaction that was rolled back', async () => {
  await expect(
    db.database.transaction(async (tx) => {
      await addJob(tx, keys, 'note', 'ghost');
      throw new Error('rolled back');
    }),
  ).rejects.toThrow();
  await db.database.transaction((tx) => addJob(tx, keys, 'note', 'after'));
  await until(() => done.includes('after'));
  expect(done).not.toContain('ghost');
});

it('keeps a job that failed its last attempt, and does it when a person asks again', async () => {
  await db.database.transaction((tx) => addJob(tx, keys, 'fail', 'late', { attempts: 1 }));
  const dead = () => db.database.transaction((tx) => deadLetters(tx));
  await until(async () => (await dead()).length === 1);
  broken = false;
  const [letter] = await dead();
  expect(letter).toMatchObject({ task: 'fail', attempts: 1 });
  expect(await db.database.transaction((tx) => retryDeadLetter(tx, letter?.id ?? '0'))).toBe(true);
  await until(() => done.includes('late'));
});

it('counts no job as dead while its last attempt runs', async () => {
  await db.database.transaction((tx) => addJob(tx, keys, 'slow', 'last', { attempts: 1 }));
  await until(() => started);
  expect(await db.database.transaction((tx) => deadLetters(tx))).toEqual([]);
  letGo();
  await until(() => done.includes('last'));
});

it('goes on when the database comes back: the job that it lost hold of is done again', async () => {
  await db.database.transaction((tx) => addJob(tx, keys, 'fall', 'fallen'));
  await until(() => done.includes('fallen'));
  await sleep(1500);
  isAway = false;
  await db.database.transaction((tx) => addJob(tx, keys, 'note', 'back'));
  await until(() => done.includes('back') && done.includes('again'));
});
