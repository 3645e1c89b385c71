import { createHmac, createPrivateKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLocalJWKSet, exportSPKI, importJWK, SignJWT } from 'jose';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../src/doors/fhir/routes.ts';
import {
  callerOfExternalToken,
  findIssuerAmong,
  partiesOfPerson,
  partyOfExternalToken,
} from '../../src/modules/identity/index.ts';
import { issuerClient } from '../../src/outside/issuer/client.ts';
import { exchangeToken } from '../../src/outside/issuer/exchange.ts';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { CBE, type FhirHouse, HOSPITAL, openFhirHouse } from './fhir-house.ts';
import type { TestCaregiver } from './house.ts';

const REALM = 'auth/realms/healthcare';
const M2M = 'auth/realms/M2M';
const IDP = `idp/${HOSPITAL}`;
const SOFTWARE = 'http://localhost/software/fhir';
const HOSPITAL_DOOR = 'http://localhost/hospital/fhir';
const ssin = makeSsin({ birthDate: '1980-05-05', counter: 4 });
const other = makeSsin({ birthDate: '1981-06-06', counter: 6 });
let fhir: FhirHouse;
let gp: TestCaregiver;
let unknown: Pick<TestCaregiver, 'nihii' | 'ssin'>;
let path: string;

beforeAll(async () => {
  fhir = await openFhirHouse();
  gp = await fhir.house.caregiver(1);
  unknown = { nihii: '15999917004' as TestCaregiver['nihii'], ssin: other };
  await fhir.employ(fhir.hospital, gp);
  const key = await fhir.addPatient(gp, ssin);
  await fhir.addPatient(gp, other);
  path = `/Patient/${fhir.idOf(key)}`;
});
afterAll(() => fhir.close());

type Claims = Record<string, unknown>;

const doctor = ({ nihii, ssin: number }: Pick<TestCaregiver, 'nihii' | 'ssin'>, more: Claims = {}): Claims => ({
  ...{ sub: number, ssin: number, azp: 'practice-software', aud: [SOFTWARE, 'another-api'] },
  userProfile: { ssin: number, doctor: { recognised: true, nihii11: nihii } },
  ...more,
});
const staff = ({ nihii, ssin: number }: Pick<TestCaregiver, 'nihii' | 'ssin'>, more: Claims = {}): Claims => ({
  ...{ sub: nihii, nihii, ssin: number, purpose_of_use: 'TREAT', aud: HOSPITAL_DOOR },
  ...more,
});
const machine = (client: string, aud: string): Claims => ({ sub: client, azp: client, client_id: client, aud });

const atSoftware = async (claims: Claims, headers?: Record<string, string>, issuer = REALM) =>
  (await fhir.get(`/software/fhir${path}`, await fhir.simulator.issueToken(issuer, claims), headers)).told;
const atHospital = async (claims: Claims, headers?: Record<string, string>, issuer = IDP) =>
  (await fhir.get(`/hospital/fhir${path}`, await fhir.simulator.issueToken(issuer, claims), headers)).told;

const INVALID = '401 Bearer error="invalid_token" ZENNE.FHIR.TOKEN';
const NOT_ENTITLED = '403 Bearer error="insufficient_scope" ZENNE.FHIR.SCOPE';

const parts = (token: string) => token.split('.') as [string, string, string];

/** Why tokens were refused, most often last. */
async function refused(): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: fhir.house.db.superuserUrl });
  await client.connect();
  const text = 'SELECT reason, count(*)::int AS times FROM audit_trail WHERE act = 3301 GROUP BY reason';
  const { rows } = await client.query<{ reason: string; times: number }>(text).finally(() => client.end());
  return Object.fromEntries(rows.map(({ reason, times }) => [reason, times]));
}

/** The word that the trail gained by this. */
async function reasonOf(act: () => Promise<unknown>): Promise<string[]> {
  const before = await refused();
  await act();
  return Object.entries(await refused()).flatMap(([reason, times]) => (times > (before[reason] ?? 0) ? [reason] : []));
}

