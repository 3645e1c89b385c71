import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hideDocument, inRecord, writeThresholdLetters } from '../../src/modules/access/index.ts';
import { ensurePartitions } from '../../src/modules/audit/index.ts';
import { itemKey } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { linkByLocalId, listDocuments } from '../../src/modules/hub/index.ts';
import { allLetters } from '../../src/modules/notices/index.ts';
import {
  endRepresentation,
  hashSsin,
  type RepresentationKind,
  recordIncapacity,
  recordRepresentation,
} from '../../src/modules/people/index.ts';
import { type Citizen, makeCitizen } from './citizens.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';

const NOW = '2026-11-24T10:00:00Z';
let house: TestHouse;
let gp: TestCaregiver;

beforeAll(async () => {
  house = await openTestHouse();
  gp = await house.caregiver(1);
});
afterAll(() => house.close());
beforeEach(() => house.moveClock(NOW));

const tie = (patient: Citizen, representative: Citizen, kind: RepresentationKind) =>
  asSystem(house.access.database, 'test', (grant) =>
    recordRepresentation(grant, {
      patient: patient.key,
      representative: representative.key,
      kind,
      source: 'court',
      from: '2020-01-01',
    }),
  );
const letters = async (to: Citizen) =>
  (await asSystem(house.access.database, 'test', (grant) => allLetters(grant, house.access.keys, 'en'))).filter(
    ({ recipient, kind }) => recipient === to.key && kind !== 'consent-given' && kind !== 'link-declared',
  );

describe('a mother and her son, born on 25 November 2014', () => {
  it('opens his record the day before his twelfth birthday, not on the day, to the second in Brussels', async () => {
    const mother = await makeCitizen(house, gp, 'Mother', '1985-03-03');
    const son = await makeCitizen(house, gp, 'Son', '2014-11-25');
    await tie(son, mother, 'parent');
    const page = await mother.signIn();
    expect((await page.get('/my/')).to).toBe('/en/my/for');
    expect((await page.press('/my/for', `Act for ${son.name}`)).to).toBe('/en/my/documents');
    house.moveClock('2026-11-24T22:59:59Z');
    const before = await page.get('/my/documents');
    expect(before.text).toContain(`You act for ${son.name}`);
    expect(before.text).toContain(`Documents of ${son.name}`);
    const document = /href="\/en(\/my\/documents\/[^"?]+)"/.exec(before.text)?.[1] ?? '';
    expect((await page.get(document)).status).toBe(200);
    // Midnight in Brussels.
    house.moveClock('2026-11-24T23:00:00Z');
    const after = await page.get('/my/documents');
    expect(after.text).toContain('ZENNE.ACCESS.CITIZEN-SIDE-CLOSED');
    expect(after.text).toContain('Ask the doctor to read the record with you');
    expect(after.text).not.toContain('z-doc');
    expect((await page.get(document)).status).toBe(404);
    expect((await page.get('/my/access-log')).text).toContain('ZENNE.ACCESS.CITIZEN-SIDE-CLOSED');
    await page.press('/my/access-log', 'Back to my own record');
    expect((await page.get('/my/documents')).text).toContain('1 document');
    // At sixteen the son reads who looked: his mother, by name and as his parent.
    house.moveClock('2030-11-25T10:00:00Z');
    await house.access.database.transaction(ensurePartitions);
    const log = (await (await son.signIn()).get('/my/access-log')).text;
    expect(log).toContain(mother.name);
    expect(log).toContain('Your parent');
  });

  it('a form left open for her own record changes nothing in his, once she acts for him', async () => {
    house.moveClock('2026-11-24T10:00:00Z');
    const mother = await makeCitizen(house, gp, 'MotherInTwoWindows', '1985-03-03');
    const son = await makeCitizen(house, gp, 'SonOfOneWindow', '2018-11-25');
    await tie(son, mother, 'parent');
    const page = await mother.signIn();
    const own = (await page.get('/my/rights/withdraw')).text.split('<main')[1] ?? '';
    const csrf = /name="csrf" value="([^"]*)"/.exec(own)?.[1] ?? '';
    await page.press('/my/for', `Act for ${son.name}`);
    expect((await page.post('/my/rights/withdraw', { csrf })).status).toBe(403);
    expect((await page.get('/my/documents')).text).toContain('1 document');
    // Her own form for him is taken, and she is named to him.
    expect((await page.press('/my/rights/withdraw', 'Yes, withdraw my consent')).to).toContain('said=done');
    expect((await letters(son)).map(({ text }) => text).join()).toContain(mother.name);
    await page.press('/my/rights', 'Back to my own record');
    expect((await page.get('/my/documents')).text).toContain('1 document');
  });

  it('of fourteen sees nothing himself, and why', async () => {
    const teen = await makeCitizen(house, gp, 'Teen', '2012-05-05');
    const page = await teen.signIn();
    for (const path of ['/my/documents', '/my/access-log', '/my/mandates', '/my/for'])
      expect((await page.get(path)).text).toContain('ZENNE.ACCESS.CITIZEN-SIDE-CLOSED');
  });
});

