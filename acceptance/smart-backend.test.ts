/** The public SMART App Launch STU 2.2 test list, "Backend services": private_key_jwt with RS384 and ES384, and what must be refused. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, exportPKCS8, generateKeyPair, SignJWT } from 'jose';
import * as openid from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  fhirBase,
  type RegisteredApplication,
  registerApplication,
  smartConfiguration,
  type TokenAnswer,
} from './smart-client.ts';

const address = process.env.ZENNE_BASE ?? 'http://localhost:8080';
const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

interface Service {
  readonly application: RegisteredApplication;
  readonly key: CryptoKey;
  readonly alg: string;
}

const jwk = async (key: CryptoKey, alg: string) => ({ ...(await exportJWK(key)), alg, kid: `${alg}-1`, use: 'sig' });

async function register(alg: string, keysAt?: (keys: unknown) => string): Promise<Service> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const keys = [await jwk(publicKey, alg)];
  const where = keysAt ? { jwksUri: keysAt({ keys }) } : { jwks: { keys } };
  const application = await registerApplication({
    ...{ kind: 'asymmetric', redirectUris: [], scopes: ['system/*.rs'], persona: 'hospital-1', ...where },
  });
  return { application, key: privateKey, alg };
}

let rsa: Service;
let ec: Service;
beforeAll(async () => {
  [rsa, ec] = await Promise.all([register('RS384'), register('ES384')]);
});

const tokenEndpoint = `${address}/auth/token`;
const claims = ({ application }: Service) => {
  const now = Math.floor(Date.now() / 1000);
  const { clientId: iss } = application;
  return { iss, sub: iss, aud: tokenEndpoint, iat: now, exp: now + 120, jti: crypto.randomUUID() };
};
const sign = (service: Service, changed: Record<string, unknown> = {}, header: Record<string, unknown> = {}) =>
  new SignJWT({ ...claims(service), ...changed })
    .setProtectedHeader({ alg: service.alg, kid: `${service.alg}-1`, typ: 'JWT', ...header })
    .sign(service.key);

async function ask(assertion: string, more: Record<string, string> = {}) {
  const fields = { grant_type: 'client_credentials', scope: 'system/Patient.rs', client_assertion_type: ASSERTION };
  const body = new URLSearchParams({ ...fields, client_assertion: assertion, ...more });
  const answer = await fetch(tokenEndpoint, { method: 'POST', body });
  return { status: answer.status, body: (await answer.json()) as TokenAnswer };
}

describe('a backend service', () => {
  it.each(['RS384', 'ES384'])('gets a short-lived token with %s and without a refresh token', async (alg) => {
    const { status, body } = await ask(await sign(alg === 'RS384' ? rsa : ec));
    expect([status, body]).toMatchObject([200, { token_type: 'Bearer', scope: 'system/Patient.rs' }]);
    expect(body.expires_in).toBeLessThanOrEqual(300);
    expect(body.refresh_token).toBeUndefined();
    const metadata = await fetch(`${fhirBase()}/Patient`, {
      headers: { authorization: `Bearer ${body.access_token}` },
    });
    expect(metadata.status).toBe(400);
  });

  it('openid-client does the same from the discovery document alone', async () => {
    const key = await crypto.subtle.importKey(
      'pkcs8',
      Buffer.from((await exportPKCS8(ec.key)).replace(/-----[^-]+-----|\s/g, ''), 'base64'),
      { name: 'ECDSA', namedCurve: 'P-384' },
      false,
      ['sign'],
    );
    const { issuer } = await smartConfiguration();
    const options = address.startsWith('http:') ? { execute: [openid.allowInsecureRequests] } : {};
    const proof = openid.PrivateKeyJwt({ key, kid: 'ES384-1' });
    const found = await openid.discovery(new URL(issuer), ec.application.clientId, undefined, proof, options);
    const token = await openid.clientCredentialsGrant(found, { scope: 'system/Patient.rs' });
    expect(token.scope).toBe('system/Patient.rs');
  });

  it('may ask less than it is registered for, and never more', async () => {
    expect((await ask(await sign(rsa), { scope: 'system/Patient.r' })).body.scope).toBe('system/Patient.r');
    const person = await ask(await sign(rsa), { scope: 'user/Patient.rs' });
    expect([person.status === 200 ? person.body.scope : undefined]).toEqual([undefined]);
  });

  describe('whose keys stand at an address', () => {
    let server: Server;
    let keys: unknown;
    let service: Service;
    beforeAll(async () => {
      server = createServer((_, answer) =>
        answer.setHeader('content-type', 'application/json').end(JSON.stringify(keys)),
      );
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      service = await register('ES384', (published) => {
        keys = published;
        return `http://127.0.0.1:${port}/keys`;
      });
    });
    afterAll(() => server.close());

    it('is let in', async () => {
      expect((await ask(await sign(service))).status).toBe(200);
    });
  });
});

describe('refused', () => {
  const refused = async (assertion: string | Promise<string>, more: Record<string, string> = {}) => {
    const { status, body } = await ask(await assertion, more);
    return [status, body.error];
  };
  const now = () => Math.floor(Date.now() / 1000);
  const INVALID = [401, 'invalid_client'];

  it('an assertion that was used before', async () => {
    const assertion = await sign(rsa);
    expect((await ask(assertion)).status).toBe(200);
    expect(await refused(assertion)).toEqual(INVALID);
  });

  it('one assertion twice at the same moment: one at most is let in', async () => {
    const assertion = await sign(rsa);
    const both = await Promise.all([ask(assertion), ask(assertion)]);
    expect(both.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
  });

  it.each([
    ['for another server', { aud: 'https://evil.invalid/token' }],
    ['expired', { iat: now() - 900, exp: now() - 600 }],
    ['of the future', { nbf: now() + 600, exp: now() + 900 }],
    ['good for an hour', { exp: now() + 3600 }],
    ['of somebody else', { iss: 'other', sub: 'other' }],
    ['without a jti', { jti: undefined }],
    ['without an end', { exp: undefined }],
  ])('an assertion %s', async (_, changed) => {
    expect(await refused(sign(rsa, changed))).toEqual(INVALID);
  });

  it('an assertion whose key nobody knows', async () => {
    expect(await refused(sign(rsa, {}, { kid: 'unknown' }))).toEqual(INVALID);
  });

  it('alg none, and HS256 with the public key', async () => {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    expect(await refused(`${part({ alg: 'none' })}.${part(claims(rsa))}.`)).toEqual(INVALID);
    const { publicKey } = await generateKeyPair('RS384', { extractable: true });
    const text = new TextEncoder().encode(JSON.stringify(await exportJWK(publicKey)));
    const forged = new SignJWT(claims(rsa)).setProtectedHeader({ alg: 'HS256', kid: 'RS384-1' }).sign(text);
    expect(await refused(forged)).toEqual(INVALID);
  });

  it('another key under a known name', async () => {
    const { privateKey } = await generateKeyPair('RS384');
    expect(await refused(sign({ ...rsa, key: privateKey }))).toEqual(INVALID);
  });

  it('a weaker signature than the standard asks', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    expect(await refused(sign({ ...rsa, key: privateKey, alg: 'RS256' }))).toEqual(INVALID);
  });

  it('a wrong grant, a wrong kind of assertion', async () => {
    expect((await refused(sign(rsa), { grant_type: 'password' }))[1]).toBe('unsupported_grant_type');
    expect(await refused(sign(rsa), { client_assertion_type: 'x' })).toEqual([400, 'invalid_request']);
  });
});
