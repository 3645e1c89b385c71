/** An authorization request as the library takes it: scopes in what can be given, and always with the person's consent. */
import { grantableScopes } from '../../standards/oauth/index.ts';

const AUTHORIZE = '/auth/authorize?';

/**
 * A server may give less than was asked, but the library gives scopes only as they were written: what cannot be given is taken out here.
 * It also gives access that outlasts the visit only where consent is asked for by name; here it always is.
 */
export function preparedAddress(address: string): string {
  if (!address.startsWith(AUTHORIZE)) return address;
  const query = new URLSearchParams(address.slice(AUTHORIZE.length));
  if (query.getAll('scope').length === 1) query.set('scope', grantableScopes(query.get('scope') ?? '').join(' '));
  if (!query.has('prompt')) query.set('prompt', 'consent');
  return AUTHORIZE + query.toString();
}
