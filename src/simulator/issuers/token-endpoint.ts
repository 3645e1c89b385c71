/** The token endpoint of the simulated eHealth realms: client credentials, and RFC 8693 exchange for another audience. Source: access rules 10.5, 10.6. */
import { createLocalJWKSet, jwtVerify } from 'jose';
import { clientOf, type KeyOfClient } from './client-assertion.ts';
import { type Issuer, TOKEN_SECONDS } from './issuer.ts';

export interface TokenAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface TokenContext {
  readonly keyOf: KeyOfClient;
  readonly used: Set<string>;
  readonly now: () => Date;
}

export const refusedToken = (error: string): TokenAnswer => ({
  status: error === 'invalid_client' ? 401 : 400,
  body: { error },
});

const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';
const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';

export const given = (token: string, more: TokenAnswer['body'] = {}): TokenAnswer => ({
  status: 200,
  body: { access_token: token, token_type: 'Bearer', expires_in: TOKEN_SECONDS, ...more },
});

export async function answerToken(issuer: Issuer, form: URLSearchParams, context: TokenContext): Promise<TokenAnswer> {
  const client = await clientOf(form, issuer.address, context);
  if (client === undefined) return refusedToken('invalid_client');
  const audience = form.get('audience') ?? '';
  switch (form.get('grant_type')) {
    case 'client_credentials':
      return given(await issuer.token({ sub: client, azp: client, client_id: client, aud: audience || client }));
    case EXCHANGE:
      return exchange(issuer, client, form, context);
    default:
      return refusedToken('unsupported_grant_type');
  }
}

/** Only what this realm gave itself; the client it was given to stands among the audiences from now on. */
async function exchange(
  issuer: Issuer,
  client: string,
  form: URLSearchParams,
  { now }: TokenContext,
): Promise<TokenAnswer> {
  const audience = form.get('audience');
  if (!audience || form.get('subject_token_type') !== ACCESS_TOKEN) return refusedToken('invalid_request');
  try {
    const keys = createLocalJWKSet({ keys: [...(await issuer.jwks()).keys] });
    const options = { issuer: issuer.address, currentDate: now() };
    const { payload } = await jwtVerify(form.get('subject_token') ?? '', keys, options);
    const { may_act: _, iat: __, exp: ___, jti: ____, azp, ...kept } = payload;
    const token = await issuer.token({ ...kept, azp: client, aud: [audience, ...(azp ? [azp] : [])] });
    return given(token, { issued_token_type: ACCESS_TOKEN });
  } catch {
    return refusedToken('invalid_grant');
  }
}
