import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alarm } from '../../src/app/trail-jobs.ts';
import { watchTrail } from '../../src/modules/audit/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { allLetters } from '../../src/modules/notices/index.ts';
import { looksAtOwnName } from '../../src/modules/people/index.ts';
import { makeLog } from '../../src/platform/log/index.ts';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { officerVisitor, textOf, type Visitor } from './trail-people.ts';

const TRAIL = '/en/office/trail';
const ssin = makeSsin({ birthDate: '1980-05-05', counter: 4 });
let now = new Date('2026-11-24T10:00:00Z');
let house: TestHouse;
let gp: TestCaregiver;
let stranger: TestCaregiver;
let officer: Visitor & { readonly key: string };
let administrator: Visitor & { readonly key: string };
let superuser: pg.Client;

const look = (who: TestCaregiver, number = ssin) => ask(house, who, 'GetTransactionList', bodies.list(number));
const watch = () => watchTrail(house.access.database, looksAtOwnName);
const points = async (who: TestCaregiver): Promise<Record<string, unknown>[]> => {
  await watch();
  const { rows } = await superuser.query('SELECT rule, times FROM audit_attention WHERE actor = $1 ORDER BY rule', [
    who.key,
  ]);
  return rows;
};

beforeAll(async () => {
  house = await openTestHouse({ clock: { now: () => now } });
  [gp, stranger] = [await house.caregiver(1), await house.caregiver(2)];
  await ask(house, gp, 'PutPatient', bodies.patient(ssin));
  await ask(house, gp, 'PutPatientConsent', bodies.consent(ssin));
  await ask(house, gp, 'PutTherapeuticLink', bodies.link(ssin, gp));
  officer = await officerVisitor(house, 'Zélie Rosenveld', 'privacy-officer');
  administrator = await officerVisitor(house, 'Ambtenaar', 'administrator');
  superuser = new pg.Client({ connectionString: house.db.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await house.close();
});

describe('what asks for attention', () => {
  it('a look at the own family name, once it happened', async () => {
    expect(await points(gp)).toEqual([]);
    await look(gp);
    expect(await points(gp)).toEqual([{ rule: 'same-family-name', times: 1 }]);
  });

  it('refusals in a row, from the fifth on; a yes in between begins anew', async () => {
    const nurse = await house.caregiver(3);
    for (let times = 0; times < 4; times += 1) {
      await look(nurse);
      now = new Date(now.getTime() + 1000);
    }
    expect(await points(nurse)).toEqual([]);
    await look(nurse);
    expect(await points(nurse)).toEqual([{ rule: 'refusals-in-a-row', times: 5 }]);
    now = new Date(now.getTime() + 1000);
    for (let times = 0; times < 4; times += 1) await look(stranger);
    now = new Date(now.getTime() + 1000);
    await ask(house, stranger, 'PutPatient', bodies.patient(makeSsin({ birthDate: '1980-05-05', counter: 98 })));
    now = new Date(now.getTime() + 1000);
    await look(stranger);
    expect(await points(stranger)).toEqual([]);
  });

  it('numbers that nobody has, from the tenth on, each number once', async () => {
    const curious = await house.caregiver(4);
    const numbers = Array.from({ length: 10 }, (_, at) => makeSsin({ birthDate: '1990-01-01', counter: 101 + 2 * at }));
    for (const number of [...numbers.slice(0, 9), ...numbers.slice(0, 3)]) await look(curious, number);
    expect((await points(curious)).map(({ rule }) => rule)).not.toContain('unknown-numbers');
    await look(curious, numbers[9]);
    expect(await points(curious)).toContainEqual({ rule: 'unknown-numbers', times: 10 });
  });

  it('several emergencies, from the third record on', async () => {
    const urgent = await house.caregiver(5);
    const open = async (counter: number): Promise<void> => {
      const number = makeSsin({ birthDate: '1970-01-01', counter });
      await ask(house, gp, 'PutPatient', bodies.patient(number));
      await ask(house, gp, 'PutPatientConsent', bodies.consent(number));
      await ask(house, urgent, 'GetTransactionList', bodies.list(number), {
        emergency: 'Unconscious after an accident',
      });
    };
    await open(201);
    await open(203);
    expect((await points(urgent)).map(({ rule }) => rule)).not.toContain('many-emergencies');
    await open(205);
    expect(await points(urgent)).toContainEqual({ rule: 'many-emergencies', times: 3 });
  });
});

describe('the queue', () => {
  const pointIn = (html: string, rule: string): string =>
    new RegExp(`value="(2026-11-24\\.${rule}\\.[0-9a-f-]{36})"`).exec(html)?.[1] ?? '';

  it('is shown to the privacy officer, prepares a look-up, and is settled with a remark', async () => {
    const page = (await officer.get(TRAIL)).body;
    expect(textOf(page)).toContain('refusals in a row (5)');
    const point = pointIn(page, 'refusals-in-a-row');
    const prepared = await officer.post(TRAIL, { act: 'prepare', point });
    expect(prepared.body).toMatch(/name="number"[^>]*value="\d{11}"|value="\d{11}"[^>]*name="number"/);
    expect((await officer.post(TRAIL, { act: 'settle', point, remark: 'short' })).statusCode).toBe(422);
    expect((await officer.post(TRAIL, { act: 'settle', remark: 'long enough to say' })).statusCode).toBe(422);
    const done = await officer.post(TRAIL, { act: 'settle', point, remark: 'A wrong setting, mended by phone' });
    expect(done.statusCode).toBe(303);
    expect((await officer.get(TRAIL)).body).not.toContain(point);
    const again = await officer.post(TRAIL, { act: 'settle', point, remark: 'A wrong setting, mended by phone' });
    expect(again.statusCode).toBe(422);
    const { rows } = await superuser.query('SELECT remark FROM audit_attention WHERE settled_by = $1', [officer.key]);
    expect(rows[0].remark.toString('latin1')).not.toContain('phone');
  });

  it('a settled point is open again when it grows', async () => {
    const page = (await officer.get(TRAIL)).body;
    const point = pointIn(page, 'same-family-name');
    await officer.post(TRAIL, { act: 'settle', point, remark: 'A patient of long standing' });
    await watch();
    expect((await officer.get(TRAIL)).body).not.toContain(point);
    await superuser.query(`UPDATE audit_attention SET times = times + 1 WHERE rule = 'same-family-name'`);
    expect((await officer.get(TRAIL)).body).toContain(point);
  });

  it('is not an administrator’s to settle', async () => {
    const point = pointIn((await officer.get(TRAIL)).body, 'unknown-numbers');
    const refused = await administrator.post(TRAIL, { act: 'settle', point, remark: 'Nothing to see here at all' });
    expect(refused.statusCode).toBe(403);
    expect((await officer.get(TRAIL)).body).toContain(point);
  });
});

describe('an alarm of completeness', () => {
  const hour = new Date('2026-11-24T09:00:00Z');
  const difference = { hour, door: 'intrahub', act: 'list-documents', granted: true, counted: 2, traced: 1 };
  const tell = (kind: 'untraced' | 'crash') => {
    const jobs = { access: house.access, metrics: house.metrics, log: makeLog({ level: 'silent' }) };
    return asSystem(house.access.database, 'test', (grant) => alarm(jobs)(grant, [{ ...difference, kind }]));
  };
  const letters = async () =>
    (await asSystem(house.access.database, 'test', (grant) => allLetters(grant, house.access.keys, 'en'))).filter(
      ({ kind }) => kind === 'trail-incomplete',
    );

  it('is a figure and a letter to every privacy officer; a crash is a figure only', async () => {
    await tell('crash');
    expect(await letters()).toHaveLength(0);
    await tell('untraced');
    expect((await letters()).map(({ recipient }) => recipient)).toEqual([officer.key]);
    expect((await letters())[0]?.text).toContain('In the hour of 24 November 2026, 10:00, 1 act(s) differ');
    const figures = await house.metrics.print();
    expect(figures).toContain('zenne_trail_differences_total{kind="untraced"} 1');
    expect(figures).toContain('zenne_trail_differences_total{kind="crash"} 1');
  });

  it('stands on the page, in words', async () => {
    await superuser.query(`INSERT INTO audit_checked_hour VALUES ('2026-11-24T09:00:00Z', 2, 1, now())`);
    expect(textOf((await officer.get(TRAIL)).body)).toContain('no difference');
    await superuser.query(
      `INSERT INTO audit_difference VALUES ('2026-11-24T09:00:00Z', 'intrahub', 'list-documents', true, 2, 1, 'untraced', now())`,
    );
    expect(textOf((await officer.get(TRAIL)).body)).toContain('Alarm: answered without a trace');
  });
});
