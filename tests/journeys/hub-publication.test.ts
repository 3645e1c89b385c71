import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exclude, inRegister, withdrawConsent } from '../../src/modules/access/index.ts';
import type { OfficerKey, PatientKey } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import {
  expirePublications,
  openPublications,
  PASS_ON,
  type PublicationRefusal,
  passOn,
  refusePublication,
  remindHolders,
  TELL_ASKER,
  tellOfPublication,
} from '../../src/modules/hub/index.ts';
import { allLetters } from '../../src/modules/notices/index.ts';
import { addOfficer, hashSsin } from '../../src/modules/people/index.ts';
import { hospitalPublications } from '../../src/outside/hospital/publications.ts';
import type { Ssin } from '../../src/standards/belgium/index.ts';
import { type HospitalTown, openHospitalTown, type TestHospital } from './hospital-town.ts';
import type { TestCaregiver } from './house.ts';
import { type Answer, ask, bodies } from './hub-requests.ts';
import { officialFault } from './official.ts';
import { runJobs } from './run-jobs.ts';

const NOW = '2026-11-24T10:00:00Z';
const AFTER_THE_TERM = '2026-12-23T10:00:00Z';
const REQUEST = '0190c0de-0000-7000-8000-00000000beef';

let town: HospitalTown;
let plain: TestHospital;
let other: TestHospital;
let officer: OfficerKey;
let superuser: pg.Client;

