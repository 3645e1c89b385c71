/** Who calls, as far as it can be told before the body is read. */
import { readSession, type SignedIn } from '../../../modules/identity/index.ts';
import { bearerIn } from '../bearer.ts';
import type { HubContext } from './context.ts';

/** A party, or `by-message`: its signature must tell. */
export type Arrived = SignedIn | 'by-message';

/** Nothing for a token that is not known, and where no message can be signed for who comes without one. */
export async function authenticate(
  { access: { database }, takesBearer, security }: HubContext,
  authorization: string | undefined,
): Promise<Arrived | undefined> {
  if (!takesBearer || authorization === undefined) return security && 'by-message';
  const token = bearerIn(authorization);
  return token === undefined ? undefined : database.read((tx) => readSession(tx, token, 'hub'));
}
