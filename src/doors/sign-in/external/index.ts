/** Signing in by an issuer that people have already: eID, itsme, a hospital's own. */
import type { SignInClient, TrustedIssuer } from '../../../modules/identity/index.ts';
import type { HttpServer } from '../../../platform/http/index.ts';
import type { SignInContext } from '../context.ts';
import { openAs } from './as.tsx';
import { openBack } from './back.ts';
import { wayCookie } from './way-cookie.ts';
import { openWays } from './ways.tsx';

interface ExternalSignIn {
  readonly ways: readonly TrustedIssuer[];
  readonly client: SignInClient;
}

export function openSignIn(server: HttpServer, context: SignInContext, external: ExternalSignIn): void {
  const way = wayCookie(context.baseUrl.startsWith('https:'));
  for (const open of [openWays, openBack, openAs]) open(server, { ...context, ...external, way });
}