beforeAll(async () => {
  town = await openHospitalTown();
  [plain, other] = [await town.hospital('plain'), await town.hospital('plain')];
  officer = await asSystem(town.house.access.database, 'test', (grant) =>
    addOfficer(grant, { name: 'Bureau Verzonnen', roles: ['administrator'] }),
  );
  superuser = new pg.Client({ connectionString: town.house.db.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await town.close();
});

const cd = (kind: string): string => `<c:cd S="CD-TRANSACTION" SV="1.15">${kind}</c:cd>`;
const of = ({ nihii }: TestHospital): string =>
  `<c:author><k:hcparty><k:id S="ID-HCPARTY" SV="1.0">${nihii}</k:id><k:cd S="CD-HCPARTY" SV="1.14">orghospital</k:cd></k:hcparty></c:author>`;
const byPerson = ({ nihii }: Pick<TestCaregiver, 'nihii'>): string =>
  `<c:author><k:hcparty><k:id S="ID-HCPARTY" SV="1.0">${nihii}</k:id><k:cd S="CD-HCPARTY" SV="1.14">persphysician</k:cd></k:hcparty></c:author>`;

const wanted = (ssin: string, what: string, comment = ''): string =>
  `<c:select><c:patient><c:id S="INSS" SV="1.0">${ssin}</c:id></c:patient><c:transaction>${what}</c:transaction>${comment && `<c:comment>${comment}</c:comment>`}</c:select>`;
const request = (
  ssin: string,
  what: string,
  { who = town.gp, comment = '', ...more }: { who?: TestCaregiver; comment?: string } & Parameters<typeof ask>[4] = {},
): Promise<Answer> => ask(town.house, who, 'RequestPublication', wanted(ssin, what, comment), more).then(official);

const codeOf = ({ body }: Answer): string | undefined => /SL="zennestatuscode" SV="1.0">([^<]*)</.exec(body)?.[1];
const told = ({ body }: Answer): string => body.slice(body.indexOf('<c:acknowledge>'));
const official = (answer: Answer): Answer => {
  expect(officialFault(answer.body)).toBeUndefined();
  return answer;
};
const TAKEN = '<c:acknowledge><c:iscomplete>true</c:iscomplete></c:acknowledge>';

const hub = { number: '1990000728', name: 'Zenne', idScheme: 'RSBID' };
const runAll = (): Promise<void> => {
  const { access } = town.house;
  const publications = hospitalPublications(hub, access.clock);
  return runJobs(town.house, {
    [PASS_ON]: (payload) => passOn({ ...access, publications }, payload),
    [TELL_ASKER]: (payload) => tellOfPublication(access, payload),
  });
};

/** The letters to a caregiver about publications, the latest first. */
const lettersTo = async ({ key }: Pick<TestCaregiver, 'key'>): Promise<readonly { kind: string; text: string }[]> => {
  const { database, keys } = town.house.access;
  const letters = await asSystem(database, 'test', (grant) => allLetters(grant, keys, 'en'));
  return letters.filter(({ recipient, kind }) => recipient === key && kind.startsWith('publication'));
};
const kindsTo = async (who: Pick<TestCaregiver, 'key'>): Promise<string[]> =>
  (await lettersTo(who)).map(({ kind }) => kind);

const atOffice = () => ({ kind: 'officer', door: 'office', requestId: REQUEST, officer }) as const;
const listed = async (patient: PatientKey) => {
  const caller = atOffice();
  const answer = await inRegister(town.house.access, { register: 'list-publications', caller }, openPublications);
  return answer.granted ? answer.value.filter((one) => one.patient === patient) : [];
};
const settle = async (patient: PatientKey, how: 'remind' | PublicationRefusal) => {
  const [one] = await listed(patient);
  const { access } = town.house;
  const question = { register: 'settle-publication', caller: atOffice(), records: [patient] } as const;
  return inRegister(access, question, (grant) => {
    const name = { patient, request: one?.request ?? REQUEST };
    return how === 'remind'
      ? remindHolders(grant, access.keys, name)
      : refusePublication(grant, access.keys, name, how);
  });
};

const declare = async (hospital: TestHospital, ssin: string, id: string): Promise<void> => {
  expect((await town.declare(hospital, ssin as Ssin, id)).body).toContain('<c:iscomplete>true');
};

/** A caregiver of its own, so that its letters are those of one story. */
let counter = 20;
async function story(...hospitals: TestHospital[]) {
  counter += 1;
  const asker = await town.house.caregiver(counter);
  const { ssin, key } = await town.patient(...hospitals);
  await ask(town.house, asker, 'PutTherapeuticLink', bodies.link(ssin, asker));
  return { asker, ssin, key };
}

describe('a request for publication', () => {
  it('reaches the hospital that is named, and is answered by the document it declares', async () => {
    const { asker, ssin, key } = await story(plain);
    const comment = 'The letter of last week, please';
    const asked = await request(ssin, cd('dischargereport') + of(plain), { who: asker, comment, requestId: 'gp.77' });
    expect(told(asked)).toContain(TAKEN);
    await runAll();
    const [taken] = town.simulator.askedOf(plain.id).slice(-1);
    expect(taken).toMatchObject({ ssin, kinds: ['dischargereport'], comment });
    expect(taken?.text).toContain(asker.nihii);
    expect(officialFault(taken?.text ?? '')).toBeUndefined();
    const [open] = await listed(key);
    expect(taken?.reference).toContain(open?.request);
    expect(open?.holders).toMatchObject([{ holder: plain.key, declined: false, reminders: 0 }]);
    expect(open?.holders[0]?.heardAt).toBeDefined();
    expect(await kindsTo(asker)).toEqual([]);
    await declare(plain, ssin, 'd-77');
    await runAll();
    const [letter, ...more] = await lettersTo(asker);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ kind: 'publication-answered' });
    expect(letter?.text).toContain('gp.77');
    expect(letter?.text).toContain('Ada Verzonnen');
    expect(await listed(key)).toEqual([]);
  });

  it.each([
    ['of another kind', 'note', () => of(plain), ''],
    ['by another house', 'dischargereport', () => of(other), ''],
    ['written before the period', 'dischargereport', () => of(plain), '<c:begindate>2026-11-21</c:begindate>'],
    ['written after the period', 'dischargereport', () => of(plain), '<c:enddate>2026-11-19</c:enddate>'],
  ])('goes on when a document comes that is not the one: %s', async (name, kind, author, period) => {
    const { asker, ssin, key } = await story(plain);
    expect(told(await request(ssin, cd(kind) + author() + period, { who: asker }))).toContain(TAKEN);
    await declare(plain, ssin, `d-${name.replaceAll(' ', '-')}`);
    await runAll();
    expect(await kindsTo(asker)).toEqual([]);
    expect(await listed(key)).toHaveLength(1);
  });

  it('without a named author reaches every house that treats the patient, and any of them answers', async () => {
    const { asker, ssin, key } = await story(plain, other);
    await request(ssin, cd('dischargereport'), { who: asker });
    await runAll();
    for (const { id } of [plain, other]) expect(town.simulator.askedOf(id).at(-1)?.ssin).toBe(ssin);
    await declare(other, ssin, 'd-any');
    await runAll();
    expect(await kindsTo(asker)).toEqual(['publication-answered']);
    expect(await listed(key)).toEqual([]);
  });

  it('is never answered by who asked, nor passed on to the house in whose name it is asked', async () => {
    const { ssin, key } = await story(plain, other);
    const institution = { number: plain.nihii, kind: 'orghospital' };
    await request(ssin, cd('dischargereport'), { who: plain.specialist, institution });
    await runAll();
    const [open] = await listed(key);
    expect(open?.holders.map(({ holder }) => holder)).toEqual([other.key]);
    await declare(plain, ssin, `d-own-${ssin}`);
    await runAll();
    expect(await listed(key)).toHaveLength(1);
    await declare(other, ssin, `d-other-${ssin}`);
    expect(await listed(key)).toEqual([]);
  });

  it('to a practitioner is a letter; what the practitioner puts answers it, what the asker puts does not', async () => {
    const { asker, ssin } = await story();
    const colleague = await town.house.caregiver(200);
    await ask(town.house, colleague, 'PutTherapeuticLink', bodies.link(ssin, colleague));
    const period = '<c:begindate>2026-11-01</c:begindate>';
    const comment = 'Of the visit at night';
    await request(ssin, cd('note') + byPerson(colleague) + period, { who: asker, comment });
    await runAll();
    const [letter] = await lettersTo(colleague);
    expect(letter).toMatchObject({ kind: 'publication-wanted' });
    expect(letter?.text).toContain('Ada Verzonnen');
    expect(letter?.text).toContain(`Note, from 1 November 2026. The comment: “${comment}”. If you have it`);
    await ask(town.house, asker, 'PutTransaction', bodies.put(ssin, asker, `own-${ssin}`));
    await runAll();
    expect(await kindsTo(asker)).toEqual([]);
    await ask(town.house, colleague, 'PutTransaction', bodies.put(ssin, colleague, `asked-${ssin}`));
    await runAll();
    expect(await kindsTo(asker)).toEqual(['publication-answered']);
  });

  it('is asked once: the same again while it runs is remarked, and nobody is asked twice', async () => {
    const { asker, ssin } = await story();
    const before = town.simulator.askedOf(plain.id).length;
    await request(ssin, cd('labresult') + of(plain), { who: asker });
    const again = await request(ssin, cd('labresult') + of(plain), { who: asker, requestId: 'r.2' });
    expect(again.body).toContain('<c:iscomplete>true');
    expect(codeOf(again)).toBe('ZENNE.PUBLICATION.ASKED-BEFORE');
    await runAll();
    expect(town.simulator.askedOf(plain.id).length).toBe(before + 1);
  });

  it('is read by the patient in the trail: who asked, and what became of it', async () => {
    const { asker, ssin, key } = await story(plain);
    await request(ssin, cd('dischargereport') + of(plain), { who: asker });
    await runAll();
    await declare(plain, ssin, `d-trail-${ssin}`);
    await runAll();
    const session = await town.house.session({ kind: 'patient', key });
    const headers = { cookie: `zenne=${session}`, accept: 'text/html' };
    town.house.moveClock('2026-11-24T10:00:01Z');
    const { body: log } = await town.house.server.inject({ url: '/en/my/access-log', headers });
    town.house.moveClock(NOW);
    expect(log).toContain('Asked that a document about you be published');
    expect(log).toContain('Closed a request for publication');
    expect(log).toContain('Passed a request for publication on, with your number, to Hospital 1');
  });
});

