import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '../../src/modules/grants/system.ts';
import { addInstitution, register } from '../../src/modules/people/index.ts';
import { type Simulator, startSimulator } from '../../src/simulator/server.ts';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import { readCertificates } from '../../src/standards/cms/index.ts';
import { signMessage } from '../../src/standards/wssec/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { bodies, envelopeOf } from './hub-requests.ts';
import {
  askSigned,
  assertionFor,
  faultIn,
  type Holder,
  holderOf,
  houseOf,
  NOW,
  qualityOf,
  type Signing,
  send,
} from './signed-requests.ts';

const HOSPITAL = { number: '71090001', kind: 'orghospital' };

let simulator: Simulator;
let house: TestHouse;
let doctor: TestCaregiver;
let holder: Holder;
let signing: Signing;
let ssin: Ssin;

beforeAll(async () => {
  simulator = await startSimulator({ now: () => NOW });
  const issuers = readCertificates(await simulator.stsAuthority());
  house = await openTestHouse({ takesBearer: false, security: { issuers, audience: 'http://localhost' } });
  doctor = await house.caregiver(1);
  const { nihii, profession } = doctor;
  simulator.recognise(doctor.ssin, { nihii, profession, state: 'active' });
  simulator.addHouse({ numbers: [{ type: 'NIHII-HOSPITAL', number: HOSPITAL.number }] });
  await asSystem(house.db.database, 'test', async (grant) => {
    const key = await addInstitution(grant, { nihii: HOSPITAL.number, kind: HOSPITAL.kind, name: 'House' });
    await register(grant, key, doctor.key, '2020-01-01');
  });
  holder = await holderOf(simulator, 'SSIN', doctor.ssin);
  signing = { ...holder, assertion: await assertionFor(simulator, holder, qualityOf('doctor')) };
  ssin = makeSsin({ birthDate: '1982-03-04', counter: 77 });
  const put = await askSigned(house, signing, [doctor, 'PutPatient', bodies.patient(ssin)]);
  expect(put.body).toContain('<c:iscomplete>true');
  await askSigned(house, signing, [doctor, 'PutPatientConsent', bodies.consent(ssin)]);
  await askSigned(house, signing, [doctor, 'PutTherapeuticLink', bodies.link(ssin, doctor)]);
});
afterAll(async () => {
  await house?.close();
  await simulator?.stop();
});

const list = () => envelopeOf(doctor, 'GetTransactionList', bodies.list(ssin));

async function rowsOf<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: house.db.ownerUrl });
  await client.connect();
  const { rows } = await client.query<Row>(sql);
  await client.end();
  return rows;
}

describe('a signed request', () => {
  it('is that of the caregiver whom the assertion names', async () => {
    const answer = await send(house, signMessage(list(), { ...signing, at: NOW }));
    expect(answer).toMatchObject({ status: 200, body: expect.stringContaining('<c:iscomplete>true') });
  });

  it.each(['v1', 'v2'] as const)('is taken in %s too', async (version) => {
    const answer = await askSigned(house, signing, [doctor, 'GetTransactionList', bodies.list(ssin), { version }]);
    expect(answer).toMatchObject({ status: 200, body: expect.stringContaining('<c:iscomplete>true') });
  });

  it('may be that of a house, for the people who work in it', async () => {
    const hospital = await holderOf(simulator, 'NIHII-HOSPITAL', HOSPITAL.number);
    const assertion = await assertionFor(simulator, hospital, houseOf('hospital'));
    const answer = await askSigned(house, { key: hospital.key, assertion }, [
      doctor,
      'GetTransactionList',
      bodies.list(ssin),
      { institution: HOSPITAL },
    ]);
    expect(answer).toMatchObject({ status: 200, body: expect.stringContaining('<c:iscomplete>true') });
  });

  it('is taken once', async () => {
    const message = signMessage(list(), { ...signing, at: new Date(NOW.getTime() + 1) });
    expect((await send(house, message)).status).toBe(200);
    const again = await send(house, message);
    expect(again.status).toBe(500);
    expect(faultIn(again)).toBe('wsse:FailedCheck message-replayed');
    // Signed anew it is another message.
    expect((await send(house, signMessage(list(), { ...signing, at: new Date(NOW.getTime() + 2) }))).status).toBe(200);
  });

  it('is refused without signature, and no token helps', async () => {
    const answer = await send(house, list());
    expect(faultIn(answer)).toBe('wsse:InvalidSecurity security-missing');
    const headers = { 'content-type': 'text/xml', authorization: `Bearer ${doctor.bearer}` };
    const { statusCode } = await house.server.inject({ method: 'POST', url: '/hub/v3', headers, payload: list() });
    expect(statusCode).toBe(500);
  });

  it('leaves a trace when it is refused, in no record', async () => {
    const answer = await send(
      house,
      signMessage(list(), { ...signing, at: NOW })
        .replace('<p:Get', '<!-- --><p:Get')
        .replace(ssin, doctor.ssin),
    );
    expect(faultIn(answer)).toBe('wsse:FailedCheck digest-wrong');
    const rows = await rowsOf<{ reason: string; stream: string }>(
      "SELECT reason, stream::text FROM audit_trail WHERE act = 3301 AND reason = 'digest-wrong'",
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.stream).toMatch(/^00000000-0000-8000/);
  });
});

it('whoever signs is counted as a client, from whatever address', async () => {
  const issuers = readCertificates(await simulator.stsAuthority());
  const security = { issuers, audience: 'http://localhost' };
  const busy = await openTestHouse({ takesBearer: false, security, requestsPerMinute: 20 });
  const known = await busy.caregiver(1);
  const statuses: number[] = [];
  for (let asked = 0; asked < 11; asked += 1) {
    const at = new Date(NOW.getTime() + asked * 1000);
    const message = signMessage(envelopeOf(known, 'GetTransactionList', bodies.list(ssin)), { ...signing, at });
    const headers = { 'content-type': 'text/xml' };
    const remoteAddress = `192.0.2.${asked}`;
    const sent = { method: 'POST', url: '/hub/v3', headers, body: message, remoteAddress } as const;
    statuses.push((await busy.server.inject(sent)).statusCode);
  }
  await busy.close();
  expect(statuses).toEqual([...Array(10).fill(200), 429]);
});
