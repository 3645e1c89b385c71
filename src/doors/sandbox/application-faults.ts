/** Why an application cannot join the sandbox, in words for its developer. */
import type { ApplicationFault, NewApplication } from '../../modules/identity/index.ts';
import { servedScopes } from '../../standards/oauth/index.ts';

const FAULTS: Readonly<Record<ApplicationFault, string>> = {
  'name-missing': 'name: 1 to 100 characters that people will read',
  'redirect-missing': 'redirectUris: at least one; only a service with a persona has none',
  'redirect-unsafe':
    'redirectUris: https, http on localhost, 127.0.0.1 or [::1], or a scheme that names a domain backwards; no fragment, login or star',
  'launch-unsafe': 'launchUrl: https, or http on localhost, 127.0.0.1 or [::1]',
  'keys-missing': 'an asymmetric application has either jwks or jwksUri',
  'keys-wrong': 'jwks: 1 to 10 public keys of type RSA or EC; jwksUri: https, or http on this machine',
  'scope-unknown': 'scopes: these cannot be given, see scopes_supported in /fhir/.well-known/smart-configuration:',
  'party-missing': 'system/ scopes, kind asymmetric and the persona of an institution or software go together',
};

/** Names the scopes that are wrong, in the form that can be given when there is one. */
export function faultInWords(fault: ApplicationFault, { scopes }: NewApplication): string {
  const unknown = scopes.filter((scope) => servedScopes(scope).length !== 1);
  return fault === 'scope-unknown' ? `${FAULTS[fault]} ${unknown.join(' ')}`.trim() : FAULTS[fault];
}
