/** What is wrong with an application that asks to be registered. Source: RFC 8252, RFC 9700 (redirect addresses), SMART App Launch 2.2. */
import { servedScopes } from '../../../standards/oauth/index.ts';
import type { NewApplication } from './applications.ts';

export type ApplicationFault =
  | 'name-missing'
  | 'redirect-missing'
  | 'redirect-unsafe'
  | 'launch-unsafe'
  | 'keys-missing'
  | 'keys-wrong'
  | 'scope-unknown'
  | 'party-missing';

const MOST_ADDRESSES = 10;
const MOST_CHARS = 300;
const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];
/** An application's own scheme names a domain backwards: nobody else's application catches it by accident. */
const OWN_SCHEME = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+:$/;

/** A page of the web over https, of this machine over http, or an application's own scheme; never with a fragment, a login or a star. */
export function isSafeAddress(address: string): boolean {
  const url = address.length <= MOST_CHARS ? URL.parse(address) : null;
  if (!url || url.hash || address.includes('#') || url.username || url.password || address.includes('*')) return false;
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' ? LOOPBACK.includes(url.hostname) : OWN_SCHEME.test(url.protocol);
}

const isWeb = (address: string): boolean => isSafeAddress(address) && /^https?:/.test(address);

/** Kinds of key that the accepted signatures need. */
const KEY_TYPES: readonly unknown[] = ['RSA', 'EC'];
const isPublicKey = (key: Readonly<Record<string, unknown>>): boolean =>
  KEY_TYPES.includes(key.kty) && !['d', 'p', 'q', 'k'].some((secret) => secret in key);

/** Nothing when it can be registered. */
export function faultOf(application: NewApplication): ApplicationFault | undefined {
  const { name, kind, redirectUris, launchUrl, jwks, jwksUri, scopes, party } = application;
  const asksPeople = redirectUris.length > 0;
  if (!name.trim() || name.length > 100) return 'name-missing';
  if (!asksPeople && !party) return 'redirect-missing';
  if (redirectUris.length > MOST_ADDRESSES || !redirectUris.every(isSafeAddress)) return 'redirect-unsafe';
  if (launchUrl !== undefined && !isWeb(launchUrl)) return 'launch-unsafe';
  if (kind === 'asymmetric' && !jwks === !jwksUri) return 'keys-missing';
  if (jwksUri !== undefined && !isWeb(jwksUri)) return 'keys-wrong';
  if (jwks && (jwks.keys.length === 0 || jwks.keys.length > 10 || !jwks.keys.every(isPublicKey))) return 'keys-wrong';
  if (scopes.length === 0 || scopes.some((scope) => servedScopes(scope).length !== 1)) return 'scope-unknown';
  // Without a person only who proves itself by keys acts, and for a house that is registered here.
  const isAlone = scopes.some((scope) => scope.startsWith('system/'));
  return isAlone !== (party !== undefined) || (isAlone && kind !== 'asymmetric') ? 'party-missing' : undefined;
}
