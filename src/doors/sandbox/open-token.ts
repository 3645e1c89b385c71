/** A bearer token for a persona, without a password. */
import { findPersona, openSession } from '../../modules/identity/index.ts';
import type { SandboxContext } from './context.ts';

const TOKEN_MINUTES = 60;

/** What a token is handed out as. Source: RFC 6749, 5.1. */
export const bearer = (token: string) => ({
  access_token: token,
  token_type: 'Bearer',
  expires_in: TOKEN_MINUTES * 60,
});

/** Nothing when there is no such persona. */
export const openToken = ({ access }: SandboxContext, id: string, door: string): Promise<string | undefined> =>
  access.database.transaction(async (tx) => {
    const persona = await findPersona(tx, id);
    return persona && openSession(tx, { party: persona.party, door, minutes: TOKEN_MINUTES });
  });
