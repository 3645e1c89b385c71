/** An application in the words of the authorization server. Source: RFC 7591; SMART App Launch 2.2, "Client authentication". */
import type { Application, ApplicationKind } from '../../modules/identity/index.ts';
import { EXCHANGE } from './exchange-grant.ts';

const AUTH_METHODS: Readonly<Record<ApplicationKind, string>> = {
  public: 'none',
  symmetric: 'client_secret_basic',
  asymmetric: 'private_key_jwt',
};

/** Metadata of one client; `secretHash` stands in for the secret, which is compared by its hash. */
export function clientMetadata(application: Application): Record<string, unknown> {
  const { clientId, name, kind, redirectUris, jwks, jwksUri, secretHash, scopes, party } = application;
  const asksPeople = redirectUris.length > 0;
  return {
    client_id: clientId,
    client_name: name,
    redirect_uris: redirectUris,
    // A redirect to loopback or to an app's own scheme is what native applications have; the office checks each address.
    application_type: redirectUris.every((uri) => uri.startsWith('https:')) ? 'web' : 'native',
    token_endpoint_auth_method: AUTH_METHODS[kind],
    grant_types: [
      ...(asksPeople ? ['authorization_code', 'refresh_token'] : []),
      ...(party ? ['client_credentials', EXCHANGE] : []),
    ],
    registered_scopes: scopes,
    response_types: asksPeople ? ['code'] : [],
    id_token_signed_response_alg: 'RS256',
    ...(jwks ? { jwks } : {}),
    ...(jwksUri ? { jwks_uri: jwksUri } : {}),
    ...(secretHash ? { client_secret: secretHash } : {}),
  };
}

/** What the office registered it for. */
export const registeredScopes = (client: Readonly<Record<string, unknown>> | undefined): string[] =>
  Array.isArray(client?.registered_scopes) ? client.registered_scopes.map(String) : [];
