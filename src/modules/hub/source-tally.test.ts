import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../platform/test/index.ts';
import { institutionKey } from '../grants/index.ts';
import { makeSourceTally, type SourceTally } from './source-tally.ts';

const HOSPITAL = institutionKey('0190c0de-0000-7000-8000-000000000001');
let db: TestDatabase;
let now = new Date('2026-11-24T10:04:00Z');
const process = (): SourceTally => makeSourceTally({ now: () => now });

beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const rows = async (table: string): Promise<Record<string, unknown>[]> =>
  (await db.database.pool.query(`SELECT * FROM ${table} ORDER BY 1, 2, 3`)).rows;
const at = (time: string): Date => new Date(`2026-11-24T${time}Z`);

describe('counts of several processes', () => {
  it('add up, five minutes at a time; the latest moments and the latest failure stand', async () => {
    const [one, two] = [process(), process()];
    one.count(HOSPITAL, 'shown');
    one.count(HOSPITAL, 'shown');
    two.count(HOSPITAL, 'shown');
    now = at('10:06:00');
    two.count(HOSPITAL, 'source-silent');
    two.leaveAlone(HOSPITAL, at('10:06:30'));
    now = at('10:05:30');
    one.count(HOSPITAL, 'source-failed');
    await Promise.all([two.flush(db.database), one.flush(db.database)]);
    await one.flush(db.database);
    const counted = await rows('hub_source_count');
    expect(counted.map(({ moment, outcome, times }) => [moment, outcome, times])).toEqual([
      [at('10:00:00'), 'shown', 3],
      [at('10:05:00'), 'source-failed', 1],
      [at('10:05:00'), 'source-silent', 1],
    ]);
    expect(await rows('hub_source_state')).toMatchObject([
      {
        answered_at: at('10:04:00'),
        failed_at: at('10:06:00'),
        failure: 'source-silent',
        left_alone_until: at('10:06:30'),
      },
    ]);
  });

  it('are kept when they cannot be written, and written once afterwards', async () => {
    const tally = process();
    now = at('11:00:00');
    tally.count(HOSPITAL, 'shown');
    const broken = { ...db.database, transaction: () => Promise.reject(new Error('the database is away')) };
    await expect(tally.flush(broken)).rejects.toThrow('away');
    tally.count(HOSPITAL, 'shown');
    await tally.flush(db.database);
    await tally.flush(db.database);
    const counted = await rows('hub_source_count');
    expect(counted.filter(({ moment }) => (moment as Date) >= now).map(({ times }) => times)).toEqual([2]);
    expect((await rows('hub_source_state'))[0]?.answered_at).toEqual(now);
  });
});
