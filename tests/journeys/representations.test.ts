import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '../../src/modules/grants/system.ts';
import { recordIncapacity, recordRepresentation } from '../../src/modules/people/index.ts';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import { type Browsing, type Citizen, makeCitizen } from './citizens.ts';
import type { TestCaregiver } from './house.ts';
import { joinRecords } from './join-records.ts';
import { openRegistersHouse, type RegistersHouse } from './registers-house.ts';

const START = '2026-11-25T10:00:00Z';
const PATH = '/en/office/representations';
const REASON = 'The justice of the peace decided so';
let town: RegistersHouse;
let gp: TestCaregiver;
const sessions: Record<string, string> = {};

beforeAll(async () => {
  town = await openRegistersHouse(START);
  gp = await town.house.caregiver(1);
  const person = (counter: number) => makeSsin({ birthDate: '1971-03-01', counter });
  for (const [name, roles, ssin] of [
    ['clerk', ['administrator'], person(101)],
    ['twin', ['administrator', 'privacy-officer'], person(101)],
    ['second', ['privacy-officer'], person(103)],
    ['unknown', ['administrator'], undefined],
    ['guest', [], person(105)],
  ] as const)
    sessions[name] = await town.session('officer', await town.officer(name, roles, ssin));
});
afterAll(() => town.close());

interface Page {
  readonly status: number;
  readonly text: string;
  readonly to: string;
}
async function send(who: string, url: string, form?: Record<string, string>): Promise<Page> {
  const headers = {
    cookie: `zenne=${sessions[who]}`,
    accept: 'text/html',
    'content-type': 'application/x-www-form-urlencoded',
  };
  const payload = form && new URLSearchParams(form).toString();
  const answer = await town.house.server.inject(
    payload === undefined ? { method: 'GET', url, headers } : { method: 'POST', url, headers, payload },
  );
  return { status: answer.statusCode, text: answer.body, to: String(answer.headers.location ?? '') };
}
async function submit(who: string, url: string, form: Record<string, string>, from = url): Promise<Page> {
  const main = (await send(who, from)).text.split('<main')[1] ?? '';
  return send(who, url, { csrf: /name="csrf" value="([^"]+)"/.exec(main)?.[1] ?? '', ...form });
}

const person = (name: string, born: string) => makeCitizen(town.house, gp, name, born);
const entry = (patient: { ssin: Ssin }, representative: { ssin: string }, more: Record<string, string> = {}) => ({
  ...{ act: 'propose', patient: patient.ssin, representative: representative.ssin, kind: 'administrator' },
  ...{ proof: 'court-order', reference: '26A/1234', from: '2026-11-25', until: '', reason: REASON },
  ...more,
});
const NOBODY = { ssin: '' };
const incapable = { kind: 'incapacity' };
async function propose(...said: Parameters<typeof entry>): Promise<string> {
  const { to, text } = await submit('clerk', PATH, entry(...said));
  if (!to) throw new Error(/z-errors[\s\S]{0,600}/.exec(text)?.[0] ?? text);
  return to.replace(/\?.*/, '');
}
const decide = (page: string, act = 'agree', who = 'second') => submit(who, page, { act });
async function enter(...said: Parameters<typeof entry>): Promise<string> {
  const page = await propose(...said);
  const done = await decide(page);
  if (!done.to) throw new Error(/z-errors[\s\S]{0,600}/.exec(done.text)?.[0] ?? done.text);
  return page;
}
const actsFor = async (page: Browsing, { name }: Citizen) =>
  (await page.get('/my/for')).text.includes(`Act for ${name}`) ? page.press('/my/for', `Act for ${name}`) : undefined;
