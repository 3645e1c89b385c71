import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PatientKey } from '../../src/modules/grants/index.ts';
import { openSession, type Party } from '../../src/modules/identity/index.ts';
import { findPatient, hashSsin, publicPatientId } from '../../src/modules/people/index.ts';
import { printPublicId } from '../../src/platform/sealing/index.ts';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import { openTestFront } from './fhir-front.ts';
import { type HouseWithDocuments, openTestHouse, type TestCaregiver } from './house.ts';
import { ask, bodies } from './hub-requests.ts';

const BASE = '/fhir-test';
const SSIN = 'https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/ssin';
const known = makeSsin({ birthDate: '1980-05-05', counter: 4 });
const other = makeSsin({ birthDate: '1981-06-06', counter: 6 });
const nobody = makeSsin({ birthDate: '1982-07-07', counter: 8 });
let house: HouseWithDocuments;
let gp: TestCaregiver;
let stranger: TestCaregiver;
const tokens: Record<string, string> = {};
const keys: Record<string, PatientKey> = {};

const tokenOf = (party: Party): Promise<string> =>
  house.access.database.transaction((tx) => openSession(tx, { party, door: 'fhir-test', minutes: 60 }));

async function addPatient(name: string, ssin: Ssin): Promise<void> {
  await ask(house, gp, 'PutPatient', bodies.patient(ssin));
  await ask(house, gp, 'PutPatientConsent', bodies.consent(ssin));
  const key = await house.access.database.transaction((tx) => findPatient(tx, hashSsin(house.access.keys, ssin)));
  if (!key) throw new Error('no such patient');
  keys[name] = key;
  tokens[name] = await tokenOf({ kind: 'patient', key });
}

beforeAll(async () => {
  house = await openTestHouse();
  await openTestFront(house, { base: BASE, sessions: 'fhir-test', recordOf: (name) => keys[name] });
  gp = await house.caregiver(1);
  stranger = await house.caregiver(2);
  tokens.gp = await tokenOf({ kind: 'caregiver', key: gp.key });
  tokens.stranger = await tokenOf({ kind: 'caregiver', key: stranger.key });
  await addPatient('known', known);
  await addPatient('other', other);
  await ask(house, gp, 'PutTherapeuticLink', bodies.link(known, gp));
});
afterAll(() => house.close());

interface Asking {
  readonly form?: string;
  readonly headers?: Record<string, string>;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD' | 'OPTIONS';
}

async function call(who: string | undefined, path: string, { form, headers = {}, method }: Asking = {}) {
  const answer = await house.server.inject({
    method: method ?? (form === undefined ? 'GET' : 'POST'),
    url: `${BASE}${path}`,
    headers: {
      ...(who === undefined ? {} : { authorization: `Bearer ${tokens[who] ?? who}` }),
      ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      ...headers,
    },
    ...(form === undefined ? {} : { payload: form }),
  });
  const body = answer.body === '' ? undefined : JSON.parse(answer.body);
  return { status: answer.statusCode, headers: answer.headers, body, text: answer.body };
}

const codeOf = (answer: Awaited<ReturnType<typeof call>>) => {
  expect(answer.body.resourceType).toBe('OperationOutcome');
  expect(answer.headers['content-type']).toBe('application/fhir+json; charset=utf-8');
  return `${answer.status} ${answer.body.issue[0].details.coding[0].code}`;
};
const idOf = (name: string): string => {
  const key = keys[name];
  if (!key) throw new Error('no such patient');
  return publicPatientId(house.access.keys, key);
};
/** How often something was refused for this reason. */
const refusals = (reason: string): Promise<number> =>
  withClient(async (client) => {
    const text = 'SELECT count(*)::int AS refused FROM audit_trail WHERE outcome = 2 AND reason = $1';
    return (await client.query<{ refused: number }>(text, [reason])).rows[0]?.refused ?? 0;
  });

async function withClient<Value>(use: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: house.db.superuserUrl });
  await client.connect();
  return use(client).finally(() => client.end());
}