describe('who asked and may not see', () => {
  it('is not told that a document came: for an excluded caregiver the request ends as if there were none', async () => {
    const [shutOut, twin] = [await story(plain), await story(plain)];
    const { keys } = town.house.access;
    const hash = hashSsin(keys, shutOut.asker.ssin).toString('hex');
    await town.asPatient(shutOut.key, 'exclude', (grant) =>
      exclude(grant, keys, { personHash: hash }, 'Arts Verzonnen'),
    );
    for (const { asker, ssin } of [shutOut, twin])
      expect(told(await request(ssin, cd('dischargereport') + of(plain), { who: asker }))).toContain(TAKEN);
    await runAll();
    await declare(plain, shutOut.ssin, `d-hidden-${shutOut.ssin}`);
    await runAll();
    expect(town.simulator.askedOf(plain.id).map(({ ssin }) => ssin)).toContain(shutOut.ssin);
    expect(await kindsTo(shutOut.asker)).toEqual([]);
    // Asked again, it still runs for both.
    for (const { asker, ssin } of [shutOut, twin])
      expect(codeOf(await request(ssin, cd('dischargereport') + of(plain), { who: asker }))).toBe(
        'ZENNE.PUBLICATION.ASKED-BEFORE',
      );
    town.house.moveClock(AFTER_THE_TERM);
    await expirePublications(town.house.access);
    town.house.moveClock(NOW);
    const words = async ({ asker, ssin }: typeof twin) =>
      (await lettersTo(asker)).map(({ kind, text }) => `${kind} ${text.replaceAll(ssin, '')}`);
    expect(await words(shutOut)).toHaveLength(1);
    expect(await words(shutOut)).toEqual(await words(twin));
    const { rows } = await superuser.query(
      `SELECT reason FROM audit_trail WHERE stream = $1 AND act = 3211 AND step = 1`,
      [shutOut.key],
    );
    expect(rows).toEqual([{ reason: 'published-unseen' }]);
  });

  it('is not passed on for once the consent is withdrawn', async () => {
    const { asker, ssin, key } = await story();
    await request(ssin, cd('note') + of(plain), { who: asker });
    await town.asPatient(key, 'withdraw-consent', (grant) => withdrawConsent(grant, town.house.access.keys));
    await runAll();
    expect(town.simulator.askedOf(plain.id).map((one) => one.ssin)).not.toContain(ssin);
  });

  it('nor for an asker who was suspended meanwhile', async () => {
    const { asker, ssin } = await story();
    await request(ssin, cd('note') + of(plain), { who: asker });
    await superuser.query(`UPDATE people_caregiver SET recognition = 'suspended' WHERE caregiver = $1`, [asker.key]);
    await runAll();
    expect(town.simulator.askedOf(plain.id).map((one) => one.ssin)).not.toContain(ssin);
  });

  it('a house that the patient excluded is told nothing', async () => {
    const { asker, ssin, key } = await story();
    const { keys } = town.house.access;
    await town.asPatient(key, 'exclude', (grant) => exclude(grant, keys, { institution: other.key }, 'Hospital'));
    expect(told(await request(ssin, cd('note') + of(other), { who: asker }))).toContain(TAKEN);
    await runAll();
    expect(town.simulator.askedOf(other.id).map((one) => one.ssin)).not.toContain(ssin);
  });

  it('without a link nobody asks, and a house not without a person', async () => {
    const { ssin } = await town.patient(plain);
    expect((await request(ssin, cd('note'), { who: town.stranger })).body).toContain('>TL.ACCESS.09<');
    const alone = { institution: { number: plain.nihii, kind: 'orghospital' }, alone: true } as const;
    const answer = await request(ssin, cd('note'), { who: plain.specialist, ...alone });
    expect(answer.body).toContain('<c:iscomplete>false');
    expect(told(answer)).not.toContain(TAKEN);
  });
});

