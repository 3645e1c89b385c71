import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scanLeaks } from '../../src/modules/people/index.ts';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';

let house: TestHouse;
let superuser: pg.Client;
const known = makeSsin({ birthDate: '1980-05-05', counter: 4 });
const unknown = makeSsin({ birthDate: '1981-06-06', counter: 8 });
let gp: TestCaregiver;

beforeAll(async () => {
  house = await openTestHouse();
  gp = await house.caregiver(1);
  const stranger = await house.caregiver(2);
  await ask(house, gp, 'PutPatient', bodies.patient(known));
  await ask(house, gp, 'PutPatientConsent', bodies.consent(known));
  await ask(
    house,
    gp,
    'PutTherapeuticLink',
    bodies
      .link(known, gp)
      .replace('</c:therapeuticlink>', `<c:comment>knows ${known} well</c:comment></c:therapeuticlink>`),
  );
  await ask(
    house,
    gp,
    'PutTransaction',
    bodies
      .put(known, gp, `/subject/${known}/note`, `about ${known}`)
      .replace(
        'note</k:cd>',
        `note</k:cd><k:cd S="LOCAL" SL="CATALOGUE" SV="1.0" DN="Note about ${known}">note-${known}</k:cd>`,
      ),
    {
      requestId: `mine.${known}`,
    },
  );
  await ask(house, gp, 'GetTransactionList', bodies.list(unknown));
  await ask(house, stranger, 'GetTransactionList', bodies.list(known), { emergency: `Found ${known} unconscious` });
  superuser = new pg.Client({ connectionString: house.db.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await house.close();
});

it('the sender’s id and codes come back as they went in', async () => {
  const list = await ask(house, gp, 'GetTransactionList', bodies.list(known));
  expect(list.body).toContain(`>/subject/${known}/note<`);
  expect(list.body).toContain(`DN="Note about ${known}">note-${known}<`);
  const got = await ask(house, gp, 'GetTransaction', bodies.get(known, `/subject/${known}/note`));
  expect(got.body).toContain(`about ${known}`);
});

const leaks = async (files: string[] = []) =>
  (await scanLeaks(house.db.superuserUrl, house.access.keys, files)).leaks.map(({ where }) => where);

it('no number and no name stands in clear anywhere but in people, whatever text carried it', async () => {
  const scan = await scanLeaks(house.db.superuserUrl, house.access.keys, []);
  expect(scan.leaks).toEqual([]);
  expect(scan.people).toBeGreaterThan(2);
  expect(scan.rows).toBeGreaterThan(20);
});

it('the number of somebody unknown who was asked for stands nowhere either', async () => {
  const { rows } = await superuser.query<{ text: string }>(
    `SELECT coalesce(string_agg(t::text, ''), '') AS text FROM audit_trail t`,
  );
  expect(rows[0]?.text.length).toBeGreaterThan(100);
  expect(rows[0]?.text).not.toContain(unknown);
});

it.each([
  ['a number in a text', 'text', known],
  ['a name in a text', 'text', 'Ada Verzonnen'],
  ['a number in clear bytes', 'bytea', known],
])('the scan finds %s', async (_, type, value) => {
  await superuser.query(`CREATE TABLE planted (content ${type})`);
  await superuser.query('INSERT INTO planted VALUES ($1)', [type === 'bytea' ? Buffer.from(value) : value]);
  expect(await leaks()).toEqual(['public.planted']);
  await superuser.query('DROP TABLE planted');
});

it('the scan looks through files', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'leak-')), 'log');
  writeFileSync(file, `GET /patients/${known}\n`);
  expect(await leaks([file])).toEqual([file]);
});
