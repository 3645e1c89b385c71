/** A token of a trusted issuer becomes one of ours: for the application of a house that is registered here, in the name of the person the token is of. Source: RFC 8693; access rules 10.6. */
import { errors, type KoaContextWithOIDC, type Provider } from 'oidc-provider';
import {
  authorise,
  type PersonParty,
  partyOfExternalToken,
  subjectOf,
  traceAuthorisation,
} from '../../modules/identity/index.ts';
import { grantableScopes } from '../../standards/oauth/index.ts';
import { registeredScopes } from './clients.ts';
import { fhirBaseOf, type SignInContext } from './context.ts';
import { EXCHANGE } from './exchange-grant.ts';

const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';
const TYPES: readonly unknown[] = [ACCESS_TOKEN, 'urn:ietf:params:oauth:token-type:jwt'];
const PARAMETERS = ['subject_token', 'subject_token_type', 'requested_token_type', 'audience', 'scope'];

export function openExchange(context: SignInContext, provider: Provider): void {
  provider.registerGrantType(EXCHANGE, (ctx) => exchange(context, provider, ctx), PARAMETERS);
}

async function exchange(context: SignInContext, provider: Provider, ctx: KoaContextWithOIDC): Promise<void> {
  const client = ctx.oidc.client;
  if (!client) throw new errors.InvalidClient('a client is missing');
  const scopes = askedScopes(context, ctx);
  const party = await personBehind(context, ctx, client.clientId);
  const accountId = subjectOf(context.access.keys, party);
  const { clientId, clientName: name } = client;
  const grantId = await letIn(context, provider, { accountId, clientId, name, party, scopes });
  const scope = scopes.join(' ');
  const token = new provider.AccessToken({ accountId, client, grantId, gty: EXCHANGE });
  token.resourceServer = new provider.ResourceServer(fhirBaseOf(context), { scope, accessTokenFormat: 'opaque' });
  token.scope = scope;
  ctx.oidc.entity('AccessToken', token);
  ctx.body = {
    access_token: await token.save(),
    issued_token_type: ACCESS_TOKEN,
    ...{ token_type: 'Bearer', expires_in: token.expiration, scope },
  };
}

interface LetIn {
  readonly accountId: string;
  readonly clientId: string;
  readonly name: string | undefined;
  readonly party: PersonParty;
  readonly scopes: readonly string[];
}

/** What the authorization server must know of it, then the authorisation, traced. */
async function letIn(
  context: SignInContext,
  provider: Provider,
  { accountId, clientId, name = '', party, scopes }: LetIn,
): Promise<string> {
  const { database, trail } = context.access;
  const grant = new provider.Grant({ accountId, clientId });
  grant.addResourceScope(fhirBaseOf(context), scopes.join(' '));
  const grantId = await grant.save();
  await database.transaction(async (tx) => {
    await authorise(tx, { grantId, clientId, party, launch: 'exchange', scopes });
    traceAuthorisation(trail, tx, { party, application: `${name} (${clientId})` });
  });
  return grantId;
}

/** A person's scopes, within what the application is registered for; none of those that the person is asked for on a page. */
function askedScopes(context: SignInContext, { oidc: { params, client } }: KoaContextWithOIDC): string[] {
  const { audience, requested_token_type: wanted } = params ?? {};
  if (audience !== undefined && audience !== fhirBaseOf(context)) throw new errors.InvalidTarget();
  if (wanted !== undefined && wanted !== ACCESS_TOKEN) throw new errors.InvalidRequest('only access tokens are given');
  const asked = grantableScopes(String(params?.scope ?? ''), registeredScopes(client));
  const scopes = asked.filter((scope) => scope.startsWith('user/'));
  if (scopes.length === 0) throw new errors.InvalidScope('no scope of user/ that this application may ask', '');
  return scopes;
}

async function personBehind(
  { access, issuers }: SignInContext,
  { oidc: { params } }: KoaContextWithOIDC,
  clientId: string,
): Promise<PersonParty> {
  const { subject_token: token, subject_token_type: type } = params ?? {};
  if (typeof token !== 'string' || !TYPES.includes(type))
    throw new errors.InvalidRequest('subject_token is missing or of another type');
  const found = await partyOfExternalToken(access, issuers, { token, clientId });
  if ('why' in found) throw new errors.InvalidRequest('subject_token is not accepted');
  const { kind, key } = found.party;
  if (kind !== 'patient' && kind !== 'caregiver') throw new errors.InvalidRequest('subject_token is not of a person');
  return { kind, key };
}
