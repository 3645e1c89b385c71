import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../test/index.ts';
import { statement, type Transaction } from './index.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const WHO = statement('test-who', 'SELECT current_user AS name');
const CLAIM = statement('test-claim', `INSERT INTO platform_claim VALUES ('test', '\\x01', gen_random_uuid(), NULL)`);
const CLAIMS = statement('test-claims', `SELECT * FROM platform_claim WHERE namespace = 'test'`);

it('runs as a role that owns nothing', async () => {
  const rows = await db.database.transaction((tx) => tx.run(WHO));
  expect(rows).toEqual([{ name: 'zenne_app' }]);
});

it('rolls back what throws, and its transaction is dead afterwards', async () => {
  let kept: Transaction | undefined;
  const broken = db.database.transaction(async (tx) => {
    kept = tx;
    await tx.run(CLAIM);
    throw new Error('stop');
  });
  await expect(broken).rejects.toThrow('stop');
  await expect(kept?.run(CLAIMS)).rejects.toThrow('has ended');
  expect(await db.database.transaction((tx) => tx.run(CLAIMS))).toEqual([]);
});
