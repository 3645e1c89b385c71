/** The caller behind a page's session. */
import type { Database } from '../../platform/postgres/index.ts';
import type { Caller } from '../grants/index.ts';
import { type At, callerOfParty } from './callers.ts';
import { readSession } from './sessions.ts';

/** Who is signed in; nothing when the session is unknown or over. */
export function callerOfSession(database: Database, token: string | undefined, at: At): Promise<Caller | undefined> {
  if (token === undefined) return Promise.resolve(undefined);
  return database.read(async (tx) => {
    const party = await readSession(tx, token, 'pages');
    return party && callerOfParty(party, at);
  });
}
