import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '../../src/modules/grants/system.ts';
import { addInstitution, register } from '../../src/modules/people/index.ts';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';

const HOUSE = { number: '88000900', kind: 'groupofphysicianssameaddress' } as const;
const REASON = 'Found unconscious in the street';
let house: TestHouse;
let doctor: TestCaregiver;
let colleague: TestCaregiver;
let stranger: TestCaregiver;
let counter = 400;

beforeAll(async () => {
  house = await openTestHouse();
  [doctor, colleague] = [await house.caregiver(1), await house.caregiver(2)];
  stranger = await house.caregiver(3);
  await asSystem(house.access.database, 'test', async (grant) => {
    const key = await addInstitution(grant, { nihii: HOUSE.number, kind: HOUSE.kind, name: 'Invented house' });
    for (const who of [doctor, colleague]) await register(grant, key, who.key, '2020-01-01');
  });
});
afterAll(() => house.close());

type More = Parameters<typeof ask>[4];
const say = async (operation: string, body: string, who = doctor, more: More = {}): Promise<string> =>
  told((await ask(house, who, operation, body, more)).body);
/** What follows the echo of the request. */
const told = (answer: string): string => answer.slice(answer.indexOf('</c:request>'));
const looks = (ssin: string, more = '', who = doctor, about: More = {}) =>
  say('GetPatientAuditTrail', bodies.looks(ssin, more), who, about);
const countOf = (answer: string): number => answer.split('<c:transactionaccess>').length - 1;
const totalOf = (answer: string): string => /totalrecordcount>(\d+)</.exec(answer)?.[1] ?? '';

/** A patient of both doctors with two documents of the first, the name of the first given back. */
async function newPatient(): Promise<{ readonly ssin: string; readonly id: string }> {
  counter += 2;
  const ssin = makeSsin({ birthDate: '1980-05-05', counter });
  await say('PutPatient', bodies.patient(ssin));
  await say('PutPatientConsent', bodies.consent(ssin));
  for (const who of [doctor, colleague]) await say('PutTherapeuticLink', bodies.link(ssin, who), who);
  const id = `look-${counter}`;
  await say('PutTransaction', bodies.put(ssin, doctor, id));
  await say('PutTransaction', bodies.put(ssin, doctor, `${id}-more`));
  return { ssin, id };
}
const open = (ssin: string, id: string, who = doctor, more: More = {}) =>
  say('GetTransaction', bodies.get(ssin, id), who, more);
const named = (id: string) => `<c:transaction><c:id S="LOCAL" SL="SOFT" SV="1.0">${id}</c:id></c:transaction>`;
const party = ({ nihii }: TestCaregiver) => `<c:hcparty>${bodies.byNumber(nihii)}</c:hcparty>`;

