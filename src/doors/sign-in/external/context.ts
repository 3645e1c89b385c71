/** What signing in by an issuer needs of the house. */
import type { SignInClient, TrustedIssuer } from '../../../modules/identity/index.ts';
import type { SignInContext } from '../context.ts';
import type { WayCookie } from './way-cookie.ts';

export interface ExternalContext extends SignInContext {
  /** Those that people may choose. */
  readonly ways: readonly TrustedIssuer[];
  readonly client: SignInClient;
  readonly way: WayCookie;
}

export const backAddress = ({ baseUrl }: SignInContext): string => `${baseUrl}/sign-in/back`;

/** In the sandbox the page of personas comes first. */
export const waysPath = ({ sandbox }: SignInContext): string => (sandbox ? '/sign-in/with' : '/sign-in');
