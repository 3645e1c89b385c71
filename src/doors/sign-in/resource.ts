/** What tokens open: the FHIR door, with the scopes that were asked, registered and can be kept. Source: RFC 8707; SMART App Launch 2.2. */
import { type Configuration, errors, type KoaContextWithOIDC } from 'oidc-provider';
import { grantableScopes } from '../../standards/oauth/index.ts';
import { registeredScopes } from './clients.ts';
import { fhirBaseOf, type SignInContext } from './context.ts';

type ResourceIndicators = NonNullable<NonNullable<Configuration['features']>['resourceIndicators']>;

export const resourceServers = (context: SignInContext): ResourceIndicators => ({
  enabled: true,
  defaultResource: () => fhirBaseOf(context),
  useGrantedResource: () => true,
  getResourceServerInfo: (ctx, resource, client) => {
    if (resource !== fhirBaseOf(context)) throw new errors.InvalidTarget();
    const scopes = grantableScopes(askedScopes(ctx), registeredScopes(client));
    return { scope: scopes.join(' '), audience: resource, accessTokenFormat: 'opaque' };
  },
});

/** The scopes of this request, else those of what it rests on. */
function askedScopes({ oidc: { params, entities } }: KoaContextWithOIDC): string {
  const { AuthorizationCode: code, RefreshToken: refresh } = entities;
  const texts = [params?.scope, code?.scope, refresh?.scope];
  return texts.filter((text) => typeof text === 'string').join(' ');
}