describe('GetPatientAuditTrail', () => {
  it('tells the own looks, with document, moment and who looked, and nobody else’s', async () => {
    const { ssin, id } = await newPatient();
    await open(ssin, id);
    await open(ssin, id, colleague);
    const own = await looks(ssin);
    expect(own).toContain('<c:iscomplete>true');
    expect(countOf(own)).toBe(1);
    expect(own).toContain(`<c:patient><c:id S="INSS" SV="1.0">${ssin}</c:id></c:patient><c:transaction>`);
    expect(own).toContain(
      `<c:id S="LOCAL" SL="SOFT" SV="1.0">${id}</c:id><c:cd S="CD-TRANSACTION" SV="1.15">note</c:cd>`,
    );
    expect(own).toContain(
      `<c:hcparty><k:id S="ID-HCPARTY" SV="1.0">${doctor.nihii}</k:id><k:cd S="CD-HCPARTY" SV="1.14">persphysician</k:cd><k:firstname>Arts</k:firstname><k:familyname>Verzonnen</k:familyname></c:hcparty><c:accessdatetime>2026-11-24T11:00:00</c:accessdatetime>`,
    );
    expect(own).not.toContain(colleague.nihii);
    expect(countOf(await looks(ssin, '', colleague))).toBe(1);
  });

  it('a list and a document that was not opened leave no line', async () => {
    const { ssin, id } = await newPatient();
    await say('GetTransactionList', bodies.list(ssin));
    await open(ssin, `${id}-never`);
    const own = await looks(ssin);
    expect(own).not.toContain('transactionaccess');
    expect(totalOf(own)).toBe('0');
  });

  it('in the name of a house also what its people opened in that name', async () => {
    const { ssin, id } = await newPatient();
    await say('PutTherapeuticLink', bodies.link(ssin, doctor).replace(doctor.nihii, HOUSE.number), doctor, {
      institution: HOUSE,
    });
    await open(ssin, id, colleague, { institution: HOUSE });
    await open(ssin, `${id}-more`, colleague);
    const inName = await looks(ssin, '', doctor, { institution: HOUSE });
    expect(countOf(inName)).toBe(1);
    expect(inName).toContain(`>${colleague.nihii}<`);
    expect(inName).toContain('<k:name>Invented house</k:name>');
    expect(countOf(await looks(ssin))).toBe(0);
  });

  it('needs what a list needs: a link, or an emergency, whose reason is told to who gave it', async () => {
    const { ssin, id } = await newPatient();
    expect(await looks(ssin, '', stranger)).toContain('>TL.ACCESS.09<');
    await open(ssin, id, stranger, { emergency: REASON });
    const own = await looks(ssin, '', stranger, { emergency: REASON });
    expect(own).toContain(`<c:breaktheglass>${REASON}</c:breaktheglass></c:transactionaccess>`);
    expect(countOf(await looks(ssin, '<c:breaktheglass>any</c:breaktheglass>', stranger, { emergency: REASON }))).toBe(
      1,
    );
    await open(ssin, id);
    expect(countOf(await looks(ssin, '<c:breaktheglass>any</c:breaktheglass>'))).toBe(0);
  });

  it.each([
    ['the document', (id: string) => named(id), 1],
    ['another document', (id: string) => named(`${id}-never`), 0],
    ['who looked', () => party(doctor), 2],
    ['somebody else', () => party(colleague), 0],
    ['nobody known', () => `<c:hcparty>${bodies.byNumber('99999999999')}</c:hcparty>`, 0],
    ['from today', () => '<c:begindate>2026-11-24</c:begindate>', 2],
    ['from tomorrow', () => '<c:begindate>2026-11-25</c:begindate>', 0],
    ['until yesterday', () => '<c:enddate>2026-11-23</c:enddate>', 0],
    [
      'the kind',
      (id: string) => named(id).replace('</c:id>', '</c:id><c:cd S="CD-TRANSACTION" SV="1.15">sumehr</c:cd>'),
      0,
    ],
  ])('narrowed by %s', async (_, more, expected) => {
    const { ssin, id } = await newPatient();
    await open(ssin, id);
    await open(ssin, `${id}-more`);
    expect(countOf(await looks(ssin, more(id)))).toBe(expected);
  });

  it('comes in pages, the latest first', async () => {
    const { ssin, id } = await newPatient();
    await open(ssin, id);
    await open(ssin, `${id}-more`);
    const [first, second, third] = [
      await looks(ssin, '', doctor, { maxRows: 1 }),
      await looks(ssin, '', doctor, { maxRows: 1, page: 2 }),
      await looks(ssin, '', doctor, { maxRows: 1, page: 3 }),
    ];
    expect([first, second, third].map(totalOf)).toEqual(['2', '2', '2']);
    expect(first).toContain(`>${id}-more<`);
    expect(second).toContain(`>${id}<`);
    expect(countOf(third)).toBe(0);
  });

  it('says that other networks are not asked', async () => {
    const { ssin } = await newPatient();
    expect(await looks(ssin, '<c:searchtype>global</c:searchtype>')).toContain('>ZENNE.TRAIL.HERE-ONLY<');
  });

  it.each([
    ['MH2.INPUT.19', () => '<c:select><c:begindate>2026-11-24</c:begindate></c:select>'],
    ['IDS2.INPUT.54', () => bodies.looks('12345678901')],
    [
      'ZENNE.REQUEST.PERIOD',
      (ssin: string) => bodies.looks(ssin, '<c:begindate>2026-11-24</c:begindate><c:enddate>2026-11-23</c:enddate>'),
    ],
    ['MH2.INPUT.22', (ssin: string) => bodies.looks(ssin, named(''))],
  ])('%s', async (code, body) => {
    const { ssin } = await newPatient();
    expect(await say('GetPatientAuditTrail', body(ssin))).toContain(`>${code}<`);
  });

  it.each([
    [
      'dates in the wrong order',
      (ssin: string) => bodies.looks(ssin, '<c:enddate>2026-11-24</c:enddate><c:begindate>2026-11-24</c:begindate>'),
    ],
    ['an unknown element', (ssin: string) => bodies.looks(ssin, '<c:more/>')],
    ['a search elsewhere', (ssin: string) => bodies.looks(ssin, '<c:searchtype>everywhere</c:searchtype>')],
    ['another namespace', (ssin: string) => bodies.looks(ssin, '<k:begindate>2026-11-24</k:begindate>')],
  ])('%s is a fault that names the line', async (_, body) => {
    const answer = await ask(house, doctor, 'GetPatientAuditTrail', body('85073099833'));
    expect(answer.status).toBe(500);
    expect(answer.body).toMatch(/Line \d+/);
  });

  it('a page before the first is a fault', async () => {
    const payload = { page: -1 };
    const answer = await ask(house, doctor, 'GetPatientAuditTrail', bodies.looks('85073099833'), payload);
    expect(answer.status).toBe(500);
  });
});
