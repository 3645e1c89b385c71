import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { limitOf, makeLimit, networkOf } from '../../src/platform/http/limits.ts';
import { openTestFront } from './fhir-front.ts';
import { type HouseWithDocuments, openTestHouse, type TestCaregiver } from './house.ts';

let house: HouseWithDocuments;
let gp: TestCaregiver;
let fhirLimit = makeLimit();
const limitClient = (client: string, requests?: number) => fhirLimit(client, 3, requests);
beforeAll(async () => {
  house = await openTestHouse({ requestsPerMinute: 20 });
  await openTestFront(house, { base: '/fhir-test', sessions: 'links', limitClient });
  gp = await house.caregiver(1);
});
afterAll(() => house.close());

let counter = 0;
/** Asks from an address of its own until it is told to wait. */
async function askTooMuch(url: string, headers: Record<string, string> = {}) {
  counter += 1;
  const remoteAddress = `192.0.2.${counter}`;
  for (let asked = 0; asked < 25; asked += 1) {
    const answer = await house.server.inject({ method: 'GET', url, headers, remoteAddress });
    if (answer.statusCode === 429) return { asked, answer };
  }
  throw new Error('never told to wait');
}

it.each([
  ['/hub/v3?wsdl', 20, 'text/xml', '<soap:Fault>'],
  ['/fhir/Patient', 20, 'application/fhir+json', '"code":"throttled"'],
  ['/auth/token', 4, 'application/json', '"error":"temporarily_unavailable"'],
  ['/api/v1/openapi.json', 20, 'application/problem+json', '"status":429'],
  ['/nl/sign-in', 1, 'text/html', 'wacht een minuut'],
  ['/en/office/second-factor', 1, 'text/html', 'wait a minute'],
  ['/fr/my/documents', 4, 'text/html', 'attendez une minute'],
])('who asks %s more than %i times a minute is told when to come back, in %s', async (url, allowed, type, text) => {
  const { asked, answer } = await askTooMuch(url, type === 'text/html' ? { accept: 'text/html' } : {});
  expect(asked).toBe(allowed);
  expect(answer.headers['content-type']).toContain(type);
  expect(answer.body).toContain(text);
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
});

it.each(['/nl/%73ign-in', '/%6el/sign-in', '/nl/sign-i%6E', '/en/%6Fffice/second-factor'])(
  'an address in other letters is the same address: %s',
  async (url) => expect((await askTooMuch(url)).asked).toBe(1),
);

it('so is one with its host before it', async () => {
  const base = await house.server.listen({ host: '127.0.0.1', port: 0 });
  const ask = () =>
    new Promise<number | undefined>((resolve, reject) => {
      const sent = request(base, { path: `${base}/nl/sign-in` }, ({ statusCode }) => resolve(statusCode));
      sent.on('error', reject).end();
    });
  expect([await ask(), await ask()]).toEqual([200, 429]);
});

it('a client is counted from whatever address it asks', async () => {
  const ask = (number: number) =>
    house.server.inject({
      method: 'GET',
      url: '/api/v1/therapeutic-links',
      headers: { authorization: `Bearer ${gp.links}` },
      remoteAddress: `198.51.100.${number}`,
    });
  for (let asked = 0; asked < 10; asked += 1) expect((await ask(asked)).statusCode).not.toBe(429);
  const answer = await ask(99);
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([429, 'application/problem+json; charset=utf-8']);
});

it('a client of the FHIR doors is counted too, at each for itself', async () => {
  const ask = (number: number) =>
    house.server.inject({
      ...{ method: 'GET', url: '/fhir-test/Patient', remoteAddress: `203.0.113.${number}` },
      headers: { authorization: `Bearer ${gp.links}` },
    });
  for (let asked = 0; asked < 3; asked += 1) expect((await ask(asked)).statusCode).toBe(400);
  const { statusCode, headers, body } = await ask(99);
  expect([statusCode, headers['content-type']]).toEqual([429, 'application/fhir+json; charset=utf-8']);
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect(JSON.parse(body).issue[0]).toMatchObject({ code: 'throttled' });
  expect([limitClient(`fhir ${gp.key}`) > 0, limitClient(`fhir-hospital ${gp.key}`)]).toEqual([true, 0]);
});

it('each entry of a batch is counted as a request', async () => {
  const nurse = await house.caregiver(2);
  const entry = Array.from({ length: 3 }, () => ({ request: { method: 'GET', url: 'Immunization/x' } }));
  const send = () =>
    house.server.inject({
      ...{ method: 'POST', url: '/fhir-test', remoteAddress: '203.0.113.200' },
      headers: { authorization: `Bearer ${nurse.links}`, 'content-type': 'application/fhir+json' },
      payload: JSON.stringify({ resourceType: 'Bundle', type: 'batch', entry }),
    });
  expect((await send()).statusCode).toBe(200);
  entry.push(...entry);
  fhirLimit = makeLimit();
  const { statusCode, headers, body } = await send();
  expect([statusCode, JSON.parse(body).issue[0].code]).toEqual([429, 'throttled']);
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
});

it('one household of IPv6 is one address', () => {
  expect(networkOf('2001:db8:1:2::5')).toBe(networkOf('2001:db8:1:2:aaaa::9'));
  expect(networkOf('2001:db8::1')).toBe(networkOf('2001:db8:0:0:7::1'));
  expect(networkOf('2001:db8:1:2::5')).not.toBe(networkOf('2001:db8:1:3::5'));
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
});

it('a minute later one may ask again', () => {
  let now = 0;
  const limit = makeLimit(() => now);
  expect([limit('a', 1), limit('b', 1), limit('a', 1)]).toEqual([0, 0, 60]);
  now = 59_000;
  expect(limit('a', 1)).toBe(1);
  now = 60_000;
  expect(limit('a', 1)).toBe(0);
});

it('an address is judged without its language and query', () => {
  expect(limitOf('/de/sign-in?x=/hub/').share).toBe(limitOf('/sign-in').share);
  expect(limitOf('/nonsense').under).toBe('');
});
