/** An authorization request as the library takes it: scopes in what can be given, and always with the person's consent. */
import { findApplication } from '../../modules/identity/index.ts';
import type { Database } from '../../platform/postgres/index.ts';
import { grantableScopes, plainScopes, servedScopes } from '../../standards/oauth/index.ts';

const AUTHORIZE = '/auth/authorize?';

/**
 * A server may give less than was asked, but the library gives scopes only as they were written: what cannot be given is taken out here.
 * It also gives access that outlasts the visit only where consent is asked for by name; here it always is.
 */
export async function preparedAddress(database: Database, address: string): Promise<string> {
  if (!address.startsWith(AUTHORIZE)) return address;
  const query = new URLSearchParams(address.slice(AUTHORIZE.length));
  if (query.getAll('scope').length === 1) query.set('scope', (await scopesIn(database, query)).join(' '));
  if (!query.has('prompt')) query.set('prompt', 'consent');
  return AUTHORIZE + query.toString();
}

/** An unknown application is refused by the library; what a launch lacks is refused by name (launch-parameters.ts). */
async function scopesIn(database: Database, query: URLSearchParams): Promise<string[]> {
  const asked = query.get('scope') ?? '';
  const application = await database.read((tx) => findApplication(tx, query.get('client_id') ?? ''));
  return application ? grantableScopes(asked, [...plainScopes, ...application.scopes]) : servedScopes(asked);
}
