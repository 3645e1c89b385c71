import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';

let house: TestHouse;
let doctor: TestCaregiver;
let colleague: TestCaregiver;
let counter = 10;

beforeAll(async () => {
  house = await openTestHouse();
  [doctor, colleague] = [await house.caregiver(1), await house.caregiver(2)];
});
afterAll(() => house.close());

const say = async (operation: string, body: string, who = doctor): Promise<string> =>
  (await ask(house, who, operation, body)).body;
/** What follows the echo of the request. */
const told = (answer: string): string => answer.slice(answer.indexOf('<c:acknowledge>'));

/** Somebody whom the doctor registered, with consent and a link. */
async function newPatient(): Promise<string> {
  counter += 2;
  const ssin = makeSsin({ birthDate: '1980-05-05', counter });
  await say('PutPatient', bodies.patient(ssin));
  await say('PutPatientConsent', bodies.consent(ssin));
  await say('PutTherapeuticLink', bodies.link(ssin, doctor));
  return ssin;
}

describe('GetPatient', () => {
  it('tells who the person is to whom a link runs, and to nobody else', async () => {
    const ssin = await newPatient();
    const shown = told(await say('GetPatient', bodies.list(ssin)));
    expect(shown).toContain('<c:iscomplete>true');
    expect(shown).toContain(`<k:id S="ID-PATIENT" SV="1.0">${ssin}</k:id><k:firstname>Ada</k:firstname>`);
    const other = told(await say('GetPatient', bodies.list(ssin), colleague));
    expect(other).toContain('>TL.ACCESS.09<');
    expect(other).not.toContain('Ada');
  });

  it('does not tell that a consent was withdrawn: who somebody is does not rest on it', async () => {
    const ssin = await newPatient();
    await say('RevokePatientConsent', bodies.revokeConsent(ssin));
    expect(told(await say('GetPatient', bodies.list(ssin)))).toContain('Verzonnen');
  });
});

describe('consent', () => {
  it('is told while it runs, by type', async () => {
    const ssin = await newPatient();
    const shown = told(await say('GetPatientConsent', bodies.list(ssin), colleague));
    expect(shown).toContain(
      '<c:cd S="CD-CONSENTTYPE" SV="1.0">retrospective</c:cd><c:signdate>2026-11-24</c:signdate>',
    );
    const local = bodies
      .list(ssin)
      .replace('</c:select>', '<c:consent><c:cd S="CD-CONSENTTYPE" SV="1.0">local</c:cd></c:consent></c:select>');
    expect(told(await say('GetPatientConsent', local))).toContain('>MH2.ACCESS.9<');
  });

  it('closes what it opened when it is revoked, and runs no more', async () => {
    const ssin = await newPatient();
    await say('PutTransaction', bodies.put(ssin, doctor, `c-${ssin}`));
    expect(await say('GetTransactionList', bodies.list(ssin))).toContain(`c-${ssin}`);
    expect(told(await say('RevokePatientConsent', bodies.revokeConsent(ssin)))).toContain('<c:iscomplete>true');
    const list = told(await say('GetTransactionList', bodies.list(ssin)));
    expect(list).toContain('<c:iscomplete>false');
    expect(list).not.toContain(`c-${ssin}`);
    const asked = told(await say('GetPatientConsent', bodies.list(ssin)));
    expect(asked).toContain('>MH2.ACCESS.9<');
    expect(asked).not.toContain('<c:consent>');
    expect(told(await say('RevokePatientConsent', bodies.revokeConsent(ssin)))).toContain('>MH2.ACCESS.9<');
  });

  it.each([
    ['MH2.INPUT.18', '<c:revokedate>2026-11-25</c:revokedate>'],
    ['MH2.INPUT.17', '<c:signdate>2026-11-20</c:signdate><c:revokedate>2026-11-19</c:revokedate>'],
    ['MH2.INPUT.17', '<c:signdate>2026-11-25</c:signdate>'],
  ])('%s: a withdrawal dated so is refused and changes nothing', async (code, dates) => {
    const ssin = await newPatient();
    expect(told(await say('RevokePatientConsent', bodies.revokeConsent(ssin, dates)))).toContain(`>${code}<`);
    expect(told(await say('GetPatientConsent', bodies.list(ssin)))).toContain('<c:consent>');
  });
});

describe('links', () => {
  const kind = (value: string) => `<c:cd S="CD-THERAPEUTICLINKTYPE" SV="1.4">${value}</c:cd>`;

  it('are told to whom they concern: the doctor sees the own, a colleague none', async () => {
    const ssin = await newPatient();
    const own = told(await say('GetTherapeuticLink', bodies.links(ssin)));
    expect(own).toContain(`<c:id S="ID-HCPARTY" SV="1.0">${doctor.nihii}</c:id>`);
    expect(own).toContain('<c:startdate>2026-11-24</c:startdate>');
    const other = told(await say('GetTherapeuticLink', bodies.links(ssin, doctor.nihii), colleague));
    expect(other).toContain('<c:iscomplete>true');
    expect(other).not.toContain('<c:therapeuticlink>');
  });

  it.each([
    ['another type', () => bodies.links(undefined, undefined, kind('referral'))],
    ['another holder', () => bodies.links(undefined, colleague.nihii)],
    ['a period before', () => bodies.links(undefined, undefined, '<c:enddate>2026-11-23</c:enddate>')],
    ['a period after', () => bodies.links(undefined, undefined, '<c:begindate>2036-11-23</c:begindate>')],
  ])('are narrowed: %s finds none', async (_, narrowed) => {
    const ssin = await newPatient();
    const whole = bodies.links(ssin).replace('</c:select>', '');
    const body = whole + narrowed().replace('<c:select>', '');
    const answer = told(await say('GetTherapeuticLink', body));
    expect(answer).toContain('<c:iscomplete>true');
    expect(answer).not.toContain('<c:therapeuticlink>');
  });

  it('without a patient are those the caller holds; of a colleague there are none', async () => {
    const [one, two] = [await newPatient(), await newPatient()];
    const own = told(await say('GetTherapeuticLink', bodies.links(undefined, doctor.nihii)));
    expect(own).toContain(one);
    expect(own).toContain(two);
    const others = told(await say('GetTherapeuticLink', bodies.links(undefined, doctor.nihii), colleague));
    expect(others).not.toContain('<c:therapeuticlink>');
  });

  it('end at once when they are revoked, once', async () => {
    const ssin = await newPatient();
    expect(told(await say('RevokeTherapeuticLink', bodies.link(ssin, doctor), colleague))).toContain('>TL.ACCESS.11<');
    expect(told(await say('RevokeTherapeuticLink', bodies.link(ssin, doctor)))).toContain('<c:iscomplete>true');
    expect(told(await say('GetTransactionList', bodies.list(ssin)))).toContain('>TL.ACCESS.09<');
    expect(told(await say('RevokeTherapeuticLink', bodies.link(ssin, doctor)))).toContain('>TL.ACCESS.12<');
    expect(told(await say('PutTherapeuticLink', bodies.link(ssin, doctor)))).toContain('<c:iscomplete>true');
  });

  it('are not asked for a period that ends before it begins', async () => {
    const ssin = await newPatient();
    const dates = '<c:begindate>2026-11-24</c:begindate><c:enddate>2026-11-23</c:enddate>';
    expect(told(await say('GetTherapeuticLink', bodies.links(ssin, undefined, dates)))).toContain(
      '<c:iscomplete>false',
    );
  });
});