describe('a professional of eHealth', () => {
  it('comes by the door of practice software, as who the register knows', async () => {
    expect(await atSoftware(doctor(gp))).toBe('200');
  });

  it.each<[string, (more: Claims) => Claims, string, string]>([
    ['of no discipline', (more) => ({ ...more, userProfile: { ssin: gp.ssin } }), NOT_ENTITLED, 'not-recognised'],
    ['who is not recognised', () => profile({ doctor: said({ recognised: false }) }), NOT_ENTITLED, 'not-recognised'],
    ['of several disciplines', () => profile({ doctor: said(), nurse: said() }), NOT_ENTITLED, 'several-disciplines'],
    ['of another profession', () => profile({ nurse: said() }), NOT_ENTITLED, 'caller-unknown'],
    [
      'with another’s number',
      () => profile({ doctor: said({ nihii11: unknown.nihii }) }),
      NOT_ENTITLED,
      'caller-unknown',
    ],
    ['of two numbers', (more) => ({ ...more, ssin: other }), INVALID, 'ssin'],
    ['without a number', (more) => ({ ...more, ssin: undefined }), INVALID, 'claims'],
    ['by an id token', (more) => ({ ...more, typ: 'ID' }), INVALID, 'claims'],
  ])('%s is refused', async (_, change, told, why) => {
    const claims = doctor(gp);
    const reasons = await reasonOf(async () => expect(await atSoftware({ ...claims, ...change(claims) })).toBe(told));
    expect(reasons).toEqual([`${told === INVALID ? 'invalid_token' : 'insufficient_scope'} ${why}`]);
  });

  const said = (more: Claims = {}): Claims => ({ recognised: true, nihii11: gp.nihii, ...more });
  const profile = (disciplines: Claims): Claims => ({ userProfile: { ssin: gp.ssin, ...disciplines } });

  it('of several disciplines names one, and so is let in', async () => {
    const both = { ...said(), nihii11: unknown.nihii };
    const claims = { ...doctor(gp), ...profile({ doctor: said(), nurse: both }) };
    expect(await atSoftware(claims, { 'author-nihii': gp.nihii })).toBe('200');
    expect(await atSoftware(claims, { 'author-nihii': unknown.nihii })).toBe(NOT_ENTITLED);
  });

  it('speaks in the name of a house only when registered there', async () => {
    expect(await atSoftware(doctor(gp), { 'author-institution': HOSPITAL })).toBe('200');
    expect(await atSoftware(doctor(gp), { 'author-institution': CBE })).toBe('403 TL.ACCESS.15');
  });
});

describe('staff of a hospital', () => {
  it('comes by its own identity provider, in the name of the house', async () => {
    expect(await atHospital(staff(gp))).toBe('200');
    expect(await atHospital(staff(gp, { ssin: undefined }))).toBe('200');
  });

  it('sees the one record that the token is for', async () => {
    expect(await atHospital(staff(gp, { patient: ssin }))).toBe('200');
    expect(await atHospital(staff(gp, { patient: other }))).toBe('404 ZENNE.FHIR.NOT-FOUND');
    const nobody = makeSsin({ birthDate: '1982-07-07', counter: 8 });
    expect(await atHospital(staff(gp, { patient: nobody }))).toBe('404 ZENNE.FHIR.NOT-FOUND');
  });

  it('is refused when the house does not employ it, or says nothing of why', async () => {
    const stranger = await fhir.house.caregiver(7);
    expect(await atHospital(staff(stranger))).toBe('403 TL.ACCESS.15');
    expect(await atHospital(staff(unknown))).toBe(NOT_ENTITLED);
    expect(await atHospital(staff(gp, { ssin: other }))).toBe(NOT_ENTITLED);
    expect(await atHospital(staff(gp, { purpose_of_use: 'HMARKT' }))).toBe(NOT_ENTITLED);
    expect(await atHospital(staff(gp, { purpose_of_use: undefined }))).toBe(INVALID);
  });

  it('of a house that nobody knows is nobody', async () => {
    expect(await atHospital(staff(gp), {}, 'idp/71099900')).toBe(NOT_ENTITLED);
  });
});

