/** The authorization server: oidc-provider as this house sets it up. Source: OpenID Connect Core 1.0, SMART App Launch 2.2, RFC 9700. */
import { Provider } from 'oidc-provider';
import { isSecretOf, type SigningKey } from '../../modules/identity/index.ts';
import { plainScopes } from '../../standards/oauth/index.ts';
import { assertShortProof } from './assert-short-proof.ts';
import { claimsOf, extraOf } from './claims.ts';
import { askClientKeys } from './client-keys.ts';
import { issuerOf, type SignInContext } from './context.ts';
import { cookieNames } from './cookie-names.ts';
import { openExchange } from './exchange.ts';
import { judgeAttempts } from './guard-clients.ts';
import { interactions } from './interactions.ts';
import { launchParameters } from './launch-parameters.ts';
import { renderError } from './render-error.ts';
import { resourceServers } from './resource.ts';
import { storeOf } from './store.ts';
import { watchTokens } from './watch-tokens.ts';
import { mayIntrospect, mayRevoke } from './who-may.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Seconds that each thing is good for. */
const TTL = {
  AccessToken: 15 * MINUTE,
  AuthorizationCode: MINUTE,
  ClientCredentials: 5 * MINUTE,
  Grant: 90 * DAY,
  IdToken: HOUR,
  Interaction: HOUR,
  RefreshToken: 90 * DAY,
  Session: 10 * MINUTE,
} as const;

/** Signatures that applications may prove themselves with. Source: SMART Backend Services 2.2. */
export const CLIENT_ALGORITHMS = ['RS384', 'ES384'] as const;

/** Where an application that runs in a browser is loaded from. */
const originsOf = (uris: readonly string[] = []): string[] => uris.map((uri) => URL.parse(uri)?.origin ?? '');

export function makeProvider(context: SignInContext, keys: readonly SigningKey[]): Provider {
  const { access, baseUrl } = context;
  const secure = baseUrl.startsWith('https:');
  const cookie = { signed: true, httpOnly: true, sameSite: 'lax', secure, path: '/' } as const;
  const provider = new Provider(issuerOf(context), {
    adapter: (kind: string) => storeOf(context, kind),
    jwks: { keys: [...keys] },
    cookies: {
      keys: [access.keys.keyedHash('oidc-cookies', '1').toString('base64url')],
      names: { ...cookieNames(secure) },
      long: cookie,
      short: cookie,
    },
    routes: {
      ...{ authorization: '/authorize', token: '/token', jwks: '/jwks' },
      ...{ introspection: '/introspect', revocation: '/revoke', end_session: '/end' },
    },
    scopes: [...plainScopes],
    claims: { openid: ['sub'], fhirUser: ['fhirUser'] },
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    allowOmittingSingleRegisteredRedirectUri: false,
    clientAuthMethods: ['none', 'client_secret_basic', 'private_key_jwt'],
    assertJwtClientAuthClaimsAndHeader: assertShortProof(context),
    pkce: { required: () => true },
    enabledJWA: {
      clientAuthSigningAlgValues: [...CLIENT_ALGORITHMS],
      idTokenSigningAlgValues: ['RS256', 'ES256'],
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true, allowedPolicy: mayRevoke },
      introspection: { enabled: true, allowedPolicy: mayIntrospect(context) },
      resourceIndicators: resourceServers(context),
    },
    extraClientMetadata: { properties: ['registered_scopes'] },
    extraParams: launchParameters(context),
    extraTokenClaims: (_, token) => extraOf(context, 'grantId' in token ? token.grantId : undefined),
    findAccount: (ctx, subject, token) => ({
      accountId: subject,
      claims: () => claimsOf(context, subject, token?.grantId ?? ctx.oidc.entities.Grant?.jti),
    }),
    interactions: interactions(),
    expiresWithSession: () => false,
    issueRefreshToken: (_, client, code) =>
      client.grantTypeAllowed('refresh_token') && code.scopes.has('offline_access'),
    rotateRefreshToken: true,
    clockTolerance: MINUTE,
    clientBasedCORS: (_, origin, client) => originsOf(client.redirectUris).includes(origin),
    ttl: TTL,
    renderError: renderError(context),
    fetch: askClientKeys(context.sandbox),
  });
  // The base address is said by the mount, whatever the request said.
  provider.proxy = true;
  provider.Client.prototype.compareClientSecret = async function compare(given: string): Promise<boolean> {
    return isSecretOf(this.clientSecret, given);
  };
  openExchange(context, provider);
  judgeAttempts(context, provider);
  watchTokens(context, provider);
  return provider;
}
