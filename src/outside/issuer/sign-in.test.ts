import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TrustedIssuer } from '../../modules/identity/index.ts';
import { signInClient } from './sign-in.ts';

/** An issuer that answers whatever a test wants. */
let server: Server;
let address: string;
let idToken: string;
let named = '';
const keys = { own: await generateKeyPair('RS256'), other: await generateKeyPair('RS256') };
const BACK = 'http://localhost/sign-in/back';
const sent = { issuer: '', state: 's'.repeat(43), nonce: 'n'.repeat(43), verifier: 'v'.repeat(43), language: 'en' };

beforeAll(async () => {
  const jwk = { ...(await exportJWK(keys.own.publicKey)), kid: '1', alg: 'RS256', use: 'sig' };
  const answers: Record<string, () => unknown> = {
    '/.well-known/openid-configuration': () => ({
      issuer: named || address,
      ...{ jwks_uri: `${address}/jwks`, token_endpoint: `${address}/token`, authorization_endpoint: `${address}/auth` },
      ...{ response_types_supported: ['code'], id_token_signing_alg_values_supported: ['RS256'] },
    }),
    '/jwks': () => ({ keys: [jwk] }),
    '/token': () => ({ access_token: 'x', token_type: 'Bearer', id_token: idToken }),
  };
  server = createServer((request, reply) =>
    reply.setHeader('content-type', 'application/json').end(JSON.stringify(answers[request.url ?? '']?.() ?? {})),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const now = () => Math.floor(Date.now() / 1000);
const claims = (more: Record<string, unknown> = {}) => ({
  ...{ iss: address, aud: 'zenne', sub: 'a', nonce: sent.nonce, iat: now(), exp: now() + 300 },
  ...more,
});
const signed = (more?: Record<string, unknown>, key = keys.own.privateKey) =>
  new SignJWT(claims(more)).setProtectedHeader({ alg: 'RS256', kid: '1' }).sign(key);

async function claimsAfter(token: string, returned: Record<string, string> = {}): Promise<unknown> {
  idToken = token;
  const issuer = { issuer: address, people: { label: 'Test', clientId: 'zenne' } } as unknown as TrustedIssuer;
  const url = new URL(BACK);
  url.search = new URLSearchParams({ code: 'c', state: sent.state, ...returned }).toString();
  return signInClient(true).claimsOf(issuer, { ...sent, issuer: address }, url);
}

it('gives the claims of who came back as it was sent', async () => {
  expect(await claimsAfter(await signed())).toMatchObject({ sub: 'a' });
});

it.each<[string, () => Promise<string> | string]>([
  ['signed by somebody else', () => signed({}, keys.other.privateKey)],
  ['without a signature', () => new UnsecuredJWT(claims()).encode()],
  ['for another application', () => signed({ aud: 'another' })],
  ['of another issuer', () => signed({ iss: 'https://other.invalid' })],
  ['of another sign-in', () => signed({ nonce: 'm'.repeat(43) })],
  ['that is over', () => signed({ iat: now() - 900, exp: now() - 600 })],
  ['that names nobody', () => signed({ sub: undefined })],
])('nothing for an id token %s', async (_, make) => {
  expect(await claimsAfter(await make())).toBeUndefined();
});

it.each([
  ['another state', { state: 'x'.repeat(43) }],
  ['the name of another issuer', { iss: 'https://other.invalid' }],
  ['an error', { error: 'access_denied' }],
])('nothing for a return with %s', async (_, returned) => {
  expect(await claimsAfter(await signed(), returned)).toBeUndefined();
});

it('sends nobody to an issuer whose metadata name another', async () => {
  const issuer = { issuer: address, people: { label: 'Test', clientId: 'zenne' } } as unknown as TrustedIssuer;
  expect(await signInClient(true).addressOf(issuer, sent, BACK)).toContain(`${address}/auth?`);
  named = 'https://other.invalid';
  expect(await signInClient(true).addressOf(issuer, sent, BACK)).toBeUndefined();
  named = '';
});