describe('an enterprise', () => {
  it('names its professional; its software speaks for those it is registered for', async () => {
    await fhir.employ(fhir.practice, gp);
    const named = { 'author-nihii': gp.nihii };
    const practice = machine(`cbe-${CBE}`, SOFTWARE);
    expect(await atSoftware(practice, named, M2M)).toBe('200');
    expect(await atSoftware(practice, {}, M2M)).toBe('403 TL.ACCESS.09');
    const kliniware = machine('kliniware', HOSPITAL_DOOR);
    expect(await atHospital(kliniware, { ...named, 'author-institution': HOSPITAL }, M2M)).toBe('200');
    expect(await atHospital(kliniware, {}, M2M)).toBe('403 ZENNE.ACCESS.PERSON-REQUIRED');
  });

  it('gets its token from eHealth by the key of its certificate, once for each assertion', async () => {
    const { simulator, house } = fhir;
    const client = `cbe-${CBE}`;
    const { privateKey } = await simulator.keyOf({ type: 'CBE', number: CBE });
    const address = `${simulator.url}/${M2M}`;
    const now = Math.floor(house.access.clock.now().getTime() / 1000);
    const claims = { iss: client, sub: client, aud: address, jti: 'one', exp: now + 60 };
    const assertion = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256' }).sign(createPrivateKey(privateKey));
    const ask = () =>
      fetch(`${address}/protocol/openid-connect/token`, {
        method: 'POST',
        body: new URLSearchParams({
          ...{ grant_type: 'client_credentials', audience: SOFTWARE, client_assertion: assertion },
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        }),
      });
    const { access_token: token } = (await (await ask()).json()) as { access_token: string };
    const named = { 'author-nihii': gp.nihii };
    expect((await fhir.get(`/software/fhir${path}`, token, named)).told).toBe('200');
    expect((await ask()).status).toBe(401);
  });

  it('that this network does not know is refused', async () => {
    for (const client of ['cbe-0000000097', 'nobody', `cbe-${HOSPITAL}`])
      expect(await atSoftware(machine(client, SOFTWARE), {}, M2M)).toBe(NOT_ENTITLED);
  });
});

