/** `aud` and `launch` of an authorization request. Source: SMART App Launch 2.2, "Obtain authorization code". */
import { type Configuration, errors } from 'oidc-provider';
import { findLaunch } from '../../modules/identity/index.ts';
import { grantableScopes, isPlainScope } from '../../standards/oauth/index.ts';
import { registeredScopes } from './clients.ts';
import { fhirBaseOf, type SignInContext } from './context.ts';

const words = (scope: unknown): string[] => (typeof scope === 'string' ? scope.split(' ').filter(Boolean) : []);

export const launchParameters = (context: SignInContext): NonNullable<Configuration['extraParams']> => ({
  /** A token for another server than the one the application talks to could be stolen by that one. */
  aud: (ctx, value, client) => {
    const scopes = words(ctx.oidc.params?.scope);
    if (grantableScopes(scopes.join(' '), registeredScopes(client)).length === 0)
      throw new errors.InvalidScope(
        'nothing that was asked can be given: see scopes_supported and the registration',
        '',
      );
    const asksData = scopes.some((one) => !isPlainScope(one) || one.startsWith('launch'));
    if (value === undefined ? asksData : value.replace(/\/$/, '') !== fhirBaseOf(context))
      throw new errors.InvalidRequest('aud must be the address of the FHIR server');
  },
  launch: async (ctx, value, client) => {
    const isAsked = words(ctx.oidc.params?.scope).includes('launch');
    if (isAsked !== (value !== undefined)) throw new errors.InvalidRequest('launch and its scope come together');
    if (value === undefined) return;
    const found = await context.access.database.read((tx) => findLaunch(tx, value));
    if (found?.clientId !== client.clientId) throw new errors.InvalidRequest('launch is unknown, used or too old');
  },
});
