/** Other hubs over TLS, each with its certificate: the whole way over the wire. */
import { request as httpsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:tls';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hubCertificates } from '../../src/modules/identity/index.ts';
import { revocationsClient } from '../../src/outside/revocations/client.ts';
import { foundAuthority, type IssuedKey, issueKey } from '../../src/simulator/authority.ts';
import { type Simulator, startSimulator } from '../../src/simulator/server.ts';
import { makeNihii, makeSsin } from '../../src/standards/belgium/index.ts';
import { readCertificates } from '../../src/standards/cms/index.ts';
import { issueCertificate } from '../../src/standards/pki/index.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { addHub, hubEnvelope, parties, type TestHub } from './interhub-requests.ts';

const NOW = '2026-11-24T10:00:00Z';
const at = (text: string): Date => new Date(text);
const far = parties.caregiver({
  ...{ nihii: makeNihii(190_001, '004'), profession: 'persphysician' },
  ssin: makeSsin({ birthDate: '1965-05-05', counter: 901 }),
});
const ssin = makeSsin({ birthDate: '1980-05-05', counter: 2 });

let simulator: Simulator;
let house: TestHouse;
let hub: TestHub;
let authority: string;
/** Trusted as the simulator’s, and nobody knows where its list is. */
let second: IssuedKey;
let port: number;
let superuser: pg.Client;
/** What the clock of the lists says; each test begins at the same moment. */
let moment = at(NOW);

beforeAll(async () => {
  simulator = await startSimulator();
  simulator.dateRevocations({ from: at('2026-11-24T09:00:00Z'), until: at('2026-11-24T12:00:00Z') });
  second = await foundAuthority('Second authority');
  const issuers = readCertificates((await simulator.authority()) + second.certificate);
  const own = issueCertificate({ commonName: 'Own', from: at('2020-01-01'), until: at('2060-01-01') });
  const server = { names: ['localhost'], addresses: ['127.0.0.1'] };
  const issued = issueCertificate(
    { commonName: 'localhost', from: at('2020-01-01'), until: at('2060-01-01'), server },
    own,
  );
  authority = own.certificate;
  const clock = { now: () => moment };
  const revocations = revocationsClient([`${simulator.url}/authority/revocations.crl`], clock);
  house = await openTestHouse({
    clock,
    certificates: hubCertificates({ issuers, revocations, clock }),
    tls: { ...issued, clientIssuers: issuers.map(String) },
  });
  hub = await addHub(house, 1);
  const gp = await house.caregiver(1);
  await ask(house, gp, 'PutPatient', bodies.patient(ssin));
  await ask(house, gp, 'PutPatientConsent', bodies.consent(ssin));
  await ask(house, gp, 'PutTherapeuticLink', bodies.link(ssin, gp));
  await ask(house, gp, 'PutTransaction', bodies.put(ssin, gp, 'note-1'));
  await house.server.listen({ host: '127.0.0.1', port: 0 });
  port = (house.server.server.address() as AddressInfo).port;
  superuser = new pg.Client({ connectionString: house.db.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await house.close();
  await simulator.stop();
});
beforeEach(() => {
  moment = at(NOW);
  simulator.misbehave(undefined);
});

interface Got {
  readonly status: number;
  readonly body: string;
}

/** One call over TLS, with this key or none. */
const call = (key: IssuedKey | undefined, number: string, bearer?: string): Promise<Got> =>
  new Promise((resolve, reject) => {
    const shown = key ? { key: key.privateKey, cert: key.certificate } : {};
    const headers = { 'content-type': 'text/xml', ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) };
    const to = { host: '127.0.0.1', port, path: '/interhub/v3', method: 'POST', agent: false, ca: authority };
    const sent = httpsRequest({ ...to, ...shown, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part) => {
        body += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    sent.on('error', reject);
    sent.end(hubEnvelope('GetTransactionList', parties.hub(number) + far, bodies.list(ssin)));
  });

const keyOf = (number: string, type = 'EHP'): Promise<IssuedKey> => simulator.keyOf({ type, number });
const isGiven = ({ status, body }: Got): boolean => status === 200 && body.includes('note-1');

/** The reasons for which the trail says that nobody was let in. */
async function refusedWith(answer: () => Promise<Got>): Promise<readonly string[]> {
  const lines = async () => {
    const { rows } = await superuser.query('SELECT id, reason FROM audit_trail WHERE act = 3301 AND door = 3303');
    return new Map<string, string>(rows.map(({ id, reason }) => [id, reason]));
  };
  const before = await lines();
  const got = await answer();
  expect(got.status).toBe(401);
  expect(got.body).not.toContain('note-1');
  return [...(await lines())].filter(([id]) => !before.has(id)).map(([, reason]) => reason);
}

describe('a hub with its certificate', () => {
  it('is given what it asks for; a session of a hub alone is not enough', async () => {
    expect(isGiven(await call(await keyOf(hub.number), hub.number))).toBe(true);
    expect(await refusedWith(() => call(undefined, hub.number, hub.bearer))).toEqual([]);
  });

  it('cannot speak in the name of another hub', async () => {
    const other = await addHub(house, 2);
    const { status, body } = await call(await keyOf(other.number), hub.number);
    expect(status).toBe(200);
    expect(body).toContain('<c:iscomplete>false');
    expect(body).not.toContain('note-1');
    const { rows } = await superuser.query(
      "SELECT reason FROM audit_trail WHERE door = 3303 AND actor = $1 AND reason = 'author-not-entitled'",
      [other.key],
    );
    expect(rows).toHaveLength(1);
  });

  it('is refused when nobody registered it here', async () => {
    expect(await refusedWith(async () => call(await keyOf('1990009999'), '1990009999'))).toEqual(['hub-unknown']);
  });

  it('is refused when the certificate is of a house or a person', async () => {
    const ofHouse = await keyOf('71000436', 'NIHII-HOSPITAL');
    expect(await refusedWith(() => call(ofHouse, hub.number))).toEqual(['certificate-not-a-hub']);
  });

  it('is refused when another authority issued it, or nobody', async () => {
    const impostor = await foundAuthority('Invented authority of the sandbox');
    const forged = await issueKey({ name: `EHP=${hub.number}` }, impostor);
    const alone = await issueKey({ name: `EHP=${hub.number}` });
    expect(await refusedWith(() => call(forged, hub.number))).toEqual(['certificate-untrusted']);
    expect(await refusedWith(() => call(alone, hub.number))).toEqual(['certificate-untrusted']);
  });

  it('is refused when the certificate is over or not begun', async () => {
    for (const from of ['2020-01-01', '2026-12-01']) {
      const key = await issueKey({ name: `EHP=${hub.number}`, from: at(from), days: 100 }, second);
      expect(await refusedWith(() => call(key, hub.number))).toEqual(['certificate-expired']);
    }
  });

  it('is refused when the authority gives no list of what it revoked', async () => {
    const key = await issueKey({ name: `EHP=${hub.number}` }, second);
    expect(await refusedWith(() => call(key, hub.number))).toEqual(['revocations-unknown']);
  });

  it('needs TLS 1.2', async () => {
    const why = await new Promise<string>((resolve) => {
      const socket = connect({ host: '127.0.0.1', port, ca: authority, minVersion: 'TLSv1', maxVersion: 'TLSv1.1' });
      socket.on('error', (error) => resolve(error.message));
      socket.on('secureConnect', () => resolve('connected'));
    });
    expect(why).not.toBe('connected');
  });

  it('nobody else needs a certificate: pages and members come without', async () => {
    const got = await new Promise<number>((resolve, reject) => {
      const to = { host: '127.0.0.1', port, path: '/health/live', agent: false, ca: authority };
      httpsRequest(to, ({ statusCode = 0 }) => resolve(statusCode))
        .on('error', reject)
        .end();
    });
    expect(got).toBe(200);
  });
});

describe('a list of revoked certificates', () => {
  const MINUTES_MS = 60_000;
  const later = (minutes: number): void => {
    moment = new Date(at(NOW).getTime() + minutes * MINUTES_MS);
  };

  const listsFor = (from: number, until: number): void => {
    const [first, last] = [from, until].map((minutes) => new Date(at(NOW).getTime() + minutes * MINUTES_MS));
    simulator.dateRevocations({ from: first, until: last });
  };

  it('that cannot be had: the one that is kept counts until its end, then every hub is refused', async () => {
    const key = await keyOf(hub.number);
    expect(isGiven(await call(key, hub.number))).toBe(true);
    simulator.misbehave('failing', 'authority');
    later(60);
    expect(isGiven(await call(key, hub.number))).toBe(true);
    later(121);
    expect(await refusedWith(() => call(key, hub.number))).toEqual(['revocations-unknown']);
  });

  it.each([
    ['failing', 240],
    ['garbage', 480],
  ] as const)(
    'that is %s where none counts any more: every hub is refused, then let in again',
    async (fault, start) => {
      const key = await keyOf(hub.number);
      later(start);
      simulator.misbehave(fault, 'authority');
      expect(await refusedWith(() => call(key, hub.number))).toEqual(['revocations-unknown']);
      simulator.misbehave(undefined);
      listsFor(start, start + 60);
      later(start + 1);
      expect(isGiven(await call(key, hub.number))).toBe(true);
      // An authority that signs no new list: the last one ends.
      later(start + 61);
      expect(await refusedWith(() => call(key, hub.number))).toEqual(['revocations-unknown']);
    },
  );

  it('that names a certificate: its hub is refused, the others are not', async () => {
    const third = await addHub(house, 3);
    listsFor(700, 800);
    later(720);
    expect(isGiven(await call(await keyOf(third.number), third.number))).toBe(true);
    await simulator.revoke({ type: 'EHP', number: third.number });
    later(731);
    expect(await refusedWith(async () => call(await keyOf(third.number), third.number))).toEqual([
      'certificate-revoked',
    ]);
    expect(isGiven(await call(await keyOf(hub.number), hub.number))).toBe(true);
  });
});
