/** The round trip of a browser through an issuer: code with PKCE, state and nonce. Source: OpenID Connect Core 1.0, 3.1; RFC 7636, RFC 9207. */
import { createHash } from 'node:crypto';
import * as openid from 'openid-client';
import type { SignInClient, TrustedIssuer } from '../../modules/identity/index.ts';

const DEADLINE_SECONDS = 3;
const KEPT_MS = 10 * 60_000;

interface Known {
  readonly configuration: openid.Configuration;
  readonly at: number;
}

/** `plainHttp`: in the sandbox issuers stand on the same machine. */
export function signInClient(plainHttp: boolean): SignInClient {
  const known = new Map<string, Known>();
  // The id token's signature is checked too, though it comes straight from the issuer.
  const execute = [openid.enableNonRepudiationChecks, ...(plainHttp ? [openid.allowInsecureRequests] : [])];
  const options = { timeout: DEADLINE_SECONDS, execute };

  async function discovered({ issuer, people }: TrustedIssuer): Promise<openid.Configuration> {
    const kept = known.get(issuer);
    if (kept && performance.now() - kept.at < KEPT_MS) return kept.configuration;
    const server = new URL(issuer);
    const configuration = await openid.discovery(server, people?.clientId ?? '', undefined, openid.None(), options);
    known.set(issuer, { configuration, at: performance.now() });
    return configuration;
  }

  return {
    addressOf: async (issuer, { state, nonce, verifier }, redirectUri) => {
      const found = await discovered(issuer).catch(() => undefined);
      return (
        found &&
        openid.buildAuthorizationUrl(found, {
          ...{ redirect_uri: redirectUri, scope: 'openid', state, nonce, code_challenge_method: 'S256' },
          code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        }).href
      );
    },
    claimsOf: async (issuer, { state, nonce, verifier }, returned) => {
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      try {
        return (await openid.authorizationCodeGrant(await discovered(issuer), returned, checks)).claims();
      } catch {
        return undefined;
      }
    },
  };
}
