import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRegister } from '../../src/modules/access/index.ts';
import { findLinesOfCaregiver, lookUpCaregiver } from '../../src/modules/audit/index.ts';
import { officerKey } from '../../src/modules/grants/index.ts';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { officerVisitor, patientVisitor, textOf, type Visitor } from './trail-people.ts';

const ada = makeSsin({ birthDate: '1980-05-05', counter: 4 });
const bea = makeSsin({ birthDate: '1981-05-05', counter: 6 });
const nobody = makeSsin({ birthDate: '1982-05-05', counter: 8 });
let now = new Date('2026-11-24T10:00:00Z');
let house: TestHouse;
let gp: TestCaregiver;
let stranger: TestCaregiver;
let patient: Visitor & { readonly key: string };
let other: Visitor & { readonly key: string };
let officer: Visitor & { readonly key: string };
let administrator: Visitor;
let superuser: pg.Client;

const LOG = '/en/my/access-log';
const TRAIL = '/en/office/trail';
const REQUEST = '00000000-0000-4000-8000-00000000000c';
const REASON = 'Complaint 17 of this patient';
const at = (text: string): void => {
  now = new Date(`2026-${text}:00Z`);
};
/** A fresh session for the hub: tokens last an hour. */
const again = async (number: number): Promise<TestCaregiver> => house.caregiver(number);

beforeAll(async () => {
  house = await openTestHouse({ clock: { now: () => now } });
  [gp, stranger] = [await house.caregiver(1), await house.caregiver(2)];
  superuser = new pg.Client({ connectionString: house.db.superuserUrl });
  await superuser.connect();
  for (const ssin of [ada, bea]) {
    await ask(house, gp, 'PutPatient', bodies.patient(ssin));
    await ask(house, gp, 'PutPatientConsent', bodies.consent(ssin));
    await ask(house, gp, 'PutTherapeuticLink', bodies.link(ssin, gp));
  }
  await ask(house, gp, 'PutTransaction', bodies.put(ada, gp, 'one'));
  [patient, other] = [await patientVisitor(house, ada), await patientVisitor(house, bea)];
  officer = await officerVisitor(house, 'Zélie Rosenveld', 'privacy-officer');
  administrator = await officerVisitor(house, 'Ambtenaar', 'administrator');
  at('11-24T10:10');
  await ask(house, gp, 'GetTransactionList', bodies.list(ada));
  await ask(house, gp, 'GetTransaction', bodies.get(ada, 'one'));
  await ask(house, gp, 'GetTransactionList', bodies.list(bea));
  at('11-24T10:20');
  await ask(house, stranger, 'GetTransactionList', bodies.list(ada), { emergency: '=cmd, unconscious at the door' });
  at('11-24T10:30');
  await ask(house, stranger, 'GetTransactionList', bodies.list(nobody));
  await ask(house, await again(3), 'GetTransactionList', bodies.list(ada));
  later();
});
afterAll(async () => {
  await superuser.end();
  await house.close();
});

/** A list tells what happened before now. */
const later = (): void => {
  now = new Date(now.getTime() + 60_000);
};
const logOf = async (who: Visitor): Promise<string> => {
  later();
  return textOf((await who.get(LOG)).body);
};

const lookUp = (who: Visitor, fields: Readonly<Record<string, string>>) =>
  who.post(TRAIL, {
    ...{ act: 'look', format: 'page', subject: 'patient', number: ada, from: '2026-11-24', until: '2026-11-24' },
    reason: REASON,
    ...fields,
  });

