/** The authorization server's view on what the house keeps: clients are the applications of the office, the rest one table. */
import { errors } from 'oidc-provider';
import { AlreadyUsed, findApplication, type OidcStore, oidcStore } from '../../modules/identity/index.ts';
import type { Database } from '../../platform/postgres/index.ts';
import { clientMetadata } from './clients.ts';

export function storeOf(database: Database, kind: string): OidcStore {
  const store = oidcStore(database, kind);
  if (kind === 'Client') return { ...store, find: (id) => findClient(database, id) };
  return { ...store, consume: (id) => store.consume(id).catch(asInvalidGrant) };
}

async function findClient(database: Database, id: string): Promise<Record<string, unknown> | undefined> {
  const application = await database.read((tx) => findApplication(tx, id));
  return application && clientMetadata(application);
}

/** Two who exchange one code or refresh token at the same moment: the second is told what a later one would be told. */
function asInvalidGrant(error: unknown): never {
  throw error instanceof AlreadyUsed ? new errors.InvalidGrant('already consumed') : error;
}
