import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusals } from '../../src/modules/access/index.ts';
import { findPatient, hashSsin, nationalRegister, takeIn } from '../../src/modules/people/index.ts';
import { makeSsin, printSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import type { TestCaregiver } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { openRegistersHouse, type RegistersHouse } from './registers-house.ts';

let town: RegistersHouse;
let gp: TestCaregiver;
let administrator: string;
let second: string;
let privacy: string;

beforeAll(async () => {
  town = await openRegistersHouse('2026-11-25T10:00:00Z');
  gp = await town.house.caregiver(1);
  administrator = await town.session('officer', await town.officer('One', ['administrator']));
  second = await town.session('officer', await town.officer('Two', ['administrator']));
  privacy = await town.session('officer', await town.officer('Three', ['privacy-officer']));
});
afterAll(() => town.close());

interface Page {
  readonly status: number;
  readonly body: string;
  readonly to: string;
}
async function send(session: string, url: string, form?: Record<string, string>): Promise<Page> {
  const headers = {
    cookie: `zenne=${session}`,
    accept: 'text/html',
    'content-type': 'application/x-www-form-urlencoded',
  };
  const answer = await town.house.server.inject(
    form
      ? { method: 'POST', url, headers, payload: new URLSearchParams(form).toString() }
      : { method: 'GET', url, headers },
  );
  return { status: answer.statusCode, body: answer.body, to: String(answer.headers.location ?? '') };
}
/** A form as its page gives it, with the token of the session. */
async function submit(session: string, page: string, form: Record<string, string>): Promise<Page> {
  const csrf = /name="csrf" value="([^"]+)"/.exec((await send(session, page)).body)?.[1] ?? '';
  return send(session, page, { csrf, ...form });
}
let counter = 0;
async function settle(): Promise<Ssin> {
  counter += 1;
  const ssin = makeSsin({ birthDate: '1981-06-06', counter: 2 * counter });
  await ask(town.house, gp, 'PutPatient', bodies.patient(ssin));
  await ask(town.house, gp, 'PutPatientConsent', bodies.consent(ssin));
  await ask(town.house, gp, 'PutTherapeuticLink', bodies.link(ssin, gp));
  return ssin;
}
async function run<Row>(query: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: town.house.db.superuserUrl });
  await client.connect();
  const { rows } = await client.query(query, [...values]).finally(() => client.end());
  return rows;
}
/** The simulator tells something that cannot be applied; gives its address. */
async function stuck(change: Parameters<typeof town.simulator.change>[0]): Promise<string> {
  town.simulator.change(change);
  await takeIn(town.registers, nationalRegister(town.registers));
  const [row] = await run<{ sequence: string }>(`SELECT max(sequence)::text AS sequence FROM people_register_event`);
  return `/en/office/register-changes/national-register/${row?.sequence}`;
}

describe('a page of the office', () => {
  it.each([
    ['withdrawals', 'name="reference"', 'privacy officer'],
    ['visibility', 'name="days"', 'administrator'],
    ['matrix', 'name="csv"', 'administrator'],
  ])('%s offers its form only to a role that may send it', async (page, field, role) => {
    const [may, mayNot] = role === 'administrator' ? [administrator, privacy] : [privacy, administrator];
    expect((await send(may, `/en/office/${page}`)).body).toContain(field);
    const other = await send(mayNot, `/en/office/${page}`);
    expect(other.body).not.toContain(field);
    expect(other.body).toContain('Your role lets you read this page');
  });
});

describe('changes of a register that could not be applied', () => {
  it('are listed without a name, looked at with a trace, tried again and closed with a reason', async () => {
    const [known, other] = [await settle(), await settle()];
    const page = await stuck({ ssin: known, kind: 'number', newSsin: other });
    const list = await send(administrator, '/en/office/register-changes');
    expect(list.body).toContain('The new number leads to another record');
    expect(list.body).not.toContain(known);
    const one = await send(administrator, page);
    expect(one.body).toContain(printSsin(known));
    expect(one.body).toContain('href="/en/office/merges"');
    expect(one.body).toContain(printSsin(other));
    const { database, keys } = town.house.access;
    const key = await database.read((tx) => findPatient(tx, hashSsin(keys, known)));
    const looks = () => run('SELECT 1 FROM audit_trail WHERE stream = $1 AND act = 181 AND step = 1', [key]);
    expect(await looks()).toHaveLength(1);
    expect((await submit(administrator, page, { act: 'retry' })).body).toContain('still cannot be applied');
    expect((await submit(administrator, page, { act: 'close', reason: 'short' })).body).toContain('10 to 500');
    town.moveTo('2026-11-25T10:05:00Z');
    const own = await town.session('patient', key ?? '');
    const log = async () => (await send(own, '/en/my/access-log')).body;
    expect(await log()).toContain('Wanted to deal with a change that the national register reported');
    expect(await log()).not.toContain('national-register');
    const closed = await submit(administrator, page, { act: 'close', reason: 'The register took it back' });
    expect(closed.to).toBe('/en/office/register-changes?said=closed');
    expect((await send(administrator, page)).status).toBe(404);
    const settled = await run('SELECT 1 FROM audit_trail WHERE stream = $1 AND act = 182 AND step = 1', [key]);
    expect(settled).toHaveLength(3);
    const [row] = await run<{ text: string }>(
      `SELECT e::text AS text FROM people_register_event e WHERE outcome = 'closed'`,
    );
    expect(row?.text).not.toContain('took it back');
  });

  it('are applied when the person is known at last', async () => {
    const ssin = makeSsin({ birthDate: '1981-06-06', counter: 800 });
    const page = await stuck({ ssin, kind: 'name', familyName: 'Laatkomer', firstNames: 'Ada' });
    await ask(town.house, gp, 'PutPatient', bodies.patient(ssin));
    expect((await submit(administrator, page, { act: 'retry' })).to).toContain('said=applied');
  });

  it('are for administrators; a forged form or address does nothing', async () => {
    const page = await stuck({ ssin: await settle(), kind: 'death', on: '2027-01-01' });
    for (const url of ['/en/office/register-changes', page]) {
      const refused = await send(privacy, url);
      expect([refused.status, refused.body.includes(refusals['role-missing'].text.en)]).toEqual([403, true]);
    }
    expect((await send(administrator, page, { act: 'close', reason: 'A long enough reason', csrf: 'no' })).status).toBe(
      403,
    );
    expect((await submit(administrator, page, { act: 'drop' })).status).toBe(403);
    for (const forged of ['cobrha/0', 'cobrha/1e9', 'elsewhere/1', `cobrha/${'9'.repeat(30)}`])
      expect((await send(administrator, `/en/office/register-changes/${forged}`)).status).toBe(404);
    expect((await send(administrator, page)).status).toBe(200);
  });
});