describe('a token', () => {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const headerOf = (token: string) => JSON.parse(Buffer.from(parts(token)[0], 'base64url').toString());
  const now = () => Math.floor(fhir.house.access.clock.now().getTime() / 1000);
  const issue = (more: Claims = {}, header?: Claims) => fhir.simulator.issueToken(REALM, doctor(gp, more), header);

  const withHeader = async (header: (old: Claims) => Claims, sign: (text: string) => string | Promise<string>) => {
    const [, payload] = parts(await issue());
    const text = `${encode(header(headerOf(await issue())))}.${payload}`;
    return `${text}.${await sign(text)}`;
  };

  /** The realm's public key, used as if it were a shared secret. */
  async function signedWithPublicKey(text: string): Promise<string> {
    const address = `${fhir.simulator.url}/${REALM}/protocol/openid-connect/certs`;
    const { keys } = (await (await fetch(address)).json()) as { keys: JsonWebKey[] };
    const key = await importJWK({ ...keys[0], kty: 'RSA' } as never, 'RS256');
    return createHmac('sha256', await exportSPKI(key as CryptoKey))
      .update(text)
      .digest('base64url');
  }

  const bad: readonly [string, string, () => Promise<string>][] = [
    ['for another audience', 'audience', () => issue({ aud: 'another-api' })],
    ['for the other door', 'audience', () => issue({ aud: HOSPITAL_DOOR })],
    ['without an audience', 'audience', () => issue({ aud: undefined })],
    ['that has expired', 'expired', () => issue({ exp: now() - 61 })],
    ['that never expires', 'claims', () => issue({ exp: undefined })],
    ['not yet valid', 'not-yet', () => issue({ nbf: now() + 120 })],
    ['made tomorrow', 'not-yet', () => issue({ iat: now() + 86_400, exp: now() + 90_000 })],
    ['of an issuer nobody trusts', 'issuer', () => issue({ iss: 'https://elsewhere.example' })],
    ['of an issuer spelled otherwise', 'issuer', () => issue({ iss: `${fhir.simulator.url}/${REALM}/` })],
    [
      'that names another issuer than who signed',
      'signature',
      async () => {
        const kid = headerOf(await fhir.simulator.issueToken(M2M, {})).kid;
        return issue({ iss: `${fhir.simulator.url}/${M2M}` }, { kid });
      },
    ],
    ['with a key id nobody has', 'key', () => issue({}, { kid: 'nobody' })],
    ['without a key id', 'form', () => issue({}, { kid: undefined })],
    ['of another type', 'form', () => issue({}, { typ: 'logout+jwt' })],
    [
      'without a signature',
      'form',
      () =>
        withHeader(
          (old) => ({ ...old, alg: 'none' }),
          () => '',
        ),
    ],
    [
      'of algorithm none',
      'algorithm',
      () =>
        withHeader(
          (old) => ({ ...old, alg: 'none' }),
          () => 'AAAA',
        ),
    ],
    [
      'signed with the public key',
      'algorithm',
      () => withHeader((old) => ({ ...old, alg: 'HS256' }), signedWithPublicKey),
    ],
    [
      'changed after it was signed',
      'signature',
      async () => {
        const [header, , signature] = parts(await issue());
        const [, payload] = parts(await issue({ sub: 'another' }));
        return `${header}.${payload}.${signature}`;
      },
    ],
    ['that brings its own key', 'key', () => issue({}, { kid: 'mine', jku: 'http://elsewhere.example/jwks' })],
    ['that is too long', 'form', () => issue({ name: 'x'.repeat(9000) })],
    ['that is none', 'form', async () => 'opaque'],
  ];

  it.each(bad)('%s is refused', async (_, why, make) => {
    const token = await make();
    const reasons = await reasonOf(async () =>
      expect((await fhir.get(`/software/fhir${path}`, token)).told).toBe(INVALID),
    );
    expect(reasons).toEqual([`invalid_token ${why}`]);
  });

  it('is good a minute after its end, for clocks that differ', async () => {
    expect((await fhir.get(`/software/fhir${path}`, await issue({ exp: now() - 30 }))).told).toBe('200');
  });

  it('of one door opens no other, whatever its address; nor does none', async () => {
    const tokens = [await issue(), await fhir.simulator.issueToken(IDP, staff(gp)), gp.bearer, gp.links, undefined];
    const [software, hospital] = tokens;
    const addresses = [...routes, { method: 'GET', path: '/Observation' } as const];
    for (const [base, own] of [
      ['/software/fhir', software],
      ['/hospital/fhir', hospital],
    ] as const)
      for (const token of tokens.filter((one) => one !== own))
        for (const { method, path: pattern } of addresses) {
          const url = `${base}${pattern.replace('/Patient/:id', path)}`;
          const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
          const answer = await fhir.house.server.inject({ method, url, headers: authorization });
          expect(answer.statusCode, `${method} ${url}`).toBe(401);
          expect(answer.body).not.toMatch(/Verzonnen|\d{11}/);
        }
  });
});

