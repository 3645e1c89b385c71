import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealTrail, verifyTrail } from '../../src/modules/audit/index.ts';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';

let house: TestHouse;
let gp: TestCaregiver;
let superuser: pg.Client;
let folder: string;
let rootsFile: string;
const ssin = makeSsin({ birthDate: '1980-05-05', counter: 4 });

const seal = () => sealTrail({ database: house.access.database, trailKey: house.trailKey, rootsFile });
const verify = () => verifyTrail({ url: house.db.superuserUrl, trailKey: house.trailKey, rootsFile });
const look = () => ask(house, gp, 'GetTransactionList', bodies.list(ssin));

beforeEach(async () => {
  house = await openTestHouse();
  gp = await house.caregiver(1);
  superuser = new pg.Client({ connectionString: house.db.superuserUrl });
  await superuser.connect();
  folder = mkdtempSync(join(tmpdir(), 'zenne-roots-'));
  rootsFile = join(folder, 'roots.jsonl');
  await ask(house, gp, 'PutPatient', bodies.patient(ssin));
  await ask(house, gp, 'PutPatientConsent', bodies.consent(ssin));
  await ask(house, gp, 'PutTherapeuticLink', bodies.link(ssin, gp));
  for (let looks = 0; looks < 5; looks += 1) await look();
  await seal();
  for (let looks = 0; looks < 5; looks += 1) await look();
  await seal();
});
afterEach(async () => {
  await superuser.end();
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The row at this place of the whole trail, in the order of the seals. */
async function rowAt(place: number): Promise<{ id: string }> {
  const { rows } = await superuser.query('SELECT id FROM audit_trail ORDER BY tx, stream, at, id LIMIT 1 OFFSET $1', [
    place,
  ]);
  return rows[0];
}

describe('audit verify', () => {
  it('finds an untouched trail sound, sealed or not', async () => {
    const rows = Number((await superuser.query('SELECT count(*) FROM audit_trail')).rows[0]?.count);
    expect(await verify()).toEqual({ ok: true, rows, segments: 2 });
    await look();
    expect(await verify()).toEqual({ ok: true, rows: rows + 2, segments: 2 });
  });

  it('names the first changed row', async () => {
    const { id } = await rowAt(4);
    await superuser.query(`UPDATE audit_trail SET actor = gen_random_uuid() WHERE id = $1`, [id]);
    await superuser.query(`UPDATE audit_trail SET reason = 'other' WHERE id = $1`, [(await rowAt(9)).id]);
    expect(await verify()).toMatchObject({ ok: false, kind: 'changed', segment: 1, id });
  });

  it('names a row whose keyed hash was replaced with it', async () => {
    const [one, other] = [await rowAt(3), await rowAt(5)];
    await superuser.query('UPDATE audit_trail SET mac = (SELECT mac FROM audit_trail WHERE id = $2) WHERE id = $1', [
      one.id,
      other.id,
    ]);
    expect(await verify()).toMatchObject({ kind: 'changed', id: one.id });
  });

  it('names a missing row', async () => {
    const { id } = await rowAt(6);
    await superuser.query('DELETE FROM audit_trail WHERE id = $1', [id]);
    expect(await verify()).toMatchObject({ kind: 'missing', id });
  });

  it('names the cut last row', async () => {
    const { rows } = await superuser.query(
      'DELETE FROM audit_trail WHERE id = (SELECT id FROM audit_trail ORDER BY tx DESC, stream DESC, at DESC, id DESC LIMIT 1) RETURNING id',
    );
    expect(await verify()).toMatchObject({ kind: 'missing', segment: 2, id: rows[0]?.id });
  });

  it('names a row inserted among sealed ones, even with a true row’s hash', async () => {
    const { id } = await rowAt(4);
    const copied = `INSERT INTO audit_trail (stream, at, id, tx, act, step, outcome, actor_kind, door, actor, mac)
      SELECT stream, at, gen_random_uuid(), tx, act, step, outcome, actor_kind, door, actor, mac FROM audit_trail WHERE id = $1 RETURNING id`;
    const { rows } = await superuser.query(copied, [id]);
    expect(await verify()).toMatchObject({ kind: 'inserted', segment: 1, id: rows[0]?.id });
  });

  it('names a forged row that is not sealed yet', async () => {
    const forged = `INSERT INTO audit_trail (stream, at, id, act, step, outcome, actor_kind, door, actor, mac)
      SELECT stream, at, gen_random_uuid(), act, step, outcome, actor_kind, door, actor, mac FROM audit_trail LIMIT 1 RETURNING id`;
    const { rows } = await superuser.query(forged);
    expect(await verify()).toMatchObject({ kind: 'inserted', id: rows[0]?.id });
  });

  it('sees that the last segment was cut together with its rows', async () => {
    await superuser.query(
      'DELETE FROM audit_trail t USING audit_seal s WHERE s.number = 2 AND t.tx >= s.tx_from AND t.tx < s.tx_until',
    );
    await superuser.query('DELETE FROM audit_seal WHERE number = 2');
    expect(await verify()).toMatchObject({ kind: 'cut', segment: 2 });
  });

  it('sees a seal that was changed, and one that is not the file’s', async () => {
    await superuser.query('UPDATE audit_seal SET rows = rows + 1 WHERE number = 1');
    expect(await verify()).toMatchObject({ kind: 'changed', segment: 1 });
    await superuser.query('UPDATE audit_seal SET rows = rows - 1 WHERE number = 1');
    writeFileSync(rootsFile, readFileSync(rootsFile, 'utf8').replace(/"chain":"../, '"chain":"00'));
    expect(await verify()).toMatchObject({ kind: 'changed', segment: 1 });
  });
});

describe('the sealer', () => {
  it('neither loses nor doubles rows of a transaction that was open while it ran', async () => {
    const late = new pg.Client({ connectionString: house.db.superuserUrl });
    await late.connect();
    await late.query('BEGIN');
    await late.query('SELECT pg_current_xact_id()');
    await look();
    expect((await seal()).rows).toBe(0);
    await late.query('COMMIT');
    await late.end();
    expect((await seal()).rows).toBe(2);
    expect((await seal()).rows).toBe(0);
    expect(await verify()).toMatchObject({ ok: true });
  });

  it('keeps the order when transaction numbers gain a digit', async () => {
    const number = async () =>
      Number((await superuser.query('SELECT pg_current_xact_id()::text AS number')).rows[0]?.number);
    const first = await number();
    const tens = 10 ** String(first).length;
    await look();
    // One transaction is ended a statement: the numbers go up to the next power of ten.
    await superuser.query(
      `DO $$ BEGIN FOR n IN 1..${tens - first + 5} LOOP PERFORM pg_current_xact_id(); COMMIT; END LOOP; END $$`,
    );
    expect(await number()).toBeGreaterThan(tens);
    await look();
    await seal();
    expect(await verify()).toMatchObject({ ok: true });
  });

  it('may run twice at once, and repairs a file that was cut or torn', async () => {
    await look();
    const done = await Promise.all([seal(), seal()]);
    expect(done.reduce((sum, { rows }) => sum + rows, 0)).toBe(2);
    writeFileSync(rootsFile, `${readFileSync(rootsFile, 'utf8').split('\n')[0]}\n{"number":2,"mon`);
    await seal();
    expect(readFileSync(rootsFile, 'utf8').trim().split('\n')).toHaveLength(3);
    expect(await verify()).toMatchObject({ ok: true, segments: 3 });
  });
});
