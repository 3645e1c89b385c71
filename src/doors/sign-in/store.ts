/** The authorization server's view on what the house keeps: clients are the applications of the office, the rest one table. */
import { errors } from 'oidc-provider';
import { AlreadyUsed, findApplication, type OidcStore, oidcStore } from '../../modules/identity/index.ts';
import { clientMetadata } from './clients.ts';
import type { SignInContext } from './context.ts';
import { refuseWaiting } from './guard-clients.ts';

export function storeOf(context: SignInContext, kind: string): OidcStore {
  const { database } = context.access;
  const store = oidcStore(database, kind);
  if (kind === 'Client') return { ...store, find: (id) => findClient(context, id) };
  if (kind === 'ReplayDetection') {
    const refuse = asError(() => new errors.InvalidClientAuth('client assertions are used once'));
    return { ...store, upsert: (...kept) => store.upsert(...kept).catch(refuse) };
  }
  return { ...store, consume: (id) => store.consume(id).catch(asError(() => new errors.InvalidGrant('already used'))) };
}

async function findClient(context: SignInContext, id: string): Promise<Record<string, unknown> | undefined> {
  await refuseWaiting(context, id);
  const application = await context.access.database.read((tx) => findApplication(tx, id));
  return application && clientMetadata(application);
}

/** Two who show the same at the same moment: the second is told what a later one would be told. */
const asError =
  (make: () => Error) =>
  (error: unknown): never => {
    throw error instanceof AlreadyUsed ? make() : error;
  };