describe('metadata', () => {
  it('says to anybody what is served, and nothing more', async () => {
    const { status, headers, body } = await call(undefined, '/metadata');
    expect([status, headers['content-type']]).toEqual([200, 'application/fhir+json; charset=utf-8']);
    const [{ security, resource }] = body.rest;
    expect(body.implementation.url).toBe('http://localhost/fhir-test');
    expect(security.extension[0].extension).toEqual([{ url: 'token', valueUri: 'http://localhost/token' }]);
    expect(resource[0].type).toBe('Patient');
    expect(resource[0].interaction.map(({ code }: { code: string }) => code)).toEqual([
      'create',
      'read',
      'update',
      'search-type',
    ]);
    expect(resource[0].searchParam.map(({ name }: { name: string }) => name)).toEqual([
      ...['_id', '_lastUpdated', '_profile', 'identifier', 'birthdate', 'family', 'given', 'name', 'gender'],
    ]);
  });
});

describe('read', () => {
  it('shows a Belgian patient to who treats her, with a tag', async () => {
    const { status, body, headers } = await call('gp', `/Patient/${idOf('known')}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      resourceType: 'Patient',
      id: idOf('known'),
      meta: { profile: ['https://www.ehealth.fgov.be/standards/fhir/core/StructureDefinition/be-patient'] },
      identifier: [{ system: SSIN, value: known }],
      name: [{ family: 'Verzonnen', given: ['Ada'] }],
      ...{ gender: 'female', birthDate: '1980-05-05' },
    });
    expect(new Date(String(headers['last-modified'])).toISOString()).toBe(body.meta.lastUpdated);
    const again = await call('gp', `/Patient/${idOf('known')}`, { headers: { 'if-none-match': String(headers.etag) } });
    expect([again.status, again.text]).toEqual([304, '']);
    const head = await call('gp', `/Patient/${idOf('known')}`, { method: 'HEAD' });
    expect([head.status, head.headers.etag, head.text]).toEqual([200, headers.etag, '']);
  });

  it('refuses who does not treat her, and says why', async () => {
    const answer = await call('stranger', `/Patient/${idOf('known')}`, { headers: { 'accept-language': 'nl' } });
    expect(codeOf(answer)).toBe('403 TL.ACCESS.09');
    expect(answer.headers['content-language']).toBe('nl');
    expect(await refusals('no-therapeutic-link')).toBe(1);
  });

  it('knows no forged id, no other item of the record, no record outside the token', async () => {
    const link = printPublicId(house.access.keys, {
      patient: keys.known ?? '',
      item: '0190c0de-0000-7000-8000-000000000001',
    });
    for (const id of ['1', known, `z${'A'.repeat(43)}`, link])
      expect(codeOf(await call('gp', `/Patient/${id}`))).toBe('404 ZENNE.FHIR.NOT-FOUND');
    const headers = { 'x-record': 'known' };
    expect((await call('gp', `/Patient/${idOf('known')}`, { headers })).status).toBe(200);
    expect(codeOf(await call('gp', `/Patient/${idOf('other')}`, { headers }))).toBe('404 ZENNE.FHIR.NOT-FOUND');
  });

  it('shows patients themselves, and to them nobody else', async () => {
    expect((await call('known', `/Patient/${idOf('known')}`)).body.identifier[0].value).toBe(known);
    expect(codeOf(await call('known', `/Patient/${idOf('other')}`))).toBe('404 ZENNE.FHIR.NOT-FOUND');
  });
});

describe('search', () => {
  const total = async (who: string, query: string, headers: Record<string, string> = {}) => {
    const { status, body } = await call(who, `/Patient${query}`, { headers });
    expect([status, body.resourceType, body.type]).toEqual([200, 'Bundle', 'searchset']);
    return body.total;
  };

  it.each<[string, string, number]>([
    ['by number with its system', `?identifier=${SSIN}|${known}`, 1],
    ['by number alone', `?identifier=${known}`, 1],
    ['by number in another system', `?identifier=http://elsewhere|${known}`, 0],
    ['by the number of nobody', `?identifier=${nobody}`, 0],
    ['by a forged id', '?_id=zz', 0],
    ['by a parameter without a value beside', `?identifier=${known}&_id=`, 1],
  ])('finds %s', async (_, query, expected) => {
    expect(await total('gp', query)).toBe(expected);
  });

  it('holds all criteria together', async () => {
    expect(await total('gp', `?_id=${idOf('known')}&identifier=${known}`)).toBe(1);
    expect(await total('gp', `?_id=${idOf('known')}&identifier=${other}`)).toBe(0);
    expect(await total('gp', `?identifier=${known}&_id=${idOf('other')}`)).toBe(0);
  });

  it('gives an entry with its address, and repeats no number that the client did not write into one', async () => {
    const { body } = await call('gp', `/Patient?identifier=${known}`);
    expect(body.entry[0]).toMatchObject({
      fullUrl: `http://localhost${BASE}/Patient/${idOf('known')}`,
      search: { mode: 'match' },
    });
    expect(body.link).toEqual([{ relation: 'self', url: `http://localhost${BASE}/Patient?identifier=${known}` }]);
    const posted = await call('gp', '/Patient/_search', { form: `identifier=${known}&_id=${idOf('known')}` });
    expect(posted.body.total).toBe(1);
    expect(posted.body.link[0].url).toBe(`http://localhost${BASE}/Patient?_id=${idOf('known')}`);
  });

  it('refuses what it does not know; left out and told when a client asks for that', async () => {
    const path = `/Patient?identifier=${known}&shoe-size=38&${other}=1`;
    const { body } = await call('gp', path, { headers: { prefer: 'handling=lenient' } });
    expect(body.total).toBe(1);
    expect(body.link[0].url).not.toContain('shoe');
    expect(body.entry[1]).toMatchObject({
      resource: { issue: [{ severity: 'warning', expression: ['http.shoe-size'] }] },
      search: { mode: 'outcome' },
    });
    expect(JSON.stringify(body)).not.toContain(other);
    const strict = await call('gp', `/Patient?identifier=${known}&shoe-size=38`);
    expect(codeOf(strict)).toBe('400 ZENNE.FHIR.PARAMETER');
    expect(strict.body.issue[0].expression).toEqual(['http.shoe-size']);
  });

  it('is confirmed by what else is known of the person, and gives as much as is asked', async () => {
    const { body } = await call('gp', `/Patient?identifier=${known}`);
    const [{ resource }] = body.entry;
    const confirmed = `identifier=${known}&family=${resource.name[0].family}&birthdate=${resource.birthDate}`;
    expect(await total('gp', `?${confirmed}&gender=${resource.gender}`)).toBe(1);
    expect(await total('gp', `?identifier=${known}&birthdate=lt1800`)).toBe(0);
    expect(await total('gp', `?identifier=${known}&family=Nobody`)).toBe(0);
    const counted = await call('gp', `/Patient?${confirmed}&_summary=count`);
    expect(counted.body).toMatchObject({ total: 1 });
    expect(counted.body.entry).toBeUndefined();
    const some = await call('gp', `/Patient?identifier=${known}&_elements=gender`);
    expect(some.body.entry[0].resource).toMatchObject({
      gender: resource.gender,
      meta: { tag: [{ code: 'SUBSETTED' }] },
    });
    expect(some.body.entry[0].resource.name).toBeUndefined();
  });

  it.each<[string, string]>([
    ['', '400 ZENNE.FHIR.CRITERIA'],
    ['?name=Verzonnen', '400 ZENNE.FHIR.CRITERIA'],
    ['?birthdate=1980', '400 ZENNE.FHIR.CRITERIA'],
    [`?identifier=${known}&birthdate=yesterday`, '400 ZENNE.FHIR.VALUE'],
    [`?identifier=${known}&_has:Observation:patient:code=1`, '400 ZENNE.FHIR.MODIFIER'],
    [`?identifier:not=${known}`, '400 ZENNE.FHIR.MODIFIER'],
    [`?identifier=${known},${other}`, '400 ZENNE.FHIR.ONE-VALUE'],
    ['?identifier=12345678901', '400 IDS2.INPUT.54'],
    [`?${'a=1&'.repeat(40)}`, '400 ZENNE.FHIR.SEARCH-TOO-LARGE'],
    [`?identifier=${'1'.repeat(600)}`, '400 ZENNE.FHIR.SEARCH-TOO-LARGE'],
    [`?identifier=${'1'.repeat(3000)}`, '414 ZENNE.FHIR.ADDRESS'],
  ])('a caregiver’s search %s is refused', async (query, expected) => {
    const answer = await call('gp', `/Patient${query}`);
    expect(codeOf(answer)).toBe(expected);
    expect(answer.text).not.toMatch(/\d{11}/);
  });

  it('opens no record without a link', async () => {
    expect(codeOf(await call('stranger', `/Patient?identifier=${known}`))).toBe('403 TL.ACCESS.09');
  });

  it('is the own record for a patient, and that of the token for who has one', async () => {
    const own = await call('known', '/Patient');
    expect(own.body.entry[0].resource.id).toBe(idOf('known'));
    expect(await total('known', `?identifier=${other}`)).toBe(0);
    const headers = { 'x-record': 'known' };
    expect((await call('gp', '/Patient', { headers })).body.entry[0].resource.id).toBe(idOf('known'));
    expect(await total('gp', `?identifier=${known}`, headers)).toBe(1);
    expect(await total('gp', `?identifier=${other}`, headers)).toBe(0);
  });
});

describe('every address', () => {
  it('refuses who shows no token or a wrong one; the wrong one leaves its trace', async () => {
    const paths = ['/Patient', `/Patient/${idOf('known')}`, '/Observation', '/Patient/1/2', '/'];
    for (const [at, path] of paths.entries()) {
      const none = await call(undefined, path);
      expect(codeOf(none)).toBe('401 ZENNE.FHIR.NOT-AUTHENTICATED');
      expect(none.headers['www-authenticate']).toBe('Bearer');
      const wrong = await call('wrong', path);
      expect(codeOf(wrong)).toBe('401 ZENNE.FHIR.TOKEN');
      expect(wrong.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
      expect(await refusals('invalid_token unknown')).toBe(at + 1);
    }
    const posted = await call(undefined, '/Patient/_search', { form: `identifier=${known}` });
    expect(codeOf(posted)).toBe('401 ZENNE.FHIR.NOT-AUTHENTICATED');
  });

  it('speaks JSON, and takes a form', async () => {
    const path = `/Patient?identifier=${known}`;
    for (const accept of ['application/fhir+json', 'application/json', 'text/html, */*;q=0.8', 'application/*'])
      expect((await call('gp', path, { headers: { accept } })).status).toBe(200);
    expect((await call('gp', `${path}&_format=json`, { headers: { accept: 'text/html' } })).status).toBe(200);
    for (const accept of ['application/fhir+xml', 'text/html', 'application/json;q=0'])
      expect(codeOf(await call('gp', path, { headers: { accept } }))).toBe('406 ZENNE.FHIR.FORMAT');
    expect(codeOf(await call('gp', `${path}&_format=xml`))).toBe('406 ZENNE.FHIR.FORMAT');
    expect(codeOf(await call('gp', '/metadata?_format=application/fhir%2Bxml'))).toBe('406 ZENNE.FHIR.FORMAT');
    const json = { form: '{}', headers: { 'content-type': 'application/json' } };
    expect(codeOf(await call('gp', '/Patient/_search', json))).toBe('415 ZENNE.FHIR.MEDIA-TYPE');
    const large = { form: `identifier=${'1'.repeat(70_000)}` };
    expect(codeOf(await call('gp', '/Patient/_search', large))).toBe('413 ZENNE.FHIR.TOO-LARGE');
  });

  it('bears whatever is written into it', async () => {
    const text = fc.string({ unit: 'binary-ascii', maxLength: 60 });
    const encoded = fc.string({ unit: 'binary', maxLength: 30 }).map((one) => encodeURIComponent(one));
    const query = fc.array(fc.tuple(fc.constantFrom('_id', 'identifier', '_format', 'x'), encoded), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(query, text, text, async (pairs, form, accept) => {
        const headers = { accept: accept.replace(/[^ -~]/g, ' '), prefer: 'handling=lenient' };
        const search = pairs.map(([name, value]) => `${name}=${value}`).join('&');
        for (const answer of [
          await call('gp', `/Patient?${search}`, { headers }),
          await call('gp', `/Patient/_search?${search}`, { form }),
          await call('gp', `/Patient/${encodeURIComponent(form)}`),
        ])
          expect(answer.status).toBeLessThan(500);
      }),
      { numRuns: 60 },
    );
  });

  it('that does not exist says so', async () => {
    expect(codeOf(await call('gp', '/Coverage?x=1'))).toBe('404 ZENNE.FHIR.TYPE');
    for (const method of ['DELETE'] as const)
      expect(codeOf(await call('gp', `/Patient/${idOf('known')}`, { method }))).toBe('405 ZENNE.FHIR.INTERACTION');
    expect(codeOf(await call('gp', `/Patient/${idOf('known')}/_history`))).toBe('405 ZENNE.FHIR.INTERACTION');
  });

  it('is open to applications of any origin, by token', async () => {
    const asked = await call(undefined, '/Patient', {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example', 'access-control-request-method': 'GET' },
    });
    expect([asked.status, asked.headers['access-control-allow-origin']]).toEqual([204, '*']);
    const answer = await call('gp', `/Patient/${idOf('known')}`, { headers: { origin: 'https://app.example' } });
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
  });
});