describe('the office', () => {
  it('reminds once a day, and the store is asked again', async () => {
    const { asker, ssin, key } = await story();
    await request(ssin, cd('note') + of(plain), { who: asker });
    await runAll();
    const times = () => town.simulator.askedOf(plain.id).filter((one) => one.ssin === ssin).length;
    expect(times()).toBe(1);
    expect(await settle(key, 'remind')).toEqual({ granted: true, value: 'done' });
    await runAll();
    expect(times()).toBe(2);
    expect(await settle(key, 'remind')).toEqual({ granted: true, value: 'reminded-today' });
    expect((await listed(key))[0]?.holders).toMatchObject([{ reminders: 1, remindedOn: '2026-11-24' }]);
  });

  it('refuses with a reason; who asked is told once, and nothing comes after', async () => {
    const { asker, ssin, key } = await story(plain);
    await request(ssin, cd('dischargereport') + of(plain), { who: asker, requestId: 'gp.78' });
    expect(await settle(key, 'not-kept')).toEqual({ granted: true, value: 'done' });
    await declare(plain, ssin, `d-late-${ssin}`);
    await runAll();
    const letters = await lettersTo(asker);
    expect(letters.map(({ kind }) => kind)).toEqual(['publication-not-kept']);
    expect(letters[0]?.text).toContain('gp.78');
    expect(await listed(key)).toEqual([]);
    expect(await settle(key, 'not-kept')).toEqual({ granted: true, value: 'not-open' });
  });

  it('sees that a store declined; a store that does not answer is asked again later', async () => {
    const { asker, ssin, key } = await story();
    town.simulator.misbehaveHospital(other.id, 'not-there');
    await request(ssin, cd('note') + of(other), { who: asker });
    await runAll();
    expect((await listed(key))[0]?.holders).toMatchObject([{ declined: true }]);
    town.simulator.misbehaveHospital(other.id, 'failing');
    const second = await story();
    await request(second.ssin, cd('note') + of(other), { who: second.asker });
    await runAll();
    expect((await listed(second.key))[0]?.holders[0]?.heardAt).toBeUndefined();
    const { rows } = await superuser.query(
      `SELECT attempts FROM graphile_worker.jobs WHERE task_identifier = $1 AND run_at > now()`,
      [PASS_ON],
    );
    expect(rows).toEqual([{ attempts: 1 }]);
    town.simulator.misbehaveHospital(other.id, undefined);
  });
});

