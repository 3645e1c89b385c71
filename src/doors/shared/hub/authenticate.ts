/** Who calls: an HTTP bearer today, WS-Security behind the same interface later. */
import { readSession, type SignedIn } from '../../../modules/identity/index.ts';
import type { Database } from '../../../platform/postgres/index.ts';

/** What an authenticator may look at. */
export interface Credentials {
  readonly authorization: string | undefined;
}

export interface Authenticator {
  /** The party that signed in, or nothing. */
  readonly authenticate: (credentials: Credentials) => Promise<SignedIn | undefined>;
}

const BEARER = /^Bearer ([A-Za-z0-9_-]{1,200})$/i;

export const bearerAuthenticator = (database: Database): Authenticator => ({
  authenticate: async ({ authorization }) => {
    const [, token] = BEARER.exec(authorization ?? '') ?? [];
    return token === undefined ? undefined : database.read((tx) => readSession(tx, token, 'hub'));
  },
});