describe('a mandate', () => {
  it('is offered, opens nothing, is accepted, opens what it was given for, and is ended by its giver', async () => {
    const giver = await makeCitizen(house, gp, 'Giver', '1950-05-05');
    const holder = await makeCitizen(house, gp, 'Holder', '1980-05-05');
    const [gives, holds] = [await giver.signIn(), await holder.signIn()];
    const offer = { ssin: holder.ssin, card: '000000000097', what: 'documents', until: '' };
    expect((await gives.post('/my/mandates', { ...offer, ssin: giver.ssin })).text).toContain('mandate to yourself');
    expect((await gives.post('/my/mandates', { ...offer, card: '1' })).status).toBe(422);
    expect((await gives.post('/my/mandates', { ...offer, until: '2026-11-23' })).text).toContain('today or later');
    expect((await gives.post('/my/mandates', offer)).to).toContain('done=offered');
    expect((await gives.post('/my/mandates', offer)).text).toContain('already has such a mandate');
    // The giver knew a number: it tells no name before the other accepts.
    expect((await gives.get('/my/mandates')).text).not.toContain(holder.name);
    expect((await holds.get('/my/for')).text).not.toContain(giver.name);
    // The giver cannot accept in the other's place.
    const listed = (await gives.get('/my/mandates')).text.split('<main')[1] ?? '';
    const [csrf = '', mandate = ''] = ['csrf', 'mandate'].map(
      (name) => new RegExp(`name="${name}" value="([^"]*)"`).exec(listed)?.[1] ?? '',
    );
    expect((await gives.post('/my/mandates/answer', { csrf, mandate, answer: 'accept' })).status).toBe(409);
    const early = await inRecord(
      house.access,
      { act: 'list-documents', caller: holder.caller, patient: { key: giver.key } },
      async () => 1,
    );
    expect(early).toMatchObject({ refused: 'mandate-not-accepted' });
    expect((await holds.press('/my/mandates', 'Accept')).to).toContain('done=accepted');
    await holds.press('/my/for', `Act for ${giver.name}`);
    expect((await holds.get('/my/documents')).text).toContain('1 document');
    expect((await holds.get('/my/access-log')).text).toContain('ZENNE.ACCESS.ROLE-TOO-NARROW');
    house.moveClock('2026-11-24T10:00:01Z');
    const log = (await gives.get('/my/access-log')).text;
    expect(log).toContain(holder.name);
    expect(log).toContain('Your mandatary');
    expect((await gives.press('/my/mandates', 'End')).to).toContain('done=ended');
    expect((await holds.get('/my/documents')).text).toContain('ZENNE.ACCESS.MANDATE-OVER');
    expect((await letters(giver)).map(({ kind }) => kind).sort()).toEqual([
      'mandate-accepted',
      'mandate-ended',
      'mandate-offered',
    ]);
    expect((await letters(holder)).map(({ kind }) => kind).sort()).toEqual([
      'mandate-asked',
      'mandate-ended',
      'mandate-taken',
    ]);
  });

  it('can be refused by the one it names, and nobody else answers it', async () => {
    const giver = await makeCitizen(house, gp, 'Giver2', '1950-05-05');
    const holder = await makeCitizen(house, gp, 'Holder2', '1980-05-05');
    const stranger = await makeCitizen(house, gp, 'Stranger', '1980-05-05');
    await (await giver.signIn()).post('/my/mandates', { ssin: holder.ssin, card: '000000000097', what: 'trust' });
    const page = await holder.signIn();
    const id = /name="mandate" value="([^"]*)"/.exec((await page.get('/my/mandates')).text)?.[1] ?? '';
    const other = await stranger.signIn();
    const { text } = await other.get('/my/mandates');
    const csrf = /name="csrf" value="([^"]*)"/.exec(text.split('<main')[1] ?? '')?.[1] ?? '';
    const send = (answer: string) => other.post('/my/mandates/answer', { csrf, mandate: id, answer });
    expect((await send('accept')).status).toBe(409);
    expect((await send('end')).status).toBe(409);
    const asked = await inRecord(
      house.access,
      { act: 'answer-mandate', caller: stranger.caller, patient: { key: giver.key } },
      async () => 1,
    );
    expect(asked).toMatchObject({ refused: 'not-your-record' });
    expect((await page.press('/my/mandates', 'Refuse')).to).toContain('done=ended');
  });

  it('of a minor ends when the giver comes of age', async () => {
    const giver = await makeCitizen(house, gp, 'Seventeen', '2009-01-10');
    const holder = await makeCitizen(house, gp, 'Parent17', '1980-05-05');
    await (await giver.signIn()).post('/my/mandates', {
      ssin: holder.ssin,
      card: '000000000097',
      what: 'read',
      until: '2040-01-01',
    });
    const page = await holder.signIn();
    await page.press('/my/mandates', 'Accept');
    expect((await page.get('/my/mandates')).text).toContain('to 9 January 2027');
    await page.press('/my/for', `Act for ${giver.name}`);
    house.moveClock('2027-01-09T10:00:00Z');
    expect((await page.get('/my/documents')).text).toContain('1 document');
    house.moveClock('2027-01-10T10:00:00Z');
    expect((await page.get('/my/documents')).text).toContain('ZENNE.ACCESS.MANDATE-OVER');
  });

  it('does not open a document that its giver closed to that person', async () => {
    const giver = await makeCitizen(house, gp, 'Giver3', '1950-05-05');
    const holder = await makeCitizen(house, gp, 'Holder3', '1980-05-05');
    await (await giver.signIn()).post('/my/mandates', { ssin: holder.ssin, card: '000000000097', what: 'read' });
    await (await holder.signIn()).press('/my/mandates', 'Accept');
    const list = (caller: Citizen['caller']) =>
      inRecord(house.access, { act: 'list-documents', caller, patient: { key: giver.key } }, async (grant) => ({
        total: (await listDocuments(grant, { offset: 0, limit: 9 })).total,
        item: (await linkByLocalId(grant, { scheme: 'SOFT', value: 'Giver3-note' }))?.item,
      }));
    const own = await list(giver.caller);
    const item = own.granted ? own.value.item : undefined;
    expect(await list(holder.caller)).toMatchObject({ value: { total: 1 } });
    const hash = hashSsin(house.access.keys, holder.ssin).toString('hex');
    await inRecord(house.access, { act: 'set-limits', caller: giver.caller, patient: { key: giver.key } }, (grant) =>
      hideDocument(grant, house.access.keys, itemKey(item ?? ''), { personHash: hash }),
    );
    expect(await list(holder.caller)).toMatchObject({ value: { total: 0 } });
    expect(await list(giver.caller)).toMatchObject({ value: { total: 1 } });
    // Nor does the trail tell of it: neither that it came, nor of what kind it is.
    house.moveClock('2026-11-24T10:00:01Z');
    const [gives, holds] = [await giver.signIn(), await holder.signIn()];
    await holds.press('/my/for', `Act for ${giver.name}`);
    for (const path of ['/my/access-log', '/my/access-log/csv']) {
      expect((await gives.get(path)).text, path).toContain('Published a document');
      const told = (await holds.get(path)).text;
      expect(told, path).toContain('Declared a therapeutic link');
      expect(told, path).not.toContain('Published a document');
    }
  });
});