describe('the patient’s view', () => {
  it('tells who, in what role, by which way, what, of which document, why, and emergencies', async () => {
    const page = await patient.get(LOG);
    const text = textOf(page.body);
    expect(text).toContain('Arts Verzonnen');
    expect(text).toContain('through the network’s hub');
    expect(text).toContain('Opened a document: Note');
    expect(text).toContain('therapeutic link');
    expect(text).toContain('=cmd, unconscious at the door');
    expect(text).toContain('no therapeutic link with you');
    expect(text).toContain('Registered your consent');
    expect(page.body).toMatch(/href="\/en\/my\/documents\/z[^"]{43}"/);
  });

  it('is narrowed by period, by person, and to changes of rights; no key of anybody stands in an address', async () => {
    const lines = async (query: string): Promise<number> =>
      ((await patient.get(`${LOG}${query}`)).body.match(/z-time-who/g) ?? []).length;
    const all = await lines('');
    expect(all).toBe(8);
    expect(await lines('?from=2026-11-25')).toBe(0);
    expect(await lines('?until=2026-11-23')).toBe(0);
    expect(await lines('?from=2026-11-24&until=2026-11-24')).toBe(all);
    expect(await lines('?what=rights')).toBe(2);
    const page = (await patient.get(LOG)).body;
    const people = [...page.matchAll(/<option value="([^"]{16})"[^>]*>([^<]*)/g)].map(([, mark]) => mark ?? '');
    expect(people).toHaveLength(3);
    const each = await Promise.all(people.map((mark) => lines(`?who=${mark}`)));
    expect(each.sort()).toEqual([1, 1, 6]);
    expect(await lines('?who=somebody-unknown')).toBe(0);
    for (const key of [patient.key, gp.key, stranger.key]) expect(page).not.toContain(key);
    const wrong = await patient.get(`${LOG}?from=2026-13-40&until=x`);
    expect(textOf(wrong.body)).toContain('Choose a valid date');
    expect(textOf((await patient.get(`${LOG}?from=2026-11-24&until=2026-11-01`)).body)).toContain('end comes before');
  });

  it('is taken along as CSV, and no cell of it is a formula', async () => {
    const file = await patient.get(`${LOG}/csv`);
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.headers['content-disposition']).toContain('attachment');
    const rows = file.body.split('\r\n').filter(Boolean);
    expect(rows).toHaveLength(1 + 8);
    expect(file.body).toContain(`"'=cmd, unconscious at the door"`);
    expect(rows.flatMap((row) => row.split(',')).filter((cell) => /^"?[=+@]/.test(cell))).toEqual([]);
    expect((await patient.get(`${LOG}/csv?what=rights`)).body.split('\r\n').filter(Boolean)).toHaveLength(1 + 2);
    expect(file.body).not.toContain(ada);
  });
});

describe('the privacy officer’s look-up', () => {
  it('by a patient’s number shows the lines, and the patient reads of it with the reason', async () => {
    const page = await lookUp(officer, {});
    expect(page.statusCode).toBe(200);
    expect(textOf(page.body)).toContain('Document read');
    const log = await logOf(patient);
    expect(log).toContain('Zélie Rosenveld');
    expect(log).toContain('Looked at this list about you');
    expect(log).toContain(REASON);
    expect(await logOf(other)).not.toContain('Zélie');
  });

  it('by a caregiver’s number shows what it did everywhere; every patient concerned reads of it, nobody else', async () => {
    const page = await lookUp(officer, {
      subject: 'caregiver',
      number: gp.nihii,
      reason: 'Random check of this month',
    });
    expect(page.statusCode).toBe(200);
    for (const visitor of [patient, other]) {
      const log = await logOf(visitor);
      expect(log).toContain('Checked what a caregiver did');
      expect(log).toContain('Random check of this month');
    }
    const tried = await lookUp(officer, { subject: 'caregiver', number: stranger.nihii });
    expect(textOf(tried.body)).toContain('nobody known');
    const { rows } = await superuser.query<{ stream: string }>(
      'SELECT DISTINCT stream FROM audit_trail WHERE act = 301 AND reason IS NULL AND shown > 0',
    );
    expect(rows.map(({ stream }) => stream).sort()).toEqual([patient.key, other.key].sort());
  });

  it('by a caregiver’s name offers whom it may mean, tells no patient of that, and looks when one is chosen', async () => {
    at('11-24T10:36');
    const before = await logOf(patient);
    const reason = 'A colleague complained about it';
    const page = await lookUp(officer, { subject: 'caregiver', number: 'verzonn', reason });
    expect(page.statusCode).toBe(200);
    const offered = [...page.body.matchAll(/type="radio"[^>]* name="number" value="([^"]*)"/g)].map(
      ([, nihii]) => nihii,
    );
    expect(offered).toEqual(expect.arrayContaining([gp.nihii, stranger.nihii]));
    expect(textOf(page.body)).toContain(`NIHII number ${gp.nihii}`);
    expect(textOf(page.body)).not.toContain('Document read');
    expect(await logOf(patient)).toBe(before);
    const { rows } = await superuser.query(
      "SELECT shown FROM audit_trail WHERE act = 301 AND step = 3 AND kind = 'caregivers-named' AND actor = $1",
      [officer.key],
    );
    expect(rows).toEqual([{ shown: offered.length }]);
    const chosen = await lookUp(officer, { subject: 'caregiver', number: gp.nihii, reason });
    expect(textOf(chosen.body)).toContain('Document read');
    expect(await logOf(patient)).toContain(reason);
    const named = await lookUp(administrator, { subject: 'caregiver', number: 'verzonn', reason });
    expect([named.statusCode, named.body.includes(gp.nihii)]).toEqual([403, false]);
  });

  it('goes back day by day, and says from when on it looked when its patience ends', async () => {
    const { database, keys } = house.access;
    const period = { from: new Date('2026-11-01T00:00:00Z'), until: new Date('2026-11-27T00:00:00Z') };
    const find = (limit: number, days: number) => {
      let searched = 0;
      const patience = (): boolean => {
        searched += 1;
        return searched < days;
      };
      return database.transaction((tx) => findLinesOfCaregiver(tx, gp.key, period, limit, patience));
    };
    const all = await find(1000, 100);
    expect([all.isCut, all.searchedFrom, all.records.length]).toEqual([false, undefined, 2]);
    expect(all.places.map(({ at: moment }) => moment.getTime())).toEqual(
      all.places.map(({ at: moment }) => moment.getTime()).sort((one, other) => other - one),
    );
    const none = await find(1000, 2);
    expect([none.places, none.searchedFrom]).toEqual([[], new Date('2026-11-25T00:00:00Z')]);
    const enough = await find(2, 3);
    expect([enough.places, enough.isCut, enough.searchedFrom]).toEqual([all.places.slice(0, 2), true, undefined]);
    const caller = { kind: 'officer', door: 'office', requestId: REQUEST, officer: officerKey(officer.key) } as const;
    const question = { register: 'look-up-caregiver-trail', caller, records: all.records.slice(0, 1) } as const;
    const shown = await inRegister(house.access, question, (grant) => lookUpCaregiver(grant, keys, all));
    if (!shown.granted) throw new Error(shown.refused);
    // A record that was not named is not shown.
    const streams = new Set(shown.value.lines.map(({ stream }) => stream));
    expect([...streams].filter((stream) => !stream.startsWith('00000000'))).toEqual(all.records.slice(0, 1));
  });

  it('counts in each trail the lines of that patient only', async () => {
    at('11-24T10:40');
    await lookUp(officer, { subject: 'caregiver', number: gp.nihii });
    const { rows } = await superuser.query(
      'SELECT stream, shown FROM audit_trail WHERE act = 301 AND step = 3 AND at = $1',
      [now],
    );
    expect(rows).toHaveLength(2);
    expect(rows).toContainEqual({ stream: patient.key, shown: 6 });
    expect(rows).toContainEqual({ stream: other.key, shown: 4 });
  });

  it.each([
    ['no subject', { subject: '' }, 'Choose a patient or a caregiver'],
    ['a number that nobody has', { number: nobody }, 'Nobody has this number'],
    ['nonsense', { number: '<script>' }, 'Nobody has this number'],
    ['a name that no caregiver has', { subject: 'caregiver', number: 'Onbestaanbaar' }, 'Nobody has this number'],
    ['a name for a patient', { number: 'Verzonnen' }, 'Nobody has this number'],
    ['a caregiver nobody knows', { subject: 'caregiver', number: '19999999999' }, 'Nobody has this number'],
    ['no date', { from: '' }, 'valid date'],
    ['a period backwards', { from: '2026-11-25' }, 'end comes before'],
    ['two months of a caregiver', { subject: 'caregiver', from: '2026-10-01' }, 'at most 31 days'],
    ['a short reason', { reason: 'why' }, '10 to 500'],
    ['a long reason', { reason: 'x'.repeat(501) }, '10 to 500'],
  ])('refuses %s', async (_, fields, text) => {
    const page = await lookUp(officer, fields);
    expect(page.statusCode).toBe(422);
    expect(textOf(page.body)).toContain(text);
  });

  it('is the privacy officer’s alone, and a form that was forged is not taken', async () => {
    expect((await administrator.get(TRAIL)).statusCode).toBe(403);
    const refused = await lookUp(administrator, {});
    expect(refused.statusCode).toBe(403);
    expect(textOf(refused.body)).not.toContain('Document read');
    expect(await logOf(patient)).toContain('Wanted to look at this list about you');
    expect((await officer.post(TRAIL, { act: 'look', csrf: 'forged' })).statusCode).toBe(403);
  });

  it('never puts a number of a patient into an address or an answer', async () => {
    for (const format of ['page', 'csv', 'bundle', 'ndjson']) {
      const answer = await lookUp(officer, { format });
      const typedBack = answer.body.replaceAll(`value="${ada}"`, '');
      expect(typedBack).not.toContain(ada);
      expect(answer.body).not.toContain(patient.key);
    }
  });
});