describe('bad input', () => {
  const nobody = { nihii: '19999717004' as TestCaregiver['nihii'] };
  it.each([
    ['an unknown kind', () => cd('No Kind!'), 'ZENNE.PUT.KIND'],
    [
      'a period that ends before it begins',
      () => `${cd('note')}<c:begindate>2026-02-01</c:begindate><c:enddate>2026-01-01</c:enddate>`,
      'ZENNE.REQUEST.PERIOD',
    ],
    ['an author whom nobody knows', () => cd('note') + byPerson(nobody), 'MH2.INPUT.20'],
    [
      'an author without a number',
      () =>
        `${cd('note')}<c:author><k:hcparty><k:cd S="CD-HCPARTY" SV="1.14">persphysician</k:cd></k:hcparty></c:author>`,
      'MH2.INPUT.20',
    ],
  ])('%s is named, and nothing is kept', async (_, what, code) => {
    const { asker, ssin, key } = await story();
    const answer = await request(ssin, what(), { who: asker });
    expect(told(answer)).toContain('<c:iscomplete>false');
    expect(told(answer)).toContain(`>${code}<`);
    expect(await listed(key)).toEqual([]);
  });

  it('words that are too long, and too many at once, are named', async () => {
    const { asker, ssin, key } = await story();
    const long = await request(ssin, cd('note'), { who: asker, comment: 'é'.repeat(501) });
    expect(codeOf(long)).toBe('ZENNE.PUBLICATION.COMMENT');
    expect(told(await request(ssin, cd('note'), { who: asker, comment: 'é'.repeat(500) }))).toContain(TAKEN);
    for (let day = 1; day < 20; day += 1)
      await request(ssin, `${cd('note')}<c:begindate>2026-01-${String(day).padStart(2, '0')}</c:begindate>`, {
        who: asker,
      });
    const over = await request(ssin, cd('sumehr'), { who: asker });
    expect(codeOf(over)).toBe('ZENNE.PUBLICATION.TOO-MANY');
    expect(await listed(key)).toHaveLength(20);
  });

  it.each([
    ['without a transaction', (body: string) => body.replace(/<c:transaction>.*<\/c:transaction>/, '')],
    [
      'with a comment before its transaction',
      (body: string) => body.replace('<c:transaction>', '<c:comment>x</c:comment><c:transaction>'),
    ],
    [
      'with a date that is none',
      (body: string) => body.replace('</c:transaction>', '<c:begindate>2026-02-30</c:begindate></c:transaction>'),
    ],
    ['with an element of another namespace', (body: string) => body.replaceAll('c:transaction', 'k:transaction')],
    ['with an element nobody knows', (body: string) => body.replace('</c:select>', '<c:more/></c:select>')],
  ])('%s is a fault', async (_, change) => {
    const { ssin } = await town.patient();
    const answer = await ask(town.house, town.gp, 'RequestPublication', change(wanted(ssin, cd('note'))));
    expect(answer.status).toBe(500);
    expect(answer.body).toContain('schema');
  });

  it('about nobody, or about two people, is refused', async () => {
    expect((await request('00000000000', cd('note'))).body).toContain('<c:iscomplete>false');
    const { ssin } = await town.patient();
    const two = wanted(ssin, cd('note')).replace(
      '</c:patient>',
      '<c:id S="INSS" SV="1.0">85073099833</c:id></c:patient>',
    );
    const answer = await ask(town.house, town.gp, 'RequestPublication', two);
    expect(answer.body).toContain('>IDS2.INPUT.37<');
  });
});
