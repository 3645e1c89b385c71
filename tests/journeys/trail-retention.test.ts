import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dropMonths, ensurePartitions, sealTrail, verifyTrail } from '../../src/modules/audit/index.ts';
import { HOUSE } from '../../src/modules/people/index.ts';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';

const ssin = makeSsin({ birthDate: '1980-05-05', counter: 4 });
let now: Date;
let house: TestHouse;
let superuser: pg.Client;
let app: pg.Client;
let folder: string;
let rootsFile: string;
let number = 0;

const seal = () => sealTrail({ database: house.access.database, trailKey: house.trailKey, rootsFile });
const verify = () => verifyTrail({ url: house.db.superuserUrl, trailKey: house.trailKey, rootsFile });
const drop = (years = 10) => {
  const { database, trail } = house.access;
  return dropMonths({ database, trail, house: HOUSE, years });
};
const rows = async (text: string): Promise<Record<string, unknown>[]> => (await superuser.query(text)).rows;

/** Somebody registers the patient on this day; the rows are sealed. */
async function actOn(day: string): Promise<void> {
  now = new Date(`${day}T10:00:00Z`);
  await house.access.database.transaction(ensurePartitions);
  number += 1;
  await ask(house, await house.caregiver(number), 'PutPatient', bodies.patient(ssin));
  await seal();
}

beforeEach(async () => {
  now = new Date('2014-03-10T10:00:00Z');
  house = await openTestHouse({ clock: { now: () => now } });
  superuser = new pg.Client({ connectionString: house.db.superuserUrl });
  app = new pg.Client({ connectionString: house.db.url });
  await Promise.all([superuser.connect(), app.connect()]);
  folder = mkdtempSync(join(tmpdir(), 'zenne-roots-'));
  rootsFile = join(folder, 'roots.jsonl');
  await actOn('2014-03-10');
  await actOn('2014-05-10');
  await actOn('2026-11-10');
});
afterEach(async () => {
  await Promise.all([superuser.end(), app.end()]);
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

it('months whose retention has ended go whole, their roots stay, and the trail still verifies', async () => {
  const [held] = await rows('SELECT count(*)::int AS rows FROM audit_trail');
  expect(await verify()).toMatchObject({ ok: true, rows: held?.rows, segments: 3 });
  expect(await drop()).toEqual(['2014-03-01', '2014-04-01', '2014-05-01', '2014-06-01', '2014-07-01', '2014-08-01']);
  expect(await rows(`SELECT count(*)::int AS rows FROM audit_trail WHERE at < '2026-01-01'`)).toEqual([{ rows: 0 }]);
  const told = await rows(
    `SELECT reason, shown FROM audit_trail WHERE act = 306 AND step = 3 AND shown > 0 ORDER BY reason`,
  );
  expect(told).toEqual([
    { reason: '2014-03', shown: 2 },
    { reason: '2014-05', shown: 1 },
  ]);
  expect(await rows(`SELECT count(*)::int AS seals FROM audit_seal WHERE length(leaves) = 0`)).toEqual([{ seals: 2 }]);
  expect(await verify()).toMatchObject({ ok: true, segments: 3 });
  await seal();
  expect(await verify()).toMatchObject({ ok: true, segments: 4 });
  expect(await drop()).toEqual([]);
});

it('nothing younger goes, and fewer than ten years are refused', async () => {
  expect(await drop(13)).toEqual([]);
  await expect(drop(9)).rejects.toThrow('ten years');
  const call = (month: string, years: number) => app.query('SELECT audit_drop_month($1::date, $2)', [month, years]);
  await expect(call('2026-11-01', 10)).rejects.toThrow('has not ended');
  await expect(call('2014-03-01', 1)).rejects.toThrow('ten years');
  await expect(app.query('DROP TABLE audit_trail_2014_03')).rejects.toThrow('owner');
});

it('a month with rows that were not sealed stays', async () => {
  await superuser.query(`INSERT INTO audit_trail (stream, at, id, act, step, outcome, actor_kind, door, actor, mac)
    SELECT stream, at, gen_random_uuid(), act, step, outcome, actor_kind, door, actor, mac FROM audit_trail WHERE at < '2014-04-01' LIMIT 1`);
  await expect(drop()).rejects.toThrow('other rows than its seals');
});

it('the rows of a young month cannot be passed off as dropped', async () => {
  await superuser.query(`DELETE FROM audit_trail WHERE at >= '2026-11-01'`);
  await superuser.query(`UPDATE audit_seal SET leaves = '' WHERE month = '2026-11-01'`);
  expect(await verify()).toMatchObject({ ok: false, kind: 'cut', segment: 3, month: '2026-11-01' });
});
