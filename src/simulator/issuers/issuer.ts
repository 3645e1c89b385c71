/** One simulated issuer: its address, its keys, and the tokens it gives. Shape of Keycloak. Source: access rules 10.4-10.8. */
import { randomUUID } from 'node:crypto';
import { type Claims, type IssuerKeys, makeIssuerKeys } from './keys.ts';

export interface Issuer extends IssuerKeys {
  /** Its `iss`, without a slash at the end. */
  readonly address: string;
  /** A token with the claims that every one has; those given win. */
  readonly token: (claims: Claims, header?: Claims) => Promise<string>;
}

export const TOKEN_SECONDS = 300;

export function makeIssuer(address: string, name: string, now: () => Date): Issuer {
  const keys = makeIssuerKeys(name);
  return {
    ...keys,
    address,
    token: (claims, header) => {
      const iat = Math.floor(now().getTime() / 1000);
      const usual = { iss: address, iat, exp: iat + TOKEN_SECONDS, jti: randomUUID(), typ: 'Bearer' };
      return keys.sign({ ...usual, ...claims }, header);
    },
  };
}

/** What discovery says. */
export const discoveryOf = (address: string) => {
  const at = `${address}/protocol/openid-connect`;
  return {
    issuer: address,
    jwks_uri: `${at}/certs`,
    token_endpoint: `${at}/token`,
    authorization_endpoint: `${at}/auth`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt', 'none'],
  };
};
