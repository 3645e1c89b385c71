import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSession } from '../../src/modules/identity/index.ts';
import { findPatient, hashSsin } from '../../src/modules/people/index.ts';
import { printPublicId } from '../../src/platform/sealing/index.ts';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';

const WHOLE_RECORD = '00000000-0000-7000-8000-000000000000';
const ssin = makeSsin({ birthDate: '1980-05-05', counter: 4 });
let house: TestHouse;
let gp: TestCaregiver;
let stranger: TestCaregiver;
let patient: string;
let superuser: pg.Client;

beforeAll(async () => {
  house = await openTestHouse();
  [gp, stranger] = [await house.caregiver(1), await house.caregiver(2)];
  await ask(house, gp, 'PutPatient', bodies.patient(ssin));
  await ask(house, gp, 'PutPatientConsent', bodies.consent(ssin));
  await ask(house, gp, 'PutTherapeuticLink', bodies.link(ssin, gp));
  await ask(house, gp, 'PutTransaction', bodies.put(ssin, gp, 'one'));
  const { database, keys } = house.access;
  patient = (await database.transaction((tx) => findPatient(tx, hashSsin(keys, ssin)))) ?? '';
  superuser = new pg.Client({ connectionString: house.db.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await house.close();
});

const visit = (session: string, url: string) =>
  house.server.inject({ method: 'GET', url, headers: { cookie: `zenne=${session}`, accept: 'text/html' } });

async function search({ session }: TestCaregiver, number: string): Promise<void> {
  const headers = { cookie: `zenne=${session}`, 'content-type': 'application/x-www-form-urlencoded' };
  const send = (method: 'GET' | 'POST', payload: string) =>
    house.server.inject({ method, url: '/en/care/', headers, payload });
  const csrf = /name="csrf" value="([^"]*)"/.exec((await send('GET', '')).body)?.[1] ?? '';
  expect((await send('POST', new URLSearchParams({ ssin: number, csrf }).toString())).statusCode).toBe(404);
}

const DOORS = { 2: 'patient-portal', 3: 'caregiver-portal' } as const;
const ACTS = { 5: 'list-documents', 6: 'read-document', 7: 'view-trail' } as const;

/** Decisions in the trail, a line for each door, act and outcome, as the counters print them. */
async function traced(): Promise<string[]> {
  const { rows } = await superuser.query<{ door: 2 | 3; act: 5 | 6 | 7; outcome: number; count: string }>(
    'SELECT door, act, outcome, count(*) FROM audit_trail WHERE step = 1 AND door IN (2, 3) GROUP BY 1, 2, 3',
  );
  return rows.map(({ door, act, outcome, count }) => {
    const labels = `door="${DOORS[door]}",act="${ACTS[act]}",outcome="${outcome === 1 ? 'granted' : 'refused'}"`;
    return `zenne_acts_total{${labels}} ${count}`;
  });
}

const counted = async (): Promise<string[]> =>
  (await house.metrics.print()).split('\n').filter((line) => /^zenne_acts_total\{door="[a-z]+-portal"/.test(line));

it('what pages answered is counted, and the trail holds exactly as many decisions', async () => {
  const { database, keys } = house.access;
  const record = `/en/care/patients/${printPublicId(keys, { patient, item: WHOLE_RECORD })}`;
  const party = { kind: 'patient', key: patient } as const;
  const own = await database.transaction((tx) => openSession(tx, { party, door: 'pages', minutes: 60 }));
  const [href = ''] =
    /\/en\/care\/patients\/[^"]*\/documents\/[^"]*/.exec((await visit(gp.session, record)).body) ?? [];
  for (const path of [href, `${href}/files/1`, `${record}/why`]) await visit(gp.session, path);
  for (const path of [record, href]) await visit(stranger.session, path);
  for (const path of ['documents', 'access-log', `documents/${href.split('/').at(-1)}`])
    await visit(own, `/en/my/${path}`);
  await visit(own, record);
  await search(stranger, makeSsin({ birthDate: '1980-05-05', counter: 6 }));
  const [pages, trail] = [await counted(), await traced()];
  expect(pages).toHaveLength(7);
  expect(pages).toContain('zenne_acts_total{door="caregiver-portal",act="list-documents",outcome="refused"} 2');
  expect(pages.sort()).toEqual(trail.sort());
});
