/** The caller behind a page's session. */
import type { Database } from '../../platform/postgres/index.ts';
import type { Caller } from '../grants/index.ts';
import { type At, callerOfParty } from './callers.ts';
import { type ActingFor, readSession } from './sessions.ts';

export interface PageVisitor {
  readonly caller: Caller;
  readonly actingFor?: ActingFor | undefined;
}

/** Who is signed in, and for whom; nothing when the session is unknown or over. */
export function visitorOfSession(
  database: Database,
  token: string | undefined,
  at: At,
): Promise<PageVisitor | undefined> {
  if (token === undefined) return Promise.resolve(undefined);
  return database.read(async (tx) => {
    const party = await readSession(tx, token, 'pages');
    const caller = party && callerOfParty(party, at);
    return caller && { caller, actingFor: party.actingFor };
  });
}

/** Who is signed in; nothing when the session is unknown or over. */
export const callerOfSession = async (
  database: Database,
  token: string | undefined,
  at: At,
): Promise<Caller | undefined> => (await visitorOfSession(database, token, at))?.caller;
