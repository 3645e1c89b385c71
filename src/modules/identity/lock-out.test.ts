import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeKeyRing } from '../../platform/sealing/index.ts';
import { openTestDatabase, type TestDatabase } from '../../platform/test/index.ts';
import { failed, mayTry, subjectHash, succeeded, sweepFailures } from './lock-out.ts';
import { waitSeconds } from './rules/wait.ts';

const keys = makeKeyRing({ masterKey: randomBytes(32), indexKey: randomBytes(32) });
let db: TestDatabase;
let now = new Date('2026-11-24T10:00:00Z');
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};
beforeAll(async () => {
  db = await openTestDatabase({ clock: { now: () => now } });
});
afterAll(() => db.close());

const account = (name: string) => subjectHash(keys, 'account', name);
const address = subjectHash(keys, 'address', '192.0.2.1');
const fail = (name: string) => db.database.transaction((tx) => failed(tx, account(name), address));
const may = (name: string) => db.database.transaction((tx) => mayTry(tx, account(name), address));

it.each([
  [4, 0, 0],
  [5, 0, 60],
  [5, 59_999, 1],
  [5, 60_000, 0],
  [6, 0, 120],
  [7, 0, 240],
  [11, 0, 3600],
  [5000, 0, 3600],
])('after %i failures, %i ms later: wait %i seconds', (failures, sinceMs, seconds) => {
  expect(waitSeconds({ failures, free: 5, sinceMs })).toBe(seconds);
});

it('lets five attempts pass, then makes wait, longer each time; success forgets', async () => {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    expect(await may('one')).toEqual({ ok: true });
    await fail('one');
  }
  expect(await may('one')).toEqual({ ok: false, waitSeconds: 60 });
  expect(await may('another')).toEqual({ ok: true });
  later(60);
  expect(await may('one')).toEqual({ ok: true });
  await fail('one');
  expect(await may('one')).toEqual({ ok: false, waitSeconds: 120 });
  await db.database.transaction((tx) => succeeded(tx, account('one')));
  expect(await may('one')).toEqual({ ok: true });
});

it('makes an address wait that guesses at many accounts', async () => {
  for (let attempt = 0; attempt < 30; attempt += 1) await fail(`of many ${attempt}`);
  expect(await may('fresh')).toMatchObject({ ok: false });
  later(25 * 3600);
  await db.database.transaction(sweepFailures);
  expect(await may('fresh')).toEqual({ ok: true });
});

it('judges attempts made at once one after the other', async () => {
  const guess = () =>
    db.database.transaction(async (tx) => {
      const allowed = await mayTry(tx, account('at once'));
      if (allowed.ok) await failed(tx, account('at once'));
      return allowed.ok;
    });
  const tried = await Promise.all(Array.from({ length: 12 }, guess));
  expect(tried.filter(Boolean)).toHaveLength(5);
});
