import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';

let house: TestHouse;
let superuser: pg.Client;
const known = makeSsin({ birthDate: '1980-05-05', counter: 4 });
const unknown = makeSsin({ birthDate: '1981-06-06', counter: 8 });
let numbers: string[];
let gp: TestCaregiver;

beforeAll(async () => {
  house = await openTestHouse();
  gp = await house.caregiver(1);
  const stranger = await house.caregiver(2);
  numbers = [known, unknown, gp.ssin, stranger.ssin];
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

/** Every row of every table as text. */
async function everything(): Promise<Map<string, string>> {
  const { rows } = await superuser.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'graphile_worker')`,
  );
  const texts = new Map<string, string>();
  for (const { name } of rows) {
    const found = await superuser.query<{ text: string }>(`SELECT string_agg(t::text, E'\\n') AS text FROM ${name} t`);
    texts.set(name, found.rows[0]?.text ?? '');
  }
  return texts;
}

it('no SSIN stands in clear anywhere in the database, whatever text carried it', async () => {
  const leaks = [...(await everything())].filter(
    ([name, text]) => name !== 'public.hub_author_list' && numbers.some((number) => text.includes(number)),
  );
  expect(leaks.map(([name]) => name)).toEqual([]);
});

it('author lists hold the numbers that their senders published in them, and no patient’s', async () => {
  const lists = (await everything()).get('public.hub_author_list') ?? '';
  expect([known, unknown].filter((number) => lists.includes(number))).toEqual([]);
});

it('a patient’s name stands in people only', async () => {
  const holders = [...(await everything())].filter(([, text]) => /\bAda\b/.test(text)).map(([name]) => name);
  expect(holders).toEqual(['public.people_patient']);
});
