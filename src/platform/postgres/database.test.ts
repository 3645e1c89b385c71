import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../test/index.ts';
import { statement, type Transaction } from './index.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const WHO = statement('test-who', 'SELECT current_user AS name');
const CLAIM = statement(
  'test-claim',
  `INSERT INTO platform_claim VALUES ('11111111-1111-8111-8111-111111111111', gen_random_uuid(), NULL)`,
);
const CLAIMS = statement('test-claims', 'SELECT * FROM platform_claim');

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

const CLAIM_AGAIN = statement('test-claim-again', `INSERT INTO platform_claim (SELECT * FROM platform_claim)`);

it('runs what is queued last before it commits', async () => {
  const seen = await db.database.transaction(async (tx) => {
    tx.runLast(CLAIM, []);
    return tx.run(CLAIMS);
  });
  expect(seen).toEqual([]);
  expect(await db.database.transaction((tx) => tx.run(CLAIMS))).toHaveLength(1);
});

it('keeps nothing and throws when what is queued last fails', async () => {
  const before = await db.database.transaction((tx) => tx.run(CLAIMS));
  const broken = db.database.transaction(async (tx) => {
    tx.runLast(CLAIM_AGAIN, []);
    return 'done';
  });
  await expect(broken).rejects.toThrow('duplicate key');
  expect(await db.database.transaction((tx) => tx.run(CLAIMS))).toEqual(before);
});

const CLAIM_THAT = statement('test-claim-that', `INSERT INTO platform_claim VALUES ($1, gen_random_uuid(), NULL)`);

it('commits nothing when what is queued last cannot even be sent', async () => {
  const before = await db.database.transaction((tx) => tx.run(CLAIMS));
  const unwritable = {
    toPostgres: () => {
      throw new Error('cannot be written');
    },
  };
  const broken = db.database.transaction(async (tx) => {
    await tx.run(CLAIM_THAT, ['22222222-2222-8222-8222-222222222222']);
    tx.runLast(CLAIM_THAT, [unwritable]);
  });
  await expect(broken).rejects.toThrow('cannot be written');
  expect(await db.database.transaction((tx) => tx.run(CLAIMS))).toEqual(before);
});

it('refuses to queue where nothing will be committed', async () => {
  await expect(db.database.read(async (tx) => tx.runLast(CLAIM, []))).rejects.toThrow('a read has no COMMIT');
});
