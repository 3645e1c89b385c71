/** Token exchange (RFC 8693): a professional whom eHealth signed in goes on with a token of ours, in the application of a house. */
import { createSign, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { json, persona } from './client.ts';
import { fhirBase, registerApplication, standalone, type TokenAnswer } from './smart-client.ts';

const address = process.env.ZENNE_BASE ?? 'http://localhost:8080';
const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';
const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

let clientId: string;
let key: KeyObject;
beforeAll(async () => {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  key = pair.privateKey;
  const jwk = { ...pair.publicKey.export({ format: 'jwk' }), kid: '1', alg: 'ES384', use: 'sig' };
  const scopes = ['system/Patient.rs', 'user/*.rs'];
  const details = { kind: 'asymmetric', redirectUris: [], scopes, persona: 'hospital-1', jwks: { keys: [jwk] } };
  clientId = (await registerApplication(details)).clientId;
});

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
function assertion(): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: clientId,
    sub: clientId,
    aud: `${address}/auth/token`,
    iat: now,
    exp: now + 60,
    jti: randomUUID(),
  };
  const text = `${part({ alg: 'ES384', kid: '1' })}.${part(claims)}`;
  const signature = createSign('sha384').update(text).sign({ key, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}

async function exchange(subject: string, more: Record<string, string> = {}) {
  const body = new URLSearchParams({
    ...{ grant_type: EXCHANGE, subject_token: subject, subject_token_type: ACCESS_TOKEN, scope: 'user/Patient.rs' },
    ...{ client_assertion_type: ASSERTION, client_assertion: assertion(), ...more },
  });
  const answer = await fetch(`${address}/auth/token`, { method: 'POST', body });
  return { status: answer.status, body: (await answer.json()) as TokenAnswer };
}

const ofEhealth = async (id: string, door = 'sign-in'): Promise<string> =>
  (await json<{ access_token: string }>('/sandbox/token', { persona: id, door })).body.access_token;

const search = async (token: string | undefined, patient: string) => {
  const body = new URLSearchParams({ identifier: (await persona(patient)).ssin ?? '' });
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${fhirBase()}/Patient/_search`, { method: 'POST', body, headers });
  return { status: answer.status, total: ((await answer.json()) as { total?: number }).total };
};

it('gives a token in the name of the professional: her patients, and no others', async () => {
  const { status, body } = await exchange(await ofEhealth('gp-1'));
  expect([status, body]).toMatchObject([
    200,
    { issued_token_type: ACCESS_TOKEN, token_type: 'Bearer', scope: 'user/Patient.rs' },
  ]);
  expect(body.refresh_token).toBeUndefined();
  expect(await search(body.access_token, 'patient-consent-gp')).toEqual({ status: 200, total: 1 });
  expect((await search(body.access_token, 'patient-link-ended')).total ?? 0).toBe(0);
});

interface Refused {
  readonly subject: () => Promise<string>;
  readonly more?: Record<string, string>;
  readonly error: string;
}

const refused: Readonly<Record<string, Refused>> = {
  'a token for another door': { subject: () => ofEhealth('gp-1', 'software'), error: 'invalid_request' },
  'a token of nobody': { subject: async () => 'a.b.c', error: 'invalid_request' },
  'a token of a machine': { subject: () => ofEhealth('hospital-1'), error: 'invalid_request' },
  'another server': {
    ...{ subject: () => ofEhealth('gp-1'), error: 'invalid_target' },
    more: { audience: 'https://evil.invalid' },
  },
  'scopes without a person': {
    ...{ subject: () => ofEhealth('gp-1'), error: 'invalid_scope' },
    more: { scope: 'system/Patient.rs' },
  },
};

it.each(Object.entries(refused))('%s is refused', async (_, { subject, more, error }) => {
  expect((await exchange(await subject(), more)).body.error).toBe(error);
});

it('gives no more than the application is registered for', async () => {
  const { body } = await exchange(await ofEhealth('gp-1'), { scope: 'user/*.cruds patient/*.rs openid' });
  expect(body.scope).toBe('user/*.rs');
});

it('is not for applications that a house did not register', async () => {
  const scopes = ['user/*.rs'];
  const secret = await registerApplication({ kind: 'symmetric', scopes });
  const headers = { authorization: `Basic ${Buffer.from(`${secret.clientId}:${secret.secret}`).toString('base64')}` };
  const body = new URLSearchParams({ grant_type: EXCHANGE, subject_token: 'x', subject_token_type: ACCESS_TOKEN });
  const answer = await fetch(`${address}/auth/token`, { method: 'POST', headers, body });
  expect(((await answer.json()) as TokenAnswer).error).toBe('invalid_request');
});

it('an id token of ours is no subject', async () => {
  const application = await registerApplication({ scopes: ['openid', 'user/*.rs'] });
  const { id_token: own } = await standalone('gp-1', { application, scope: 'openid user/Patient.rs' });
  expect((await exchange(own ?? '')).body.error).toBe('invalid_request');
});
