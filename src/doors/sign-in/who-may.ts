/** Which application may look at a token, and which may end it. Source: RFC 7662, 2.2 and 4; RFC 7009, 2.1. */
import type { Configuration } from 'oidc-provider';
import { findApplication } from '../../modules/identity/index.ts';
import type { SignInContext } from './context.ts';

type Features = NonNullable<Configuration['features']>;
type Policy<Feature extends 'introspection' | 'revocation'> = NonNullable<
  NonNullable<Features[Feature]>['allowedPolicy']
>;

/** A server that proves itself looks at what it was shown. A token of an application that ended is worth nothing. */
export const mayIntrospect =
  ({ access: { database } }: SignInContext): Policy<'introspection'> =>
  async (_, client, { clientId = '' }) =>
    client.clientAuthMethod !== 'none' && (await database.read((tx) => findApplication(tx, clientId))) !== undefined;

/** Only its own: that of another is left as it is, and nothing is told of it. */
export const mayRevoke: Policy<'revocation'> = (_, client, token) => token.clientId === client.clientId;
