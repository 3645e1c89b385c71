/** The caller behind a page's session. */
import type { Database } from '../../platform/postgres/index.ts';
import type { Caller } from '../grants/index.ts';
import { type At, callerOfParty } from './callers.ts';
import { touchSession } from './page-sessions.ts';
import { type ActingFor, readSession } from './sessions.ts';

export interface PageVisitor {
  readonly caller: Caller;
  readonly actingFor?: ActingFor | undefined;
}

/** Who is signed in, and for whom; nothing when the session is unknown or over. */
export async function visitorOfSession(
  database: Database,
  token: string | undefined,
  at: At,
): Promise<PageVisitor | undefined> {
  if (token === undefined) return undefined;
  const party = await database.read((tx) => readSession(tx, token, 'pages'));
  if (!party) return undefined;
  if (party.isStale) await database.transaction((tx) => touchSession(tx, token));
  return { caller: callerOfParty(party, at), actingFor: party.actingFor };
}

/** Who is signed in; nothing when the session is unknown or over. */
export const callerOfSession = async (
  database: Database,
  token: string | undefined,
  at: At,
): Promise<Caller | undefined> => (await visitorOfSession(database, token, at))?.caller;
