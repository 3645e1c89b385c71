import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asSystem } from '../../src/modules/grants/system.ts';
import { allLetters, tellDaily, tellEachLook } from '../../src/modules/notices/index.ts';
import { namesOf } from '../../src/modules/people/index.ts';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { officerVisitor, patientVisitor, textOf, type Visitor } from './trail-people.ts';

const ssin = makeSsin({ birthDate: '1980-05-05', counter: 4 });
const NOTICES = '/en/my/notices';
let now: Date;
let house: TestHouse;
let gp: TestCaregiver;
let patient: Visitor;

const later = (minutes: number): void => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const look = () => ask(house, gp, 'GetTransactionList', bodies.list(ssin));
const choose = (choice: string) => patient.post(NOTICES, { choice });
const context = () => ({ database: house.access.database, keys: house.access.keys, namesOf });
const letters = async (): Promise<string[]> => {
  const all = await asSystem(house.access.database, 'test', (grant) => allLetters(grant, house.access.keys, 'en'));
  return all.filter(({ kind }) => kind.startsWith('record-seen')).map(({ text }) => text);
};

beforeEach(async () => {
  now = new Date('2026-11-24T10:00:00Z');
  house = await openTestHouse({ clock: { now: () => now } });
  gp = await house.caregiver(1);
  await ask(house, gp, 'PutPatient', bodies.patient(ssin));
  await ask(house, gp, 'PutPatientConsent', bodies.consent(ssin));
  await ask(house, gp, 'PutTherapeuticLink', bodies.link(ssin, gp));
  patient = await patientVisitor(house, ssin);
  later(1);
});
afterEach(() => house.close());

describe('notices of access', () => {
  it('are off until the patient chooses', async () => {
    await look();
    expect([await tellEachLook(context()), await tellDaily(context())]).toEqual([0, 0]);
    expect((await patient.get(NOTICES)).body).toMatch(/value="off"[^>]*checked/);
  });

  it('each: one letter a look, each once, nothing from before the choice and none of the own looks', async () => {
    await look();
    later(1);
    expect((await choose('each')).statusCode).toBe(303);
    expect((await patient.get(NOTICES)).body).toMatch(/value="each"[^>]*checked/);
    expect(await tellEachLook(context())).toBe(0);
    later(1);
    await look();
    await look();
    await patient.get('/en/my/documents');
    later(1);
    expect(await tellEachLook(context())).toBe(2);
    expect(await tellEachLook(context())).toBe(0);
    expect(await letters()).toHaveLength(2);
    expect((await letters())[0]).toContain('Arts Verzonnen looked into your record on 24 November 2026 at 11:03');
  });

  it('each: a refusal is no look, an officer’s look-up is', async () => {
    await choose('each');
    later(1);
    await ask(house, await house.caregiver(2), 'GetTransactionList', bodies.list(ssin));
    const officer = await officerVisitor(house, 'Zélie Rosenveld', 'privacy-officer');
    const asked = {
      act: 'look',
      format: 'page',
      subject: 'patient',
      number: ssin,
      from: '2026-11-24',
      until: '2026-11-24',
    };
    await officer.post('/en/office/trail', { ...asked, reason: 'A complaint about this record' });
    later(1);
    expect(await tellEachLook(context())).toBe(1);
    expect((await letters())[0]).toContain('Zélie Rosenveld');
  });

  it('each: an emergency is told by the act itself, not again', async () => {
    await choose('each');
    later(1);
    await ask(house, await house.caregiver(2), 'GetTransactionList', bodies.list(ssin), {
      emergency: 'Unconscious at the emergency door',
    });
    later(1);
    expect(await tellEachLook(context())).toBe(0);
  });

  it('daily: one letter a day at most, only when somebody looked', async () => {
    await choose('daily');
    later(1);
    await look();
    await look();
    later(24 * 60);
    expect(await tellDaily(context())).toBe(1);
    gp = { ...gp, bearer: (await house.caregiver(7)).bearer };
    expect(await tellDaily(context())).toBe(0);
    expect((await letters())[0]).toContain('looked into 2 time(s): Arts Verzonnen');
    later(24 * 60);
    expect(await tellDaily(context())).toBe(0);
    expect(await letters()).toHaveLength(1);
  });

  it('off again: silence, and what happened meanwhile is not told later', async () => {
    await choose('each');
    later(1);
    await choose('off');
    await look();
    later(1);
    await choose('each');
    later(1);
    expect(await tellEachLook(context())).toBe(0);
  });

  it('a choice that is none is refused, a forged form too; the choice stands in the own trail', async () => {
    const wrong = await choose('always');
    expect(wrong.statusCode).toBe(422);
    expect(textOf(wrong.body)).toContain('Choose one of the three');
    expect((await patient.post(NOTICES, { choice: 'each', csrf: 'forged' })).statusCode).toBe(403);
    await choose('daily');
    later(1);
    expect(textOf((await patient.get('/en/my/access-log')).body)).toContain('Chose your notices of access');
  });
});
