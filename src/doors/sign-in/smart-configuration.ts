/** What an application reads first: where to ask, and what this server really can. Source: SMART App Launch 2.2, "Conformance". */
import type { HttpServer } from '../../platform/http/index.ts';
import { plainScopes, served } from '../../standards/oauth/index.ts';
import { fhirBaseOf, issuerOf, type SignInContext } from './context.ts';
import { EXCHANGE } from './exchange-grant.ts';
import { CLIENT_ALGORITHMS } from './provider.ts';

const CAPABILITIES = [
  ...(['launch-standalone', 'launch-ehr', 'client-public', 'client-confidential-symmetric'] as const),
  ...(['client-confidential-asymmetric', 'sso-openid-connect', 'context-banner', 'context-ehr-patient'] as const),
  ...(['context-standalone-patient', 'permission-offline', 'permission-patient', 'permission-user'] as const),
  ...(['permission-v1', 'permission-v2'] as const),
];

const scopes = (): string[] => [
  ...plainScopes,
  ...['patient', 'user', 'system'].flatMap((level) =>
    Object.entries(served).map(([type, { interactions }]) => `${level}/${type}.${interactions}`),
  ),
];

export function smartConfiguration(context: SignInContext): Record<string, unknown> {
  const issuer = issuerOf(context);
  return {
    issuer,
    jwks_uri: `${issuer}/jwks`,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    introspection_endpoint: `${issuer}/introspect`,
    revocation_endpoint: `${issuer}/revoke`,
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'private_key_jwt', 'none'],
    token_endpoint_auth_signing_alg_values_supported: CLIENT_ALGORITHMS,
    grant_types_supported: ['authorization_code', 'client_credentials', 'refresh_token', EXCHANGE],
    response_types_supported: ['code'],
    scopes_supported: scopes(),
    code_challenge_methods_supported: ['S256'],
    capabilities: CAPABILITIES,
  };
}

/** Read by applications in browsers of any origin: it holds no secret. */
export function openSmartConfiguration(server: HttpServer, context: SignInContext): void {
  const path = `${new URL(fhirBaseOf(context)).pathname}/.well-known/smart-configuration`;
  server.get(path, async (_, reply) =>
    reply
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin')
      .type('application/json')
      .send(JSON.stringify(smartConfiguration(context))),
  );
}
