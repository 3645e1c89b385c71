/** The public SMART App Launch STU 2.2 test list, "Discovery". */
import { describe, expect, it } from 'vitest';
import { fhirBase, smartConfiguration } from './smart-client.ts';

const address = process.env.ZENNE_BASE ?? 'http://localhost:8080';

describe('discovery', () => {
  it('the well-known configuration is there for everybody, as JSON, from any origin', async () => {
    const answer = await fetch(`${fhirBase()}/.well-known/smart-configuration`, {
      headers: { origin: 'https://app.invalid' },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('it holds the required fields, absolute addresses and only capabilities of the standard', async () => {
    const found = await smartConfiguration();
    expect(found).toMatchObject({
      issuer: `${address}/auth`,
      response_types_supported: ['code'],
      grant_types_supported: expect.arrayContaining(['authorization_code', 'client_credentials']),
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_signing_alg_values_supported: ['RS384', 'ES384'],
    });
    for (const name of ['authorization', 'token', 'introspection', 'revocation']) {
      expect(String(found[`${name}_endpoint`])).toMatch(/^https?:\/\//);
    }
    expect(found.capabilities).toEqual(
      expect.arrayContaining([
        ...['launch-standalone', 'launch-ehr', 'client-public', 'client-confidential-symmetric'],
        ...[
          'client-confidential-asymmetric',
          'sso-openid-connect',
          'context-standalone-patient',
          'context-ehr-patient',
        ],
        ...['permission-offline', 'permission-patient', 'permission-user', 'permission-v1', 'permission-v2'],
      ]),
    );
    expect(found.capabilities).not.toContain('authorize-post');
  });

  it('the scopes it names are those that can be given: types of the capability statement', async () => {
    const found = await smartConfiguration();
    const metadata = (await (await fetch(`${fhirBase()}/metadata`)).json()) as {
      rest: { resource: { type: string; interaction: { code: string }[] }[] }[];
    };
    const letters: Record<string, string> = { create: 'c', read: 'r', update: 'u', delete: 'd', 'search-type': 's' };
    const served = (metadata.rest[0]?.resource ?? []).map(
      ({ type, interaction }) =>
        `${type}.${[...'cruds'].filter((one) => interaction.some(({ code }) => letters[code] === one)).join('')}`,
    );
    const named = (found.scopes_supported as string[]).filter((scope) => scope.startsWith('user/'));
    expect(named.map((scope) => scope.slice('user/'.length)).sort()).toEqual(served.sort());
  });

  it('the capability statement names the same addresses', async () => {
    const found = await smartConfiguration();
    const text = await (await fetch(`${fhirBase()}/metadata`)).text();
    expect(text).toContain(`"valueUri":"${found.authorization_endpoint}"`);
    expect(text).toContain(`"valueUri":"${found.token_endpoint}"`);
    expect(text).toContain('SMART-on-FHIR');
  });

  it('OpenID discovery agrees, and its keys hold no private part', async () => {
    const found = await smartConfiguration();
    const openid = (await (await fetch(`${found.issuer}/.well-known/openid-configuration`)).json()) as Record<
      string,
      unknown
    >;
    expect(openid).toMatchObject({
      issuer: found.issuer,
      authorization_endpoint: found.authorization_endpoint,
      token_endpoint: found.token_endpoint,
      jwks_uri: found.jwks_uri,
    });
    const { keys } = (await (await fetch(found.jwks_uri)).json()) as { keys: Record<string, unknown>[] };
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(Object.keys(key)).not.toContain('d');
  });

  it('no address follows the Host header that a request names', async () => {
    const { hostname, port } = new URL(address);
    const { request } = await import('node:http');
    if (!address.startsWith('http:')) return;
    const text = await new Promise<string>((resolve, reject) => {
      const sent = request(
        { hostname, port, path: '/auth/.well-known/openid-configuration', headers: { host: 'evil.invalid' } },
        (answer) => {
          let body = '';
          answer.on('data', (chunk) => {
            body += String(chunk);
          });
          answer.on('end', () => resolve(body));
        },
      );
      sent.on('error', reject).end();
    });
    expect(text).not.toContain('evil.invalid');
  });
});