it('the office begins with what the roles of the officer open, and offers nothing else', async () => {
  expect((await send(administrator, '/en/office/')).to).toBe('/en/office/registrations');
  expect((await send(privacy, '/en/office/')).to).toBe('/en/office/reviews');
  const { body } = await send(privacy, '/en/office/merges');
  expect([body.includes('/en/office/registrations'), body.includes('/en/office/letters')]).toEqual([false, true]);
  expect((await send(randomUUID(), '/en/office/')).to).toContain('/sign-in');
});

it('whether a number is known is told to no officer without the role for merges', async () => {
  const nobody = await town.session('officer', await town.officer('Four', []));
  const known = await settle();
  const unknown = makeSsin({ birthDate: '1999-09-09', counter: 2 });
  const reason = 'Seen at the counter';
  const propose = (who: string, other: Ssin) => submit(who, '/en/office/merges', { survivor: known, other, reason });
  for (const other of [known, unknown]) {
    const { status, body } = await propose(nobody, other);
    expect([status, body.includes('ZENNE.ACCESS.ROLE-MISSING')]).toEqual([403, true]);
  }
  expect((await propose(administrator, unknown)).status).toBe(422);
});

describe('a merge by form', () => {
  it('is decided by a button, never by a form without one; who proposed is told that another person decides', async () => {
    const [survivor, other] = [await settle(), await settle()];
    const reason = 'Seen at the counter';
    const { to } = await submit(administrator, '/en/office/merges', { survivor, other, reason });
    const page = to.replace(/\?.*/, '');
    expect((await send(administrator, page)).body).toContain('another person must');
    expect((await send(administrator, page)).body).not.toContain('value="agree"');
    expect((await submit(second, page, {})).status).toBe(403);
    expect((await submit(second, page, { act: 'agreed' })).status).toBe(403);
    expect((await send(second, page)).body).toContain('Proposed: join');
    expect((await submit(second, page, { act: 'agree' })).to).toContain('said=done');
  });
});

describe('a registration by form', () => {
  it('is decided by a button, never by a form without one', async () => {
    const { caregiver } = (await town.ask(town.newcomer(61))) as { caregiver: string };
    const [row] = await run<{ registration: string }>(
      'SELECT registration FROM people_caregiver_registration WHERE caregiver = $1',
      [caregiver],
    );
    const form = { registration: row?.registration ?? '', reason: 'The diploma is missing' };
    expect((await submit(administrator, '/en/office/registrations', form)).status).toBe(403);
    expect((await send(privacy, '/en/office/registrations')).status).toBe(403);
    const refused = await submit(administrator, '/en/office/registrations', { ...form, decision: 'refuse' });
    expect(refused.to).toContain('said=refused');
  });
});

describe('letters', () => {
  it('are read by whom they are for, in words of the reader, and traced', async () => {
    const person = town.newcomer(62);
    const { caregiver } = (await town.ask(person)) as { caregiver: string };
    const session = await town.session('caregiver', caregiver);
    const mine = await send(session, '/fr/care/letters');
    expect(mine.body).toContain('Votre inscription attend une décision');
    expect(mine.body).toContain('20 janvier 2027');
    const [row] = await run<{ shown: number }>(
      'SELECT shown FROM audit_trail WHERE act = 183 AND actor = $1 AND step = 3',
      [caregiver],
    );
    expect(row?.shown).toBe(1);
    expect((await send(gp.session, '/fr/care/letters')).body).not.toContain('inscription attend');
    expect((await send(administrator, '/en/office/letters')).body).toContain('No letters');
    expect((await send(randomUUID(), '/en/office/letters')).to).toContain('/sign-in');
  });
});