describe('keys of an issuer', () => {
  const ask = async () => atSoftware(doctor(gp));

  it('that are new are found, but not asked for all the time', async () => {
    expect(await ask()).toBe('200');
    await fhir.simulator.rotateKeys(REALM);
    fhir.moveTo('2026-11-24T10:01:00Z');
    expect(await ask()).toBe('200');
    await fhir.simulator.rotateKeys(REALM);
    fhir.moveTo('2026-11-24T10:01:20Z');
    expect(await ask()).toBe(INVALID);
    fhir.moveTo('2026-11-24T10:01:31Z');
    expect(await ask()).toBe('200');
  });

  it('that were withdrawn: a token that was good with them is good no more; nor is any after its time', async () => {
    fhir.moveTo('2026-11-24T10:03:00Z');
    const now = Date.parse('2026-11-24T10:03:00Z') / 1000;
    const issue = (more: Claims) => fhir.simulator.issueToken(REALM, doctor(gp, { iat: now, ...more }));
    const use = async (token: string) => (await fhir.get(`/software/fhir${path}`, token)).told;
    const [short, long] = [await issue({ exp: now + 60 }), await issue({ exp: now + 3600 })];
    const [header, , signature] = parts(long);
    for (const token of [short, long, short, long]) expect(await use(token)).toBe('200');
    const changed = parts(await issue({ exp: now + 7200 }))[1];
    expect(await use(`${header}.${changed}.${signature}`)).toBe(INVALID);
    expect((await fhir.get(`/hospital/fhir${path}`, long)).told).toBe(INVALID);
    fhir.moveTo('2026-11-24T10:05:01Z');
    expect([await use(short), await use(long)]).toEqual([INVALID, '200']);
    await fhir.simulator.rotateKeys(REALM);
    await fhir.simulator.rotateKeys(REALM);
    fhir.moveTo('2026-11-24T10:14:00Z');
    expect(await use(long)).toBe(INVALID);
  });

  it('that is down: those that are known still serve, then only its own callers wait', async () => {
    expect(await ask()).toBe('200');
    fhir.simulator.takeDown(REALM, true);
    fhir.moveTo('2026-11-24T10:15:00Z');
    expect(await ask()).toBe('200');
    fhir.moveTo('2026-11-24T10:30:00Z');
    const reasons = await reasonOf(async () => expect(await ask()).toBe('503 ZENNE.FHIR.ISSUER-SILENT'));
    expect(reasons).toEqual(['temporarily_unavailable issuer-silent']);
    expect(await atHospital(staff(gp))).toBe('200');
    fhir.simulator.takeDown(REALM, false);
    fhir.moveTo('2026-11-24T10:31:00Z');
    expect(await ask()).toBe('200');
  });

  it.each<[string, (address: string) => unknown]>([
    ['another issuer’s document', () => ({ issuer: 'http://elsewhere.example', jwks_uri: 'x' })],
    ['keys kept elsewhere', (issuer) => ({ issuer, jwks_uri: 'http://elsewhere.example/keys' })],
    [
      'a shared secret',
      (issuer) => ({ issuer, jwks_uri: `${issuer}/keys`, keys: [{ kty: 'oct', kid: '1', k: 'AA' }] }),
    ],
    ['no JSON', () => undefined],
    ['too much', (issuer) => ({ issuer, pad: 'x'.repeat(300_000) })],
  ])('are not taken from %s', async (_, document) => {
    const server = createServer((_request, response) => void response.end(JSON.stringify(document(address))));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const answer = await issuerClient().keysOf(address);
    server.close();
    expect(answer.answered ? answer.value.keys : []).toEqual([]);
  });
});