describe('what was asked is exported', () => {
  it('as CSV', async () => {
    const file = await lookUp(officer, { format: 'csv' });
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.body).toContain(`"'=cmd, unconscious at the door"`);
    expect(file.body).toContain('read-document');
  });

  it('as a FHIR Bundle and as NDJSON with the same events', async () => {
    const bundle = JSON.parse((await lookUp(officer, { format: 'bundle', until: '2026-11-24' })).body);
    expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'collection' });
    const lines = (await lookUp(officer, { format: 'ndjson' })).body.split('\n').filter(Boolean);
    const events = bundle.entry.map(({ resource }: { resource: unknown }) => resource);
    // The second export finds the trace of the first.
    const known = lines
      .map((line) => JSON.parse(line))
      .filter(({ id }) => events.some((one: { id: string }) => one.id === id));
    expect(known).toEqual(events);
    const ids = events.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const read = events.find((one: { subtype: { code: string }[] }) => one.subtype[1]?.code === 'read-document');
    expect(read.meta.profile).toEqual([
      'https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.PatientRead',
    ]);
    expect(read.agent[2].who.identifier).toEqual({
      system: 'https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/nihdi',
      value: gp.nihii,
    });
    const refused = events.filter(({ outcome }: { outcome: string }) => outcome === '4');
    expect(refused).toHaveLength(1 + 1);
    expect(JSON.stringify(events)).toContain('ETREAT');
  });
});
