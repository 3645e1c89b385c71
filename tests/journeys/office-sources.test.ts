import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OfficerKey } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { countDocuments } from '../../src/modules/hub/index.ts';
import { addInstitution, addOfficer, register } from '../../src/modules/people/index.ts';
import { makeInstitutionNihii } from '../../src/standards/belgium/index.ts';
import { type HospitalTown, openHospitalTown, type TestHospital } from './hospital-town.ts';

const SOURCES = '/en/office/sources';
let town: HospitalTown;
let officer: OfficerKey;
let administrator: string;
let privacy: string;
let superuser: pg.Client;

beforeAll(async () => {
  town = await openHospitalTown({ sourceDeadlineMs: 1500 });
  const add = (name: string, roles: ('administrator' | 'privacy-officer')[]) =>
    asSystem(town.house.access.database, 'test', (grant) => addOfficer(grant, { name, roles }));
  officer = await add('Bureau Verzonnen', ['administrator']);
  administrator = await town.house.session({ kind: 'officer', key: officer });
  privacy = await town.house.session({ kind: 'officer', key: await add('Ander Bureau', ['privacy-officer']) });
  superuser = new pg.Client({ connectionString: town.house.db.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await town.close();
});

interface Shown {
  readonly status: number;
  readonly text: string;
  readonly to: string;
}
async function send(url: string, form?: Readonly<Record<string, string>>, session = administrator): Promise<Shown> {
  const headers = { cookie: `zenne=${session}`, accept: 'text/html' };
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await town.house.server.inject(
    form
      ? { method: 'POST', url, headers: { ...headers, ...type }, payload: new URLSearchParams(form).toString() }
      : { method: 'GET', url, headers },
  );
  const text = answer.body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  return { status: answer.statusCode, text, to: String(answer.headers.location ?? '') };
}
async function submit(url: string, form: Readonly<Record<string, string>>, session = administrator): Promise<Shown> {
  const page = await town.house.server.inject({ url, headers: { cookie: `zenne=${session}`, accept: 'text/html' } });
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  return send(url, { csrf, ...form }, session);
}
const pageOf = ({ key }: TestHospital): string => `${SOURCES}/${key}`;
const codeOf = (body: string): string | undefined => /SL="zennestatuscode" SV="1.0">([^<]*)</.exec(body)?.[1];

/** A hospital in the registers, of which the hub knows no store yet. */
let counter = 0;
async function newcomer(): Promise<TestHospital> {
  counter += 1;
  const id = `newcomer-${counter}`;
  const nihii = makeInstitutionNihii(720_000 + counter);
  const specialist = await town.house.caregiver(300 + counter);
  const key = await asSystem(town.house.access.database, 'test', async (grant) => {
    const name = `Newcomer ${counter}`;
    const institution = await addInstitution(grant, { nihii, kind: 'orghospital', name });
    await register(grant, institution, specialist.key, '2020-01-01');
    return institution;
  });
  return { id, key, nihii, specialist };
}

describe('how a store does', () => {
  it('is told from its answers: good ones, failures, silence until it is left alone', async () => {
    const hospital = await town.hospital('plain');
    const { ssin } = await town.patient(hospital);
    await town.declare(hospital, ssin, 'h-1');
    expect((await send(pageOf(hospital))).text).toContain('Never asked');
    await town.get(town.gp, ssin, 'h-1');
    await town.house.writeSourceCounts();
    expect((await send(pageOf(hospital))).text).toMatch(/Answers .* Last hour 1 question 24 hours 1 question /);
    town.house.moveClock('2026-11-24T10:00:30Z');
    town.simulator.misbehaveHospital(hospital.id, 'other-patient');
    await town.get(town.gp, ssin, 'h-1');
    await town.house.writeSourceCounts();
    const { text: wrong } = await send(pageOf(hospital));
    expect(wrong).toContain('Answers wrongly');
    expect(wrong).toContain('The answer was about another person');
    expect(wrong).toContain('2 questions, 1 failed (50%)');
    town.simulator.misbehaveHospital(hospital.id, 'silent');
    town.house.moveClock('2026-11-24T10:01:00Z');
    for (let look = 0; look < 5; look += 1) await town.get(town.gp, ssin, 'h-1');
    await town.house.writeSourceCounts();
    const { text: alone } = await send(SOURCES);
    expect(alone).toContain('Paused');
    expect(alone).toContain('5 questions, 4 failed (80%), 2 not sent');
    town.house.moveClock('2026-11-24T10:01:31Z');
    expect((await send(pageOf(hospital))).text).toContain('Does not answer');
    town.simulator.misbehaveHospital(hospital.id, undefined);
    await town.get(town.gp, ssin, 'h-1');
    await town.house.writeSourceCounts();
    expect((await send(pageOf(hospital))).text).toMatch(/State Answers /);
    town.house.moveClock('2026-11-24T11:31:00Z');
    // The first session is over by then.
    const session = await town.house.session({ kind: 'officer', key: officer });
    const { text: later } = await send(pageOf(hospital), undefined, session);
    expect(later).toContain('Last hour 0 questions');
    expect(later).toContain('24 hours 6 questions, 4 failed (67%), 2 not sent');
    town.house.moveClock('2026-11-24T10:00:00Z');
  });

  it('and how many documents it declared is counted at night', async () => {
    const hospital = await town.hospital('plain');
    const { ssin } = await town.patient(hospital);
    for (const id of ['n-1', 'n-2']) await town.declare(hospital, ssin, id);
    expect((await send(pageOf(hospital))).text).toContain('Not counted yet');
    await countDocuments(town.house.access);
    expect((await send(pageOf(hospital))).text).toContain('2, counted on 24 November 2026');
  });
});

describe('a store is registered, changed and ended by an administrator', () => {
  it('lets the institution declare, sends looks to the new address, and opens nothing after its end', async () => {
    const hospital = await newcomer();
    const { ssin } = await town.patient(hospital);
    expect(codeOf((await town.declare(hospital, ssin, 's-1', { stored: false })).body)).toBe(
      'ZENNE.DECLARE.NOT-A-SOURCE',
    );
    const [first, second] = [
      town.simulator.openHospital(`${hospital.id}-old`, hospital.nihii, 'plain'),
      town.simulator.openHospital(hospital.id, hospital.nihii, 'plain'),
    ];
    const form = { number: hospital.nihii, address: first, charset: '', doubleEncoded: 'no' };
    expect((await submit(SOURCES, form)).to).toBe(`${SOURCES}?said=registered`);
    expect((await town.declare(hospital, ssin, 's-1')).body).toContain('<c:iscomplete>true');
    // It keeps nothing at the first address.
    expect(codeOf((await town.get(town.gp, ssin, 's-1')).body)).toBe('ZENNE.GET.NOT-AT-SOURCE');
    town.house.moveClock('2026-11-24T10:00:01Z');
    const change = { act: 'change', address: second, charset: 'utf-8', doubleEncoded: 'no' };
    expect((await submit(pageOf(hospital), change)).to).toBe(`${SOURCES}?said=changed`);
    expect((await town.get(town.gp, ssin, 's-1')).body).toContain('Opname zonder zorgen');
    expect((await submit(pageOf(hospital), change)).text).toContain('Nothing has changed');
    town.house.moveClock('2026-11-24T10:00:02Z');
    expect((await submit(pageOf(hospital), { act: 'end' })).to).toBe(`${SOURCES}?said=ended`);
    expect((await town.get(town.gp, ssin, 's-1')).body).not.toContain('Opname zonder zorgen');
    expect((await send(pageOf(hospital))).text).toContain('Ended');
    const { rows } = await superuser.query(
      'SELECT address, registered_by FROM hub_source WHERE institution = $1 ORDER BY registered_at',
      [hospital.key],
    );
    expect(rows).toEqual([first, second, null].map((address) => ({ address, registered_by: officer })));
    const traced = await superuser.query<{ reason: string }>(
      'SELECT reason FROM audit_trail WHERE act = 3215 AND step = 3 AND actor = $1 AND reason LIKE $2 ORDER BY tx',
      [officer, `%${hospital.key}`],
    );
    expect(traced.rows.map(({ reason }) => reason.split(' ')[0])).toEqual([
      'registered',
      'changed',
      'unchanged',
      'ended',
    ]);
    town.house.moveClock('2026-11-24T10:00:00Z');
  });

  it.each([
    ['no address', 'store', 'not a complete address'],
    ['a file', 'file:///etc/passwd', 'not a complete address'],
    ['a password in it', 'https://a:b@store.example/', 'not a complete address'],
    ['this network itself', 'http://localhost/hub/v3', 'this network itself'],
  ])('not at %s: said beside the field, nothing kept', async (_, address, said) => {
    const { nihii, key } = await newcomer();
    const answer = await submit(SOURCES, { number: nihii, address, charset: '', doubleEncoded: 'no' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(said);
    const { rows } = await superuser.query('SELECT 1 FROM hub_source WHERE institution = $1', [key]);
    expect(rows).toEqual([]);
  });

  it('not twice, not for an unknown number, not with another character set', async () => {
    const hospital = await town.hospital('plain');
    const form = { number: hospital.nihii, address: 'https://store.example/', charset: '', doubleEncoded: 'no' };
    expect((await submit(SOURCES, form)).text).toContain('has a store already');
    expect((await submit(SOURCES, { ...form, number: '1' })).text).toContain('No institution has this number');
    const { nihii } = await newcomer();
    expect((await submit(SOURCES, { ...form, number: nihii, charset: 'utf-7' })).text).toContain('from the list');
  });

  it('nobody else does or sees it, and no form without its token', async () => {
    const hospital = await town.hospital('plain');
    expect((await send(SOURCES, undefined, privacy)).status).toBe(403);
    expect((await send(pageOf(hospital), undefined, privacy)).status).toBe(403);
    const form = { act: 'end', csrf: 'x' };
    expect((await send(pageOf(hospital), form)).status).toBe(403);
    const page = await town.house.server.inject({ url: '/en/office/letters', headers: { cookie: `zenne=${privacy}` } });
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    expect((await send(pageOf(hospital), { act: 'end', csrf }, privacy)).status).toBe(403);
    expect((await send(pageOf(hospital))).text).toContain('Never asked');
  });

  it('a store that never was is not there', async () => {
    expect((await send(`${SOURCES}/0190c0de-0000-7000-8000-00000000dead`)).status).toBe(404);
    expect((await send(`${SOURCES}/nonsense`)).status).toBe(404);
    const { key } = await newcomer();
    const page = await send(SOURCES);
    expect(page.status).toBe(200);
    const end = await submit(SOURCES, { number: '1', address: 'https://store.example/' });
    expect(end.status).toBe(422);
    expect((await send(`${SOURCES}/${key}`)).status).toBe(404);
  });
});