it('a key that is too weak, or none at all, lets nobody in and is told', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const now = Math.floor(fhir.house.access.clock.now().getTime() / 1000);
  const claims = { iss: `${fhir.simulator.url}/${REALM}`, aud: SOFTWARE, iat: now, exp: now + 60 };
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256', kid: '1' })}.${part(claims)}`;
  const token = `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
  const jwk = { ...publicKey.export({ format: 'jwk' }), kty: 'RSA', kid: '1' };
  for (const key of [jwk, { ...jwk, n: '!' }, { kty: 'RSA', kid: '1' }]) {
    const keys = { keysWith: async () => createLocalJWKSet({ keys: [key] }) };
    const at = { door: 'fhir-software', requestId: randomUUID() } as const;
    expect(await callerOfExternalToken(fhir.house.access, { ...fhir.issuers, keys }, token, at, {})).toEqual({
      why: 'key',
    });
  }
});

describe('a token exchanged', () => {
  it('by us at eHealth opens the other side, and the first token does not', async () => {
    const { simulator, house } = fhir;
    const { privateKey } = await simulator.keyOf({ type: 'EHP', number: '1990000728' });
    const client = {
      ...{ issuer: `${simulator.url}/${REALM}`, clientId: 'ehp-1990000728', clock: house.access.clock },
      privateKey: createPrivateKey(privateKey),
    };
    const token = await simulator.issueToken(REALM, doctor(gp, { aud: 'a-federal-api', may_act: ['x'] }));
    expect((await fhir.get(`/software/fhir${path}`, token)).told).toBe(INVALID);
    const exchanged = await exchangeToken(client, token, SOFTWARE);
    if (!exchanged.answered) throw new Error(exchanged.why);
    expect((await fhir.get(`/software/fhir${path}`, exchanged.value)).told).toBe('200');
    expect(await exchangeToken(client, 'no.such.token', SOFTWARE)).toEqual({ answered: false, why: 'wrong-answer' });
    simulator.takeDown(REALM, true);
    expect(await exchangeToken(client, token, SOFTWARE)).toEqual({ answered: false, why: 'silent' });
    simulator.takeDown(REALM, false);
  });

  it('by others at our authorization server names a party of ours', async () => {
    const { simulator, issuers, house } = fhir;
    const aud = 'http://localhost/auth';
    const party = async (issuer: string, claims: Claims, clientId = 'some-app') =>
      partyOfExternalToken(house.access, issuers, { token: await simulator.issueToken(issuer, claims), clientId });
    const bounded = doctor(gp, { aud, may_act: [{ sub: 'kliniware' }, 'other'] });
    for (const named of ['kliniware', 'other'])
      expect(await party(REALM, bounded, named)).toMatchObject({ party: { kind: 'caregiver', key: gp.key } });
    expect(await party(REALM, bounded)).toEqual({ why: 'may-not-act' });
    expect(await party(REALM, doctor(gp, { aud }))).toMatchObject({ party: { key: gp.key } });
    expect(await party('eid', { ssin, aud })).toMatchObject({ party: { kind: 'patient' } });
    expect(await party(M2M, machine('kliniware', aud))).toMatchObject({ party: { kind: 'software' } });
    expect(await party(REALM, doctor(gp))).toEqual({ why: 'audience' });
    expect(await party(IDP, staff(gp, { aud }))).toEqual({ why: 'issuer' });
    expect(await party('eid', { ssin: makeSsin({ birthDate: '1982-07-07', counter: 8 }), aud })).toEqual({
      why: 'caller-unknown',
    });
  });

  it('of a hospital’s staff is not one of another house, and not one for a single record', async () => {
    const { simulator, house } = fhir;
    const aud = 'http://localhost/auth';
    const colleague = await house.caregiver(2);
    const party = async (claims: Claims) => {
      const token = await simulator.issueToken(IDP, { ...claims, aud });
      const issuer = `${simulator.url}/${IDP}`;
      const row = { issuer, kind: 'hospital', door: 'sign-in', audiences: [aud], institution: HOSPITAL } as const;
      return partyOfExternalToken(house.access, { ...fhir.issuers, find: () => row }, { token, clientId: 'some-app' });
    };
    expect(await party(staff(gp))).toMatchObject({ party: { key: gp.key } });
    expect(await party(staff(colleague))).toEqual({ why: 'caller-unknown' });
    expect(await party(staff(gp, { patient: ssin }))).toEqual({ why: 'caller-unknown' });
  });

  it('at the pages a hospital signs in its own staff alone', async () => {
    const { simulator, issuers, house } = fhir;
    const stranger = await house.caregiver(8);
    const row = { issuer: `${simulator.url}/${IDP}`, kind: 'hospital', door: 'sign-in', audiences: ['x'] } as const;
    const trusting = { ...issuers, find: findIssuerAmong([{ ...row, institution: HOSPITAL }]) };
    const onPages = (who: TestCaregiver) => {
      const identity = { kind: 'professional', nihii: who.nihii, institution: HOSPITAL } as const;
      return house.access.database.read((tx) => partiesOfPerson(tx, house.access.keys, trusting, identity));
    };
    expect(await onPages(gp)).toEqual([{ kind: 'caregiver', key: gp.key }]);
    expect(await onPages(stranger)).toEqual([]);
  });
});