it('an adult who cannot decide is represented in the order of the law', async () => {
  const adult = await makeCitizen(house, gp, 'Adult', '1960-06-06');
  const administrator = await makeCitizen(house, gp, 'Administrator', '1970-06-06');
  const sibling = await makeCitizen(house, gp, 'Sibling', '1965-06-06');
  await tie(adult, administrator, 'administrator');
  await tie(adult, sibling, 'sibling');
  const asks = async (who: Citizen) => {
    const answer = await inRecord(
      house.access,
      { act: 'set-limits', caller: who.caller, patient: { key: adult.key } },
      async () => 1,
    );
    return answer.granted ? 'yes' : answer.refused;
  };
  expect([await asks(administrator), await asks(adult)]).toEqual(['citizen-not-incapable', 'yes']);
  await asSystem(house.access.database, 'test', (grant) =>
    recordIncapacity(grant, { patient: adult.key, source: 'court', from: '2026-01-01' }),
  );
  expect([await asks(administrator), await asks(sibling), await asks(adult)]).toEqual([
    'yes',
    'citizen-higher-representative',
    'citizen-represented',
  ]);
  await asSystem(house.access.database, 'test', (grant) =>
    endRepresentation(grant, { patient: adult.key, representative: administrator.key }, '2026-11-24'),
  );
  expect([await asks(administrator), await asks(sibling)]).toEqual(['not-your-record', 'yes']);
});

