/** Where people sign in by what they have already: asked by a browser's round trip. Satisfied by `outside/issuer`. Source: OpenID Connect Core 1.0, 3.1. */

import type { Strictness } from '../../../standards/belgium/index.ts';
import type { ExternalIdentity } from '../issuers/claims/external-identity.ts';
import { shapes } from '../issuers/claims/shapes.ts';
import type { TrustedIssuer } from '../issuers/trusted-issuer.ts';
import type { SentOff } from './coming.ts';

export interface SignInClient {
  /** Where the browser is sent; nothing when the issuer is silent. */
  readonly addressOf: (issuer: TrustedIssuer, sent: SentOff, redirectUri: string) => Promise<string | undefined>;
  /** The claims of the id token that the returned address leads to, verified; nothing when anything does not fit. */
  readonly claimsOf: (issuer: TrustedIssuer, sent: SentOff, returned: URL) => Promise<unknown>;
}

/** Who those claims name; nothing when they do not say it as this issuer should. */
export function personIn(issuer: TrustedIssuer, claims: unknown, strictness: Strictness): ExternalIdentity | undefined {
  // An id token says its kind where an access token says another: what it names is read alike.
  const named = claims && typeof claims === 'object' ? { ...claims, typ: undefined } : claims;
  const identity = shapes[issuer.kind](named, { issuer, strictness });
  return 'why' in identity ? undefined : identity;
}
