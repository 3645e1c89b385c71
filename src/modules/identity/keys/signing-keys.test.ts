import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeKeyRing } from '../../../platform/sealing/index.ts';
import { openTestDatabase, type TestDatabase } from '../../../platform/test/index.ts';
import { rotateSigningKeys, signingKeys } from './signing-keys.ts';

let db: TestDatabase;
let now = new Date('2026-11-24T10:00:00Z');
const keys = makeKeyRing({ masterKey: randomBytes(32), indexKey: randomBytes(32) });
beforeAll(async () => {
  db = await openTestDatabase({ clock: { now: () => now } });
});
afterAll(() => db.close());

const published = async (): Promise<string[]> =>
  (await db.database.transaction((tx) => signingKeys(tx, keys))).map(({ kid }) => kid);

it('are made once, by whoever comes first', async () => {
  const both = await Promise.all([published(), published()]);
  expect(both[0]).toEqual(both[1]);
  expect(both[0]).toHaveLength(2);
});

it('are replaced: new ones sign, the old ones stay published for two days', async () => {
  const before = await published();
  await db.database.transaction((tx) => rotateSigningKeys(tx, keys));
  const after = await published();
  expect(after.slice(2).sort()).toEqual([...before].sort());
  expect(before).not.toContain(after[0]);
  now = new Date(now.getTime() + 49 * 3_600_000);
  expect(await published()).toEqual(after.slice(0, 2));
});