describe('letters before a threshold', () => {
  it('go out 60, 30 and 7 days before, each once, and once for what an outage missed', async () => {
    const mother = await makeCitizen(house, gp, 'Mother2', '1985-03-03');
    const daughter = await makeCitizen(house, gp, 'Daughter', '2015-06-15');
    await tie(daughter, mother, 'parent');
    const onDays = async (...days: string[]) => {
      for (const day of days) {
        house.moveClock(`${day}T04:30:00Z`);
        await writeThresholdLetters(house.access);
      }
      return (await letters(mother)).map(({ text }) => /in (\d+) days/.exec(text)?.[1]).reverse();
    };
    expect(await onDays('2027-04-15')).toEqual([]);
    expect(await onDays('2027-04-16', '2027-04-16', '2027-04-17')).toEqual(['60']);
    // The program stood still on the thirtieth day.
    expect(await onDays('2027-05-20', '2027-05-21')).toEqual(['60', '26']);
    expect(await onDays('2027-06-08', '2027-06-09', '2027-06-14', '2027-06-15', '2027-06-16')).toEqual([
      '60',
      '26',
      '7',
    ]);
    expect(await letters(daughter)).toEqual([]);
    const [last] = await letters(mother);
    expect(last?.text).toContain(`On 15 June 2027, in 7 days, ${daughter.name} will be 12.`);
  });

  it('tell both before a mandate ends, and a young person before the record opens', async () => {
    const giver = await makeCitizen(house, gp, 'Giver4', '1950-05-05');
    const holder = await makeCitizen(house, gp, 'Holder4', '1980-05-05');
    const teen = await makeCitizen(house, gp, 'Fifteen', '2010-12-24');
    await (await giver.signIn()).post('/my/mandates', {
      ssin: holder.ssin,
      card: '000000000097',
      what: 'read',
      until: '2026-12-23',
    });
    await (await holder.signIn()).press('/my/mandates', 'Accept');
    await writeThresholdLetters(house.access);
    await writeThresholdLetters(house.access);
    const ending = async (who: Citizen) => (await letters(who)).filter(({ kind }) => kind.startsWith('mandate-ending'));
    expect((await ending(giver)).map(({ text }) => text)).toEqual([
      expect.stringContaining(`${holder.name} ends on 24 December 2026, in 30 days`),
    ]);
    expect((await ending(holder)).map(({ text }) => text)).toEqual([
      expect.stringContaining(`of ${giver.name} ends on 24 December 2026`),
    ]);
    expect((await letters(teen)).map(({ kind }) => kind)).toEqual(['age-self-begins']);
  });
});
