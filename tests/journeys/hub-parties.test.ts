import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '../../src/modules/grants/system.ts';
import { openSession } from '../../src/modules/identity/index.ts';
import { addInstitution, caregiverByKey, findCaregiver, register } from '../../src/modules/people/index.ts';
import { cobrhaClient } from '../../src/outside/cobrha/client.ts';
import { type Simulator, startSimulator } from '../../src/simulator/server.ts';
import { makeNihii, makeSsin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';

const HOUSE = { number: '88000900', kind: 'orghospital' } as const;
let simulator: Simulator;
let house: TestHouse;
let doctor: TestCaregiver;
let colleague: TestCaregiver;
/** The hospital as a caller. */
let hospital: TestCaregiver;
let superuser: pg.Client;
let next = 60;

beforeAll(async () => {
  simulator = await startSimulator();
  house = await openTestHouse({ cobrha: cobrhaClient(simulator.url) });
  [doctor, colleague] = [await house.caregiver(1), await house.caregiver(2)];
  const { database } = house.access;
  const key = await asSystem(database, 'test', async (grant) => {
    const made = await addInstitution(grant, { nihii: HOUSE.number, kind: HOUSE.kind, name: 'Invented hospital' });
    await register(grant, made, doctor.key, '2020-01-01');
    return made;
  });
  const party = { kind: 'institution', key } as const;
  const bearer = await database.transaction((tx) => openSession(tx, { party, door: 'hub', minutes: 60 }));
  hospital = { ...doctor, bearer };
  superuser = new pg.Client({ connectionString: house.db.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await house.close();
  await simulator.stop();
});

/** What follows the echo of the request. */
const told = (answer: string): string => answer.slice(answer.indexOf('<c:acknowledge>'));
const say = async (operation: string, body: string, who = doctor): Promise<string> =>
  told((await ask(house, who, operation, body)).body);
const asHospital = async (operation: string, body: string): Promise<string> =>
  told((await ask(house, hospital, operation, body, { institution: HOUSE, alone: true })).body);
const DONE = '<c:iscomplete>true';
const { byNumber, byNumbers, party, partyConsent, selectParty } = bodies;

interface Newcomer {
  readonly ssin: ReturnType<typeof makeSsin>;
  readonly nihii: ReturnType<typeof makeNihii>;
  readonly profession: string;
}
function newcomer(state?: 'active' | 'suspended' | 'withdrawn'): Newcomer {
  next += 1;
  const ssin = makeSsin({ birthDate: '1991-02-03', counter: 2 * next + 1 });
  const person = { ssin, nihii: makeNihii(170_000 + next, '009'), profession: 'persphysician' };
  if (state) simulator.recognise(person.ssin, { ...person, state });
  return person;
}
const bodyOf = ({ ssin, nihii, profession }: Newcomer) => party(byNumbers(nihii, ssin), profession);
const known = ({ nihii }: Newcomer) => house.access.database.read((tx) => findCaregiver(tx, { nihii }));

/** Who was registered signs in. */
async function signIn(person: Newcomer): Promise<TestCaregiver> {
  const key = (await known(person))?.key;
  if (!key) throw new Error('the newcomer is missing');
  const { database } = house.access;
  const open = (door: string) =>
    database.transaction((tx) => openSession(tx, { party: { kind: 'caregiver', key }, door, minutes: 60 }));
  return { ...person, key, bearer: await open('hub'), session: await open('pages'), links: await open('links') };
}

describe('PutHCParty', () => {
  it('a hospital registers somebody whom CoBRHA knows, who acts once it accepted the rules itself', async () => {
    const person = newcomer('active');
    const answer = await asHospital('PutHCParty', bodyOf(person));
    expect(answer).toContain(DONE);
    expect(answer).toContain(
      `<c:hcparty>${byNumber(person.nihii)}<c:cd S="CD-HCPARTY" SV="1.14">persphysician</c:cd><c:firstname>Verzonnen</c:firstname><c:familyname>Nieuweling</c:familyname><c:recorddatetime>2026-11-24T11:00:00</c:recorddatetime></c:hcparty>`,
    );
    const self = await signIn(person);
    const ssin = makeSsin({ birthDate: '1980-05-05', counter: 800 });
    expect(await say('PutPatient', bodies.patient(ssin), self)).toContain('>ZENNE.ACCESS.RULES<');
    expect(await say('GetHCPartyConsent', selectParty(byNumber(self.nihii)), self)).toContain(
      '>ZENNE.RULES.NOT-ACCEPTED<',
    );
    expect(await say('PutHCPartyConsent', partyConsent(byNumber(self.nihii)), self)).toContain(DONE);
    expect(await say('PutPatient', bodies.patient(ssin), self)).toContain(DONE);
  });

  it('registering opens no door to the hospital: it does not speak for who it registered', async () => {
    const person = newcomer('active');
    await asHospital('PutHCParty', bodyOf(person));
    const self = await signIn(person);
    const answer = await ask(
      house,
      { ...self, bearer: hospital.bearer },
      'GetHCParty',
      selectParty(byNumber(doctor.nihii)),
    );
    expect(told(answer.body)).toContain('>TL.ACCESS.15<');
    expect(await asHospital('PutHCParty', bodyOf(person))).toContain('>TL.ACCESS.15<');
  });

  it.each([
    ['unknown to CoBRHA: it waits for a guarantor', undefined, 'ZENNE.PARTY.WAITING', 'awaiting-validation'],
    ['suspended in CoBRHA: refused', 'suspended', 'ZENNE.PARTY.NOT-RECOGNISED', 'refused'],
  ] as const)('%s', async (_, state, code, status) => {
    const person = newcomer(state);
    expect(await asHospital('PutHCParty', bodyOf(person))).toContain(`>${code}<`);
    expect((await known(person))?.status).toBe(status);
  });

  it('silence of CoBRHA is no refusal: it is asked again later', async () => {
    const person = newcomer('active');
    simulator.misbehave('silent');
    expect(await asHospital('PutHCParty', bodyOf(person))).toContain('>ZENNE.PARTY.CHECKING<');
    simulator.misbehave(undefined);
    expect((await known(person))?.status).toBe('awaiting-validation');
  });

  it('a caregiver tells of itself; what differs is not taken', async () => {
    const own = byNumbers(doctor.nihii, doctor.ssin);
    const same = await say('PutHCParty', party(own, 'persphysician', ['Arts', 'Verzonnen']));
    expect(same).toContain(DONE);
    expect(same).not.toContain('PARTY.KNOWN');
    const other = await say('PutHCParty', party(own, 'persphysician', ['Arts', 'Anders']));
    expect(other).toContain('>ZENNE.PARTY.KNOWN<');
    expect(other).toContain('<c:familyname>Verzonnen</c:familyname>');
  });

  it.each([
    ['of a colleague', () => party(byNumbers(colleague.nihii, colleague.ssin), 'persphysician'), 'TL.ACCESS.15'],
    ['of somebody new', () => bodyOf(newcomer('active')), 'TL.ACCESS.15'],
    [
      'with the number of a colleague',
      () => party(byNumbers(doctor.nihii, colleague.ssin), 'persphysician'),
      'MH2.INPUT.20',
    ],
    ['without an SSIN', () => party(byNumber(doctor.nihii), 'persphysician'), 'MH2.INPUT.20'],
    ['of a hospital', () => party(byNumbers(doctor.nihii, doctor.ssin), 'orghospital'), 'ZENNE.PARTY.PERSON-ONLY'],
    ['of no profession', () => party(byNumbers(doctor.nihii, doctor.ssin), 'perswizard'), 'ZENNE.PARTY.PERSON-ONLY'],
    [
      'without names',
      () => party(byNumbers(doctor.nihii, doctor.ssin), 'persphysician', ['', '']),
      'ZENNE.PARTY.NAMES',
    ],
  ])('a caregiver does not register %s', async (_, body, code) => {
    expect(await say('PutHCParty', body())).toContain(`>${code}<`);
  });
});

describe('GetHCParty', () => {
  it('tells what is public of a caregiver and of a house, never an SSIN', async () => {
    const person = await say('GetHCParty', selectParty(byNumbers(colleague.nihii, colleague.ssin)));
    expect(person).toContain(`<c:hcparty>${byNumber(colleague.nihii)}`);
    expect(person).toContain('<c:firstname>Arts</c:firstname><c:familyname>Verzonnen</c:familyname>');
    expect(person).not.toContain(colleague.ssin);
    const place = await say('GetHCParty', selectParty(byNumber(HOUSE.number)));
    expect(place).toContain('<c:name>Invented hospital</c:name><c:recorddatetime>');
  });

  it.each([
    ['an unknown number', () => byNumber('99999999999')],
    ['two people', () => byNumbers(doctor.nihii, colleague.ssin)],
    ['no number', () => byNumbers(doctor.nihii, '12345678901')],
  ])('%s names nobody', async (_, ids) => {
    expect(await say('GetHCParty', selectParty(ids()))).toContain('>MH2.INPUT.20<');
  });
});

describe('the rules of the network', () => {
  it('who accepts them no more acts no more, at every door, until it accepts them again', async () => {
    const self = await house.caregiver(20);
    const own = partyConsent(byNumber(self.nihii));
    expect(
      await say('PutHCPartyConsent', partyConsent(byNumber(self.nihii), '<c:signdate>2026-11-20</c:signdate>'), self),
    ).toContain(DONE);
    expect(await say('GetHCPartyConsent', selectParty(byNumber(self.nihii)), self)).toContain(
      `<c:consent><c:hcparty>${byNumber(self.nihii)}</c:hcparty><c:signdate>2026-11-20</c:signdate></c:consent>`,
    );
    const ssin = makeSsin({ birthDate: '1980-05-05', counter: 810 });
    await say('PutPatient', bodies.patient(ssin), self);
    await say('PutPatientConsent', bodies.consent(ssin), self);
    await say('PutTherapeuticLink', bodies.link(ssin, self), self);
    expect(await say('GetTransactionList', bodies.list(ssin), self)).toContain(DONE);
    expect(await say('RevokeHCPartyConsent', own, self)).toContain(DONE);
    expect(await say('GetTransactionList', bodies.list(ssin), self)).toContain('>ZENNE.ACCESS.RULES<');
    const headers = { authorization: `Bearer ${self.links}` };
    const links = await house.server.inject({ url: '/api/v1/therapeutic-links', headers });
    expect(links.body).toContain('ZENNE.ACCESS.RULES');
    expect(await say('RevokeHCPartyConsent', own, self)).toContain('>ZENNE.RULES.NOT-ACCEPTED<');
    expect(await say('PutHCPartyConsent', own, self)).toContain(DONE);
    expect(await say('GetTransactionList', bodies.list(ssin), self)).toContain(DONE);
  });

  it('a suspended caregiver who ended acceptance sees not even what it wrote, and stays suspended when it accepts', async () => {
    const self = await house.caregiver(21);
    await say('RevokeHCPartyConsent', partyConsent(byNumber(self.nihii)), self);
    await superuser.query("UPDATE people_caregiver SET recognition = 'suspended' WHERE caregiver = $1", [self.key]);
    const statusNow = async () => (await house.access.database.read((tx) => caregiverByKey(tx, self.key)))?.status;
    expect(await statusNow()).toBe('rules-not-accepted');
    await say('PutHCPartyConsent', partyConsent(byNumber(self.nihii)), self);
    expect(await statusNow()).toBe('suspended');
  });

  it('are accepted again on the page of the own registration', async () => {
    const self = await house.caregiver(22);
    await say('RevokeHCPartyConsent', partyConsent(byNumber(self.nihii)), self);
    const cookie = `zenne=${self.session}`;
    const page = await house.server.inject({ url: '/en/care/register', headers: { cookie, accept: 'text/html' } });
    expect(page.body).toContain('On hold: the rules of the network are not accepted');
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    await house.server.inject({
      method: 'POST',
      url: '/en/care/register',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: `act=again&csrf=${encodeURIComponent(csrf)}`,
    });
    expect(await say('GetHCPartyConsent', selectParty(byNumber(self.nihii)), self)).toContain('<c:signdate>2026-11-24');
  });

  it('nobody ends or accepts them for another; the house may ask about its people alone', async () => {
    for (const operation of ['PutHCPartyConsent', 'RevokeHCPartyConsent'])
      expect(await say(operation, partyConsent(byNumber(colleague.nihii)))).toContain('>TL.ACCESS.15<');
    expect(await asHospital('RevokeHCPartyConsent', partyConsent(byNumber(doctor.nihii)))).toContain('>TL.ACCESS.05<');
    expect(await say('GetHCPartyConsent', selectParty(byNumber(colleague.nihii)))).toContain('>TL.ACCESS.15<');
    expect(await asHospital('GetHCPartyConsent', selectParty(byNumber(colleague.nihii)))).toContain('>TL.ACCESS.15<');
    expect(await asHospital('GetHCPartyConsent', selectParty(byNumber(doctor.nihii)))).toContain(
      '>ZENNE.RULES.NOT-ACCEPTED<',
    );
    const refused = await superuser.query(
      'SELECT DISTINCT act FROM audit_trail WHERE outcome = 2 AND act IN (365, 366, 367)',
    );
    expect(refused.rows).toHaveLength(3);
  });

  it.each([
    ['PutHCPartyConsent', 'MH2.INPUT.16', '<c:signdate>2026-11-25</c:signdate>'],
    ['PutHCPartyConsent', 'ZENNE.CONSENT.REVOKED', '<c:revokedate>2026-11-20</c:revokedate>'],
    ['RevokeHCPartyConsent', 'MH2.INPUT.18', '<c:revokedate>2026-11-25</c:revokedate>'],
    [
      'RevokeHCPartyConsent',
      'MH2.INPUT.17',
      '<c:signdate>2026-11-20</c:signdate><c:revokedate>2026-11-19</c:revokedate>',
    ],
  ])('%s, %s', async (operation, code, dates) => {
    expect(await say(operation, partyConsent(byNumber(doctor.nihii), dates))).toContain(`>${code}<`);
    expect(await say('PutPatient', bodies.patient(makeSsin({ birthDate: '1980-05-05', counter: 820 })))).toContain(
      DONE,
    );
  });
});

describe('requests that are not as the schema says', () => {
  it.each([
    [
      'PutHCParty',
      () => party(byNumber(doctor.nihii), 'persphysician').replace(/<c:recorddatetime>.*<\/c:recorddatetime>/, ''),
    ],
    ['PutHCParty', () => party('', 'persphysician')],
    ['GetHCParty', () => selectParty('')],
    ['GetHCParty', () => selectParty(byNumber(doctor.nihii)).replaceAll('c:hcparty', 'k:hcparty')],
    [
      'PutHCPartyConsent',
      () =>
        partyConsent(
          byNumber(doctor.nihii),
          '<c:revokedate>2026-11-20</c:revokedate><c:signdate>2026-11-20</c:signdate>',
        ),
    ],
    ['RevokeHCPartyConsent', () => partyConsent(byNumber(doctor.nihii), '<c:more/>')],
    ['GetHCPartyConsent', () => '<c:select/>'],
  ])('%s is a fault that names the line', async (operation, body) => {
    const answer = await ask(house, doctor, operation, body());
    expect(answer.status).toBe(500);
    expect(answer.body).toMatch(/Line \d+/);
  });
});