/** The page where what was entered is ended. */
const endOf = async (page: string) => /href="([^"]+\/ties\/[^"]+)"/.exec((await send('second', page)).text)?.[1] ?? '';

describe('an administrator of an adult who cannot decide', () => {
  it('is entered by two officers, reads, and is out at once when one ends it', async () => {
    const [adult, bearer] = [await person('Adult', '1950-05-05'), await person('Bearer', '1970-05-05')];
    const [own, other] = [await adult.signIn(), await bearer.signIn()];
    const page = await propose(adult, bearer);
    expect((await send('clerk', page)).text).toContain('It is not entered that this person cannot decide');
    expect(await actsFor(other, adult)).toBeUndefined();
    expect(await town.lettersTo(adult.key)).not.toContain('representation-entered');
    expect((await decide(page)).to).toBe(`${page}?said=done`);
    expect(await town.lettersTo(adult.key)).toContain('representation-entered');
    expect(await town.lettersTo(bearer.key)).toContain('representation-given');
    expect((await actsFor(other, adult))?.status).toBe(403);

    const incapacity = await enter(adult, NOBODY, incapable);
    expect(await town.lettersTo(adult.key)).toContain('incapacity-entered');
    expect((await actsFor(other, adult))?.to).toBe('/en/my/documents');
    expect((await other.get('/my/documents')).text).toContain('1 document');

    const end = await endOf(page);
    expect((await submit('second', end, { reason: 'short' })).status).toBe(422);
    expect((await other.get('/my/documents')).text).toContain('1 document');
    expect((await submit('second', end, { reason: REASON })).to).toBe(`${PATH}/ended`);
    expect((await other.get('/my/documents')).text).not.toContain('1 document');
    expect((await submit('second', end, { reason: REASON }, PATH)).status).toBe(404);
    expect(await town.lettersTo(adult.key)).toContain('representation-ended');
    expect(await town.lettersTo(bearer.key)).toContain('representation-taken');
    expect((await submit('second', await endOf(incapacity), { reason: REASON })).to).toBe(`${PATH}/ended`);
    expect(await town.lettersTo(adult.key)).toContain('incapacity-ended');

    // Both read of every step; what officers wrote stands in neither trail.
    town.moveTo('2026-11-25T10:05:00Z');
    const logs = [await own.get('/my/access-log'), await (await bearer.signIn()).get('/my/access-log')];
    for (const { text } of logs) {
      for (const act of ['Proposed to enter who', 'Decided who speaks', 'Ended a representation'])
        expect(text).toContain(act);
      expect(text).not.toContain(REASON);
    }
    town.moveTo(START);
  });

  it('takes another person, known as one, and neither officer may be one of the two', async () => {
    const [adult, bearer] = [await person('AdultOfFour', '1950-05-05'), await person('BearerOfFour', '1970-05-05')];
    const page = await propose(adult, bearer);
    expect((await send('clerk', page)).text).not.toContain('value="agree"');
    for (const [who, said] of [
      ['clerk', 'another person must'],
      ['twin', 'another person must'],
      ['unknown', 'it is not known who the person is'],
    ] as const) {
      const answer = await submit(who, page, { act: 'agree' }, PATH);
      expect([who, answer.status, answer.text.includes(said)]).toEqual([who, 422, true]);
    }
    expect((await submit('second', page, {})).status).toBe(403);
    expect((await decide(page, 'disagree')).to).toContain('said=done');
    expect((await submit('second', page, { act: 'agree' }, PATH)).status).toBe(422);
    expect((await send('second', page)).text).toContain('Refused');
    expect(await actsFor(await bearer.signIn(), adult)).toBeUndefined();
    const own = await town.officer('Own', ['administrator'], bearer.ssin);
    sessions.own = await town.session('officer', own);
    expect((await submit('own', PATH, entry(adult, bearer))).text).toContain('your own');
    expect((await submit('own', await propose(adult, bearer), { act: 'agree' })).text).toContain('your own');
  });
});

describe('the order of the law', () => {
  it('refuses who comes later while somebody earlier stands, when it is proposed and when it is decided', async () => {
    const adult = await person('AdultInOrder', '1950-05-05');
    const [wife, sister] = [await person('Wife', '1952-05-05'), await person('Sister', '1954-05-05')];
    const civil = { proof: 'civil-registry' };
    const sibling = await propose(adult, sister, { kind: 'sibling', ...civil });
    const spouse = await enter(adult, wife, { kind: 'spouse', ...civil });
    const late = await decide(sibling);
    expect([late.status, late.text.includes('earlier in the order of the law')]).toEqual([422, true]);
    const again = await submit('clerk', PATH, entry(adult, sister, { kind: 'adult-child', ...civil }));
    expect([again.status, again.text.includes('earlier in the order of the law')]).toEqual([422, true]);
    await submit('second', await endOf(spouse), { reason: REASON });
    expect((await decide(sibling)).to).toContain('said=done');
  });

  it('a court’s administrator comes before the wife, who is out at once', async () => {
    const adult = await person('AdultOfWife', '1950-05-05');
    const [wife, bearer] = [await person('FirstWife', '1952-05-05'), await person('ThenBearer', '1954-05-05')];
    await enter(adult, NOBODY, { ...incapable, proof: 'medical-certificate' });
    await enter(adult, wife, { kind: 'spouse', proof: 'signed-declaration' });
    const page = await wife.signIn();
    expect((await actsFor(page, adult))?.to).toBe('/en/my/documents');
    await enter(adult, bearer);
    expect((await page.get('/my/documents')).text).not.toContain('1 document');
    expect((await actsFor(await bearer.signIn(), adult))?.to).toBe('/en/my/documents');
  });
});

describe('a child', () => {
  it('a parent whom the register told loses authority at once; then a guardian may be entered', async () => {
    const [child, mother, guardian] = [
      await person('Child', '2018-05-05'),
      await person('Mother', '1985-05-05'),
      await person('Guardian', '1980-05-05'),
    ];
    await asSystem(town.house.access.database, 'test', (grant) =>
      recordRepresentation(grant, {
        ...{ patient: child.key, representative: mother.key, kind: 'parent' },
        ...{ source: 'national-register', from: '2018-05-05' },
      }),
    );
    const page = await mother.signIn();
    expect((await actsFor(page, child))?.to).toBe('/en/my/documents');
    const early = await submit('clerk', PATH, entry(child, guardian, { kind: 'guardian' }));
    expect(early.text).toContain('earlier in the order of the law');

    const found = await submit('clerk', PATH, { act: 'look', number: child.ssin });
    expect(found.text).toContain(mother.name);
    const tie = /href="([^"]+\/ties\/[^"]+)"/.exec(found.text)?.[1] ?? '';
    expect((await submit('clerk', tie, { reason: REASON })).to).toBe(`${PATH}/ended`);
    expect((await page.get('/my/documents')).text).not.toContain('1 document');

    await enter(child, guardian, { kind: 'guardian' });
    const other = await guardian.signIn();
    expect((await other.get('/my/for')).text).toContain('You are the guardian');
    expect((await actsFor(other, child))?.to).toBe('/en/my/documents');
    town.moveTo('2026-11-25T10:05:00Z');
    expect((await other.get('/my/access-log')).text).toContain('Looked up who speaks for you by law');
    town.moveTo(START);
    // The same days may be entered again after an end: the register told the mother from the birth on.
    const back = await submit('clerk', PATH, entry(child, mother, { kind: 'parent', from: '2018-05-05' }));
    expect((await decide(back.to.replace(/\?.*/, ''))).to).toContain('said=done');
  });
});

describe('what is refused', () => {
  it.each<[string, Record<string, string>, string]>([
    ['no right', { kind: '' }, 'Choose by which right'],
    ['a right that is none', { kind: 'uncle' }, 'Choose by which right'],
    ['no proof', { proof: 'hearsay' }, 'Choose a proof'],
    ['too little proof', { proof: 'signed-declaration' }, 'This proof is not enough'],
    ['a short reference', { reference: ' a ' }, '3 to 100'],
    ['a long reference', { reference: 'x'.repeat(101) }, '3 to 100'],
    ['no day', { from: '2026-02-30' }, 'Give a day of the calendar.'],
    ['an end that is no day', { until: 'never' }, 'or nothing'],
    ['days the wrong way round', { from: '2026-12-02', until: '2026-12-01' }, 'before the first'],
    ['days that are over', { from: '2020-01-01', until: '2026-11-24' }, 'over already'],
    ['a short reason', { reason: 'because' }, '10 to 500'],
    ['a long reason', { reason: 'x'.repeat(501) }, '10 to 500'],
    ['an unknown number', { representative: '99999999999' }, 'No record has this number'],
    ['nobody who speaks', { representative: '' }, 'Give the number of who speaks'],
    ['somebody beside an incapacity', { kind: 'incapacity' }, 'leave this number empty'],
    ['a guardian of an adult', { kind: 'guardian' }, 'does not exist at the age'],
  ])('%s', async (name, change, said) => {
    const adult = await person(`Adult${name.replaceAll(' ', '')}`, '1950-05-05');
    const bearer = await person(`Bearer${name.replaceAll(' ', '')}`, '1970-05-05');
    const answer = await submit('clerk', PATH, entry(adult, bearer, change));
    expect([answer.status, answer.text.includes(said)]).toEqual([422, true]);
    expect(await town.lettersTo(adult.key)).not.toContain('representation-entered');
  });

  it('oneself, a minor, the dead, the same twice', async () => {
    const [adult, bearer] = [await person('AdultOfMany', '1950-05-05'), await person('BearerOfMany', '1970-05-05')];
    const [young, late] = [await person('Young', '2010-05-05'), await person('Late', '1970-05-05')];
    const { database } = town.house.access;
    await database.transaction(async (tx) => {
      await tx.run({ name: 'test-open', text: `SELECT set_config('zenne.patients', $1, true)` }, [late.key]);
      await tx.run(
        { name: 'test-bury', text: `UPDATE people_patient SET deceased_on = '2026-11-01' WHERE patient = $1` },
        [late.key],
      );
    });
    const refused = async (...said: Parameters<typeof entry>) => (await submit('clerk', PATH, entry(...said))).text;
    expect(await refused(adult, adult)).toContain('Nobody represents');
    expect(await refused(adult, young)).toContain('not certainly an adult');
    expect(await refused(adult, late)).toContain('Whoever would speak has died');
    expect(await refused(late, bearer)).toContain('This person has died');
    const page = await propose(adult, bearer);
    expect(await refused(adult, bearer)).toContain('proposed already');
    await decide(page);
    expect(await refused(adult, bearer)).toContain('stands already');
    expect(await refused(adult, bearer, { from: '2027-01-01' })).toContain('stands already');
  });

  it('two records that stand as one are one person', async () => {
    const [adult, double, bearer] = [
      await person('AdultTwice', '1950-05-05'),
      await person('AdultTwice2', '1950-05-05'),
      await person('BearerOfTwo', '1970-05-05'),
    ];
    await enter(double, bearer);
    await enter(double, NOBODY, incapable);
    await joinRecords(town.house.access, adult.key, double.key);
    const refused = async (...said: Parameters<typeof entry>) => (await submit('clerk', PATH, entry(...said))).text;
    expect(await refused(adult, double)).toContain('Nobody represents');
    expect(await refused(adult, bearer)).toContain('stands already');
    const found = await submit('clerk', PATH, { act: 'look', number: adult.ssin });
    const ties = [...found.text.matchAll(/href="([^"]+\/ties\/[^"]+)"/g)].map(([, tie = '']) => tie);
    for (const tie of ties) expect((await submit('clerk', tie, { reason: REASON })).to).toBe(`${PATH}/ended`);
    expect(await town.lettersTo(adult.key)).toEqual(
      expect.arrayContaining(['representation-ended', 'incapacity-ended']),
    );
  });
});

describe('who may', () => {
  it('an administrator proposes, the office looks, decides and ends; nobody else, and the list names nobody', async () => {
    const [adult, bearer] = [await person('AdultOfOffice', '1950-05-05'), await person('BearerOfOffice', '1970-05-05')];
    const page = await enter(adult, bearer);
    const end = await endOf(page);
    for (const path of [PATH, page, end]) {
      const answer = await send('guest', path);
      expect([answer.status, answer.text.includes(adult.name)]).toEqual([403, false]);
    }
    const { text } = await send('clerk', PATH);
    expect([text.includes(adult.name), text.includes(bearer.name), text.includes(adult.ssin)]).toEqual([
      false,
      false,
      false,
    ]);
    const csrf = /name="csrf" value="([^"]+)"/.exec((await send('guest', PATH)).text)?.[1] ?? '';
    expect((await send('guest', end, { csrf, reason: REASON })).status).not.toBe(303);
    expect((await send('second', end)).status).toBe(200);
    expect((await submit('second', PATH, entry(adult, bearer))).status).toBe(403);
    expect((await send('second', end, { csrf: 'no', reason: REASON })).status).toBe(403);
    for (const forged of [
      `${PATH}/${randomUUID()}`,
      `${PATH}/nothing`,
      `${PATH}/ties/nothing`,
      `${PATH}/ties/z${'a'.repeat(43)}`,
    ])
      expect((await send('clerk', forged)).status).toBe(404);
    const unknown = await submit('clerk', PATH, { act: 'look', number: '99999999999' });
    expect([unknown.status, unknown.text.includes('No record has this number')]).toEqual([422, true]);
  });

  it('an incapacity of the court is ended like one of the office', async () => {
    const adult = await person('AdultOfCourt', '1950-05-05');
    await asSystem(town.house.access.database, 'test', (grant) =>
      recordIncapacity(grant, { patient: adult.key, source: 'court', from: '2020-01-01' }),
    );
    const found = await submit('second', PATH, { act: 'look', number: adult.ssin });
    expect(found.text).toContain('This person cannot decide');
    const tie = /href="([^"]+\/ties\/[^"]+)"/.exec(found.text)?.[1] ?? '';
    expect((await submit('second', tie, { reason: REASON })).to).toBe(`${PATH}/ended`);
    const after = await submit('second', PATH, { act: 'look', number: adult.ssin });
    expect(after.text).toContain('Nobody is entered');
  });
});
